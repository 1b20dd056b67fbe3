import * as z from 'zod';
import { offices, sectors } from '@trialogue/people';
import { groupStates } from '../rules/group-state.ts';
import { decisionAuthorities, groupKinds, neutralRoles, phases, seatRoles } from '../rules/seat.ts';

const addedPower = z.enum(['glossary-editor', 'drafter']);

/** P2: whom a delegation appoints. `guestUntil` with `guestRooms` makes a guest, who sees those rooms only (P5) and is no neutral. */
const appoint = z
  .strictObject({
    kind: z.literal('appoint'),
    personId: z.uuid(),
    role: z.enum(seatRoles),
    decisionAuthority: z.enum(decisionAuthorities).nullable(),
    addedPowers: z.array(addedPower).max(2).default([]),
    guestUntil: z.iso.datetime().nullable().default(null),
    guestRooms: z.array(z.uuid()).max(20).default([]),
  })
  .refine(({ guestUntil, guestRooms }) => (guestUntil === null) === (guestRooms.length === 0), { path: ['guestRooms'] })
  .refine(({ guestUntil, role }) => guestUntil === null || role === 'observer' || role === 'delegate', {
    path: ['role'],
  });

/** POST /api/groups/:groupId/motions: what a delegation, or its sector's steward for it, is to do with a seat. */
export const motionCommand = z.discriminatedUnion('kind', [
  appoint,
  z.strictObject({ kind: z.literal('recall'), seatId: z.uuid() }),
  z.strictObject({
    kind: z.literal('lend'),
    seatId: z.uuid(),
    personId: z.uuid(),
    decisionAuthority: z.enum(decisionAuthorities),
    until: z.iso.datetime(),
  }),
  z.strictObject({ kind: z.literal('confirm-neutral'), seatId: z.uuid() }),
  z.strictObject({ kind: z.literal('end-group') }),
]);
export type MotionCommand = z.infer<typeof motionCommand>;
export const motionKinds = ['appoint', 'recall', 'lend', 'confirm-neutral', 'end-group'] as const;

/** 'carried': it is done; 'open': it waits for the voices of the delegation. `seatId`: the seat that was given, if one was. */
export const motionAnswer = z.strictObject({
  id: z.uuid().nullable(),
  outcome: z.enum(['carried', 'open']),
  seatId: z.uuid().nullable(),
});
export type MotionAnswer = z.infer<typeof motionAnswer>;

/** POST /api/groups/:groupId/motions/:motionId/backing → motionAnswer; DELETE /api/groups/:groupId/motions/:motionId withdraws. */
export const backingCommand = z.strictObject({ backs: z.boolean() });
export type BackingCommand = z.infer<typeof backingCommand>;

export const motion = z.strictObject({
  id: z.uuid(),
  kind: z.enum(motionKinds),
  /** The person and role that it is about, as far as the reader may know them. */
  personName: z.string().nullable(),
  role: z.enum(seatRoles).nullable(),
  seatId: z.uuid().nullable(),
  until: z.iso.datetime().nullable(),
  proposedBy: z.string(),
  ownProposal: z.boolean(),
  proposedAt: z.iso.datetime(),
  lapsesAt: z.iso.datetime(),
  backing: z.int().min(0),
  needed: z.int().min(1),
  backedByMe: z.boolean(),
});
export type Motion = z.infer<typeof motion>;

/** GET /api/groups/:groupId/motions: those of the reader's own delegation that are open, oldest first, at most 100. */
export const motions = z.strictObject({
  sector: z.enum(sectors),
  delegates: z.int().min(0),
  items: z.array(motion),
});
export type Motions = z.infer<typeof motions>;

/** GET /api/groups/:groupId/candidates?role=&q=: people who could be given such a seat; at most 50, by name. */
export const candidatesQuery = z.strictObject({
  role: z.enum(seatRoles),
  q: z.string().trim().max(120).optional(),
});
export type CandidatesQuery = z.infer<typeof candidatesQuery>;
export const candidates = z.strictObject({
  items: z.array(
    z.strictObject({
      personId: z.uuid(),
      name: z.string(),
      organisation: z.string(),
      sector: z.enum(sectors).nullable(),
      hasAccount: z.boolean(),
    }),
  ),
});
export type Candidates = z.infer<typeof candidates>;

/**
 * GET /api/groups/:groupId/founding: how far a group is, for its founder, the sectors' stewards and its members. `actsBySteward`: fewer
 * than two delegates, so the sector's steward appoints (P2). `mayAct`: the reader is that steward.
 */
export const founding = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  purpose: z.string(),
  kind: z.enum(groupKinds),
  phase: z.enum(phases),
  region: z.string(),
  state: z.enum(groupStates),
  charter: z.strictObject({ version: z.int().min(1), body: z.string(), sha256: z.string() }),
  minimumDelegates: z.int().min(1),
  founder: z.boolean(),
  plenaryId: z.uuid().nullable(),
  sectors: z.array(
    z.strictObject({
      sector: z.enum(sectors),
      active: z.int().min(0),
      consented: z.int().min(0),
      actsBySteward: z.boolean(),
      mayAct: z.boolean(),
      seats: z.array(
        z.strictObject({
          seatId: z.uuid(),
          name: z.string(),
          organisation: z.string(),
          role: z.enum(seatRoles),
          active: z.boolean(),
          hasAccount: z.boolean(),
          personId: z.uuid(),
        }),
      ),
    }),
  ),
  neutrals: z.array(
    z.strictObject({
      seatId: z.uuid(),
      name: z.string(),
      role: z.enum(neutralRoles),
      confirmedBy: z.array(z.enum(sectors)),
      active: z.boolean(),
    }),
  ),
});
export type Founding = z.infer<typeof founding>;

/** GET /api/stewardship: what a steward looks after. Groups by name, at most 200; for the platform's steward there are none. */
export const stewardship = z.strictObject({
  office: z.enum(offices),
  unverified: z.int().min(0),
  groups: z.array(
    z.strictObject({
      id: z.uuid(),
      name: z.string(),
      state: z.enum(groupStates),
      active: z.int().min(0),
      minimum: z.int().min(1),
      actsBySteward: z.boolean(),
    }),
  ),
});
export type Stewardship = z.infer<typeof stewardship>;
