import { sectors } from '@trialogue/people';
import * as z from 'zod';
import { answers, callKinds, callMatterNames } from '../rules/call.ts';
import { isFraction } from '../rules/fraction.ts';
import { outcomes } from '../rules/outcome.ts';
import { positions } from '../rules/position.ts';
import { line, minutesOfTerm, pageQuery, textHash, words } from './words.ts';

export const callTitleLimit = 200;
export const callTextLimit = 20_000;
export const reasonLimit = 1_000;

const sector = z.enum(sectors);
const fraction = z.strictObject({ parts: z.int(), of: z.int() }).refine(isFraction);
export const callMode = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('consent') }),
  z.strictObject({ name: z.literal('threshold'), threshold: fraction }),
]);

/** From the server's now on, or until a moment. */
export const term = z.union([
  z.strictObject({ minutes: minutesOfTerm }),
  z.strictObject({ closesAt: z.iso.datetime() }),
]);
export type Term = z.infer<typeof term>;

const common = {
  /** A retry with the same id gets the same call. */
  clientId: z.uuidv4(),
  title: line(callTitleLimit),
  term,
  /** Subject of recusals (as in GET recusals): whoever stepped back from it is not asked. */
  subject: line(200).nullable().default(null),
  /** The agenda item of a session during which it is opened. */
  sessionItemId: z.uuid().nullable().default(null),
};
const ownTerms = {
  mode: callMode.default({ name: 'consent' }),
  quorum: fraction.default({ parts: 1, of: 2 }),
  roomId: z.uuid().nullable().default(null),
};

/**
 * POST /api/groups/:groupId/calls → {id}; by a facilitator. `text` asks every sector, `procedure` two of them. A charter's text is the one
 * that was proposed.
 */
export const callToOpen = z.discriminatedUnion('matter', [
  z.strictObject({ matter: z.literal('text'), text: words(callTextLimit), ...common, ...ownTerms }),
  z.strictObject({ matter: z.literal('procedure'), text: words(callTextLimit), ...common, ...ownTerms }),
  z.strictObject({ matter: z.literal('charter-version'), version: z.int().min(1), ...common }),
  z.strictObject({ matter: z.literal('lower-rule'), text: words(callTextLimit), roomId: z.uuid(), ...common }),
  z.strictObject({ matter: z.literal('open-history'), text: words(callTextLimit), roomId: z.uuid(), ...common }),
]);
export type CallToOpen = z.infer<typeof callToOpen>;

/** POST /api/calls/:callId/reopen → {id}: a blocked call once more, on a changed text; a call of its own that follows the first. */
export const callToReopen = z.strictObject({
  clientId: z.uuidv4(),
  /** For a charter the next version is proposed first, and named here in place of a text. */
  text: words(callTextLimit).nullable().default(null),
  version: z.int().min(1).nullable().default(null),
  term,
});
export type CallToReopen = z.infer<typeof callToReopen>;

/** PUT /api/calls/:callId/answer; DELETE takes it back. 204. `sha256` is that of the text which the delegate has before him. */
export const callAnswer = z
  .strictObject({
    answer: z.enum(answers),
    /** Required for 'object' and 'consent-with-reservation'; shown after the close without a name. */
    reason: words(reasonLimit).nullable().default(null),
    sha256: textHash,
  })
  .refine(({ answer, reason }) => reason !== null || answer === 'consent' || answer === 'stand-aside', {
    path: ['reason'],
  });
export type CallAnswer = z.infer<typeof callAnswer>;

/** POST /api/calls/:callId/close {}: by a facilitator, before its time and only once every elector has answered. 204. */
export const callClosing = z.strictObject({});

/** POST /api/calls/:callId/recusal: the delegate's own step back; his answer falls away, his seat stays in the count. 204. */

/** How far one sector has answered, in steps of k, so that no step is one person's answer. */
export const sectorProgress = z.strictObject({ sector, seats: z.int().min(0), atLeast: z.int().min(0) });
export type SectorProgress = z.infer<typeof sectorProgress>;

export const callResult = z.strictObject({
  outcome: z.enum(outcomes),
  /** Null unless every sector that takes part has at least k answers. */
  positions: z.array(z.strictObject({ sector, position: z.enum(positions) })).nullable(),
  /** Without names and sectors, in no order. */
  reservations: z.array(z.string()),
  objections: z.array(z.string()),
});
export type CallResult = z.infer<typeof callResult>;

export const call = z.strictObject({
  id: z.uuid(),
  groupId: z.uuid(),
  kind: z.enum(callKinds),
  matter: z.enum(callMatterNames),
  mode: callMode,
  quorum: z.strictObject({ parts: z.int(), of: z.int() }),
  title: z.string(),
  text: z.string(),
  sha256: textHash,
  /** The server's clock, for what is left of the term. */
  now: z.iso.datetime(),
  /** Who opened it, as a role. */
  openedBy: z.enum(['facilitator', 'delegates', 'system']),
  openedAt: z.iso.datetime(),
  closesAt: z.iso.datetime(),
  /** It goes on for the same term once more, since a sector lacked its quorum. */
  extended: z.boolean(),
  closedAt: z.iso.datetime().nullable(),
  roomId: z.uuid().nullable(),
  sessionItemId: z.uuid().nullable(),
  charterVersion: z.int().nullable(),
  /** The seat that it is about; its holder has no part in it. */
  concernedSeatId: z.uuid().nullable(),
  subject: z.string().nullable(),
  follows: z.uuid().nullable(),
  /** The call that took this one up again. */
  followedBy: z.uuid().nullable(),
  /** Sectors that take part; those absent by agreement are missing. Empty of steps after the close: atLeast is then 0. */
  progress: z.array(sectorProgress),
  k: z.int(),
  result: callResult.nullable(),
  own: z.strictObject({
    elector: z.boolean(),
    /** Stepped back since, or without the seat. */
    dropped: z.boolean(),
    answer: z.enum(answers).nullable(),
    reason: z.string().nullable(),
  }),
  mayReopen: z.boolean(),
});
export type Call = z.infer<typeof call>;

/** What the list shows of each; its text is read by GET /api/calls/:callId → call. */
export const listedCall = call.omit({ text: true });
export type ListedCall = z.infer<typeof listedCall>;

/** N4: sectors below the charter's minimum, and how many delegates they lack. Binding calls open only where there are none. */
export const lacking = z.array(z.strictObject({ sector, lacks: z.int().min(1) }));

/** GET /api/groups/:groupId/calls?before=&limit= : newest first, open and decided. */
export const callsQuery = pageQuery;
export type CallsQuery = z.infer<typeof callsQuery>;
export const calls = z.strictObject({
  items: z.array(listedCall),
  next: z.uuid().nullable(),
  mayOpen: z.boolean(),
  lacking,
  /** The server's clock, for what is left of a term. */
  now: z.iso.datetime(),
});
export type Calls = z.infer<typeof calls>;

/**
 * GET /api/groups/:groupId/absences: subjects from which a whole sector has stepped back. It stays out of a call on such a subject only
 * once every delegation, its own too, agreed by the majority of its delegates. PUT with absenceWord: one delegate's word.
 */
export const absences = z.strictObject({
  items: z.array(
    z.strictObject({
      subject: z.string(),
      absent: sector,
      delegations: z.array(
        z.strictObject({ sector, agreeing: z.int().min(0), needed: z.int().min(1), agrees: z.boolean() }),
      ),
      own: z.boolean(),
    }),
  ),
});
export type Absences = z.infer<typeof absences>;
export const absenceWord = z.strictObject({ subject: line(200), absent: sector, agrees: z.boolean() });
export type AbsenceWord = z.infer<typeof absenceWord>;
