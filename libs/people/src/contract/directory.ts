import * as z from 'zod';
import { emailLimit } from '../rules/email.ts';
import { organisationNameLimit, personNameLimit } from '../rules/registration.ts';
import { offices, organisationKinds, standings } from '../rules/standing.ts';

/** 1 a single corporation, 2 a conglomerate of one sector, 3 the larger business community, 4 with the informal sector. */
export const sizeLevel = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

export const organisation = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  standing: z.enum(standings),
  kind: z.enum(organisationKinds),
  sizeLevel: sizeLevel.nullable(),
  parastatalOwnership: z.string().nullable(),
});
export type Organisation = z.infer<typeof organisation>;

/** `state`: 'invited' has no password yet; told to stewards of the sector and of the platform only, for others 'active'. */
export const directoryPerson = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  standing: z.enum(standings),
  organisation,
  verified: z.boolean(),
  listed: z.boolean(),
  office: z.enum(offices).nullable(),
  state: z.enum(['invited', 'active', 'deactivated']),
  /** For the stewards who keep the account; null for others. */
  email: z.string().nullable(),
});
export type DirectoryPerson = z.infer<typeof directoryPerson>;

/** Holds the name of the last row, which may be long in any script. */
const cursor = z.string().min(1).max(1_600);
const search = z.string().trim().max(120);
const limit = z.coerce.number().int().min(1).max(100).default(50);

/** Query of GET /api/people: by name, then id; `after` is the last answer's `next`. `q` is sought in names of people and organisations. */
export const peopleQuery = z.strictObject({
  standing: z.enum(standings).optional(),
  q: search.optional(),
  /** For stewards: those whose sector waits for verification. */
  unverified: z.enum(['1']).optional(),
  after: cursor.optional(),
  limit,
});
export type PeopleQuery = z.infer<typeof peopleQuery>;
export const peoplePage = z.strictObject({ items: z.array(directoryPerson), next: z.string().nullable() });
export type PeoplePage = z.infer<typeof peoplePage>;

/** Query of GET /api/organisations. */
export const organisationsQuery = z.strictObject({
  standing: z.enum(standings).optional(),
  q: search.optional(),
  after: cursor.optional(),
  limit,
});
export type OrganisationsQuery = z.infer<typeof organisationsQuery>;
export const organisationsPage = z.strictObject({ items: z.array(organisation), next: z.string().nullable() });
export type OrganisationsPage = z.infer<typeof organisationsPage>;

const organisationName = z.string().trim().min(1).max(organisationNameLimit);
const personName = z.string().trim().min(1).max(personNameLimit);
const email = z.string().trim().min(3).max(emailLimit);
const language = z.string().min(2).max(8);

/** POST /api/organisations → {id} */
export const registerOrganisationCommand = z.strictObject({
  name: organisationName,
  standing: z.enum(standings),
  kind: z.enum(organisationKinds),
  sizeLevel: sizeLevel.nullable(),
  parastatalOwnership: organisationName.nullable(),
});
export type RegisterOrganisationCommand = z.infer<typeof registerOrganisationCommand>;

/** POST /api/people → {id}. The sector is the organisation's; it is verified at once where its own steward registers. */
export const registerPersonCommand = z.strictObject({
  name: personName,
  email,
  organisationId: z.uuid(),
  language,
});
export type RegisterPersonCommand = z.infer<typeof registerPersonCommand>;

export const madeId = z.strictObject({ id: z.uuid() });
export type MadeId = z.infer<typeof madeId>;

/** POST /api/people/:personId/sector: to the sector of that organisation, by its steward. */
export const changeSectorCommand = z.strictObject({ organisationId: z.uuid() });
export type ChangeSectorCommand = z.infer<typeof changeSectorCommand>;

/** POST /api/me/listing: whether the members of all sectors find me. */
export const listingCommand = z.strictObject({ listed: z.boolean() });
export type ListingCommand = z.infer<typeof listingCommand>;

/** POST /api/me/erasure and /api/me/deactivation: with one's own password, since it cannot be undone. */
export const ownPasswordCommand = z.strictObject({ password: z.string().min(1).max(256) });
export type OwnPasswordCommand = z.infer<typeof ownPasswordCommand>;

export const importRowLimit = 1_000;

/**
 * POST /api/people/import. The first line names the columns: name, email, organisation, sector, kind, size_level,
 * parastatal_ownership, language. An organisation that is not there yet is made. Nothing is written where a row fails, nor in a dry run.
 */
export const importCommand = z.strictObject({
  csv: z.string().min(1).max(400_000),
  dryRun: z.boolean(),
});
export type ImportCommand = z.infer<typeof importCommand>;

export const importOutcomes = ['new', 'known', 'refused'] as const;
/** `code`: that of the refusal, with words in every language; `field`: the column it is about. Lines count from 1, the heading included. */
export const importReport = z.strictObject({
  applied: z.boolean(),
  counts: z.strictObject({
    new: z.int().min(0),
    known: z.int().min(0),
    refused: z.int().min(0),
    organisations: z.int().min(0),
  }),
  rows: z.array(
    z.strictObject({
      line: z.int().min(1),
      name: z.string(),
      email: z.string(),
      outcome: z.enum(importOutcomes),
      code: z.string().nullable(),
      field: z.string().nullable(),
    }),
  ),
});
export type ImportReport = z.infer<typeof importReport>;
