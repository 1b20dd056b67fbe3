import * as z from 'zod';
import { offices, sectors, standings } from '@trialogue/people';
import { groupStates } from '../rules/group-state.ts';
import { seatStates } from '../rules/seat-state.ts';
import { decisionAuthorities, groupKinds, phases, seatRoles } from '../rules/seat.ts';
import { statement } from './statement.ts';

/** The reader's own seat. `state`: 'active', or what is missing before it is (P4, P6, N2), 'suspended' (N5) or 'lent' (P2). */
export const ownSeat = z.strictObject({
  id: z.uuid(),
  role: z.enum(seatRoles),
  sector: z.enum(sectors).nullable(),
  state: z.enum(seatStates),
});
export type OwnSeat = z.infer<typeof ownSeat>;

export const groupSummary = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(groupKinds),
  phase: z.enum(phases),
  state: z.enum(groupStates),
  seat: ownSeat,
});
export type GroupSummary = z.infer<typeof groupSummary>;
/** GET /api/groups; by name, at most 200. */
export const groupSummaries = z.strictObject({ items: z.array(groupSummary) });
export type GroupSummaries = z.infer<typeof groupSummaries>;

export const groupMember = z.strictObject({
  seatId: z.uuid(),
  name: z.string(),
  role: z.enum(seatRoles),
  standing: z.enum(standings),
  sector: z.enum(sectors).nullable(),
  organisation: z.string(),
  /** A parastatal's ownership is declared and shown (P1). */
  parastatalOwnership: z.string().nullable(),
  decisionAuthority: z.enum(decisionAuthorities).nullable(),
  active: z.boolean(),
  /** Where it is not active, what it lacks; 'active' otherwise. */
  state: z.enum(seatStates),
  suspendedUntil: z.iso.datetime().nullable(),
  guestUntil: z.iso.datetime().nullable(),
  /** P2: the seat that this one stands in for, and until when. */
  alternateOf: z.uuid().nullable(),
  loanUntil: z.iso.datetime().nullable(),
  /** P6: for a neutral's seat, the sectors whose delegation has confirmed it; empty for others. */
  confirmedBy: z.array(z.enum(sectors)),
  /** N1: a steward takes no seat unseen. */
  office: z.enum(offices).nullable(),
});
export type GroupMember = z.infer<typeof groupMember>;

/** Active delegates of one sector against the charter's minimum (N4). */
export const sectorParity = z.strictObject({
  sector: z.enum(sectors),
  active: z.int().min(0),
  minimum: z.int().min(1),
});
export type SectorParity = z.infer<typeof sectorParity>;

export const charterInForce = z.strictObject({
  version: z.int().min(1),
  body: z.string(),
  sha256: z.string(),
  adoptedAt: z.iso.datetime().nullable(),
  /** Whether the reader has consented to this version. */
  consented: z.boolean(),
});
export type CharterInForce = z.infer<typeof charterInForce>;

/** GET /api/groups/:groupId */
export const groupDetail = groupSummary.extend({
  purpose: z.string(),
  region: z.string(),
  k: z.int().min(3),
  /** Sectors in today's rotating order (N7), as are the members by sector. */
  sectorOrder: z.array(z.enum(sectors)),
  members: z.array(groupMember),
  parity: z.array(sectorParity),
  /** Organisations above their share of seats (P3): an existing breach shows a banner. */
  composition: z.array(z.strictObject({ organisation: z.string(), seats: z.int(), allowed: z.int() })),
  charter: charterInForce,
});
export type GroupDetail = z.infer<typeof groupDetail>;

/** POST /api/groups/:groupId/charter/consent */
export const consentCommand = z.strictObject({ version: z.int().min(1).max(100_000) });
export type ConsentCommand = z.infer<typeof consentCommand>;

/** POST /api/groups/:groupId/declaration: interests of the caller's own seat (N2); each call is a new version. */
export const declareCommand = z.strictObject({
  employer: statement(500),
  funders: statement(2000),
  stakes: statement(2000),
});
export type DeclareCommand = z.infer<typeof declareCommand>;

/** GET /api/groups/:groupId/declarations: the newest version of each live seat's declaration, at most 500. */
export const declarations = z.strictObject({
  items: z.array(
    z.strictObject({
      seatId: z.uuid(),
      version: z.int().min(1),
      employer: z.string(),
      funders: z.string(),
      stakes: z.string(),
      declaredAt: z.iso.datetime(),
    }),
  ),
});
export type Declarations = z.infer<typeof declarations>;

/** GET /api/me */
export const me = z.strictObject({
  member: z.strictObject({
    id: z.uuid(),
    name: z.string(),
    sector: z.enum(standings),
    organisation: z.string(),
    language: z.string(),
    /** P1: until a steward of the sector has verified it, no seat can be given. */
    verified: z.boolean(),
    /** Whether the members of all sectors may find him in the directory. */
    listed: z.boolean(),
    offices: z.array(z.enum(offices)),
  }),
  /** The name of this instance; null until it is set up, and on a demo. */
  instance: z.string().nullable(),
  groups: z.array(groupSummary),
  /** Groups that the reader founded and that are not active yet (P6), whether he has a seat there or not; at most 200. */
  founding: z.array(z.strictObject({ id: z.uuid(), name: z.string() })),
  /** Present on a demo instance only. */
  demo: z.boolean(),
});
export type Me = z.infer<typeof me>;
