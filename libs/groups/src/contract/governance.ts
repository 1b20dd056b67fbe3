import * as z from 'zod';
import { sectors } from '@trialogue/people';
import { groupStates } from '../rules/group-state.ts';
import { groupKinds, phases, seatRoles } from '../rules/seat.ts';
import { suspensionHours } from '../rules/suspending.ts';
import { statement, title } from './statement.ts';

export const charterLimit = 40_000;

/** POST /api/groups → {id} (P6). `charter` is Markdown, proposed with the group. */
export const foundGroupCommand = z.strictObject({
  name: title(120),
  purpose: statement(2_000),
  kind: z.enum(groupKinds),
  phase: z.enum(phases),
  region: title(120),
  minimumDelegates: z.int().min(1).max(20),
  /** From how many people on a sector is named outside the room (NEUTRALITY 2). */
  k: z.int().min(3).max(20),
  charter: statement(charterLimit),
  plenaryName: title(120),
  plenaryRule: z.enum(['non-attribution', 'on-record']),
});
export type FoundGroupCommand = z.infer<typeof foundGroupCommand>;

/** GET /api/groups/:groupId/charter/versions: newest first, at most 100. `consents`: seats whose holders consented to it. */
export const charterVersions = z.strictObject({
  items: z.array(
    z.strictObject({
      version: z.int().min(1),
      body: z.string(),
      sha256: z.string(),
      proposedAt: z.iso.datetime(),
      adoptedAt: z.iso.datetime().nullable(),
      consents: z.array(z.strictObject({ seatId: z.uuid(), name: z.string(), sector: z.enum(sectors).nullable() })),
    }),
  ),
});
export type CharterVersions = z.infer<typeof charterVersions>;

/** POST /api/groups/:groupId/charter/versions → {version} */
export const proposeCharterCommand = z.strictObject({ body: statement(charterLimit) });
export type ProposeCharterCommand = z.infer<typeof proposeCharterCommand>;
export const proposedVersion = z.strictObject({ version: z.int().min(1) });
export type ProposedVersion = z.infer<typeof proposedVersion>;

/** POST /api/groups/:groupId/seats/:seatId/suspension; DELETE lifts it (N5). The reason stands in the ledger for good. */
export const suspendCommand = z.strictObject({
  hours: z.int().min(1).max(suspensionHours),
  reason: statement(500),
});
export type SuspendCommand = z.infer<typeof suspendCommand>;

/** POST /api/groups/:groupId/recusals → {id}; DELETE /api/groups/:groupId/recusals/:recusalId ends it (N2). */
export const recuseCommand = z.strictObject({ subject: title(200) });
export type RecuseCommand = z.infer<typeof recuseCommand>;

/** GET /api/groups/:groupId/recusals: those that last, at most 500. */
export const recusals = z.strictObject({
  items: z.array(
    z.strictObject({
      id: z.uuid(),
      seatId: z.uuid(),
      name: z.string(),
      sector: z.enum(sectors).nullable(),
      subject: z.string(),
      declaredAt: z.iso.datetime(),
      own: z.boolean(),
    }),
  ),
});
export type Recusals = z.infer<typeof recusals>;

/** GET /api/groups/:groupId/seats/:seatId/declarations: every version of one seat's declaration, newest first, at most 100. */
export const declarationVersions = z.strictObject({
  items: z.array(
    z.strictObject({
      version: z.int().min(1),
      employer: z.string(),
      funders: z.string(),
      stakes: z.string(),
      declaredAt: z.iso.datetime(),
    }),
  ),
});
export type DeclarationVersions = z.infer<typeof declarationVersions>;

/**
 * GET /api/groups/:groupId/archive: what an ended group leaves, and any group at any time: charter, seats as roles, ledger. No
 * contribution and no name: what was said leaves a room by its release only.
 */
export const groupArchive = z.strictObject({
  group: z.strictObject({
    id: z.uuid(),
    name: z.string(),
    purpose: z.string(),
    kind: z.enum(groupKinds),
    phase: z.enum(phases),
    region: z.string(),
    state: z.enum(groupStates),
    createdAt: z.iso.datetime(),
    activatedAt: z.iso.datetime().nullable(),
    endedAt: z.iso.datetime().nullable(),
  }),
  charter: z.array(
    z.strictObject({
      version: z.int(),
      body: z.string(),
      sha256: z.string(),
      proposedAt: z.iso.datetime(),
      adoptedAt: z.iso.datetime().nullable(),
    }),
  ),
  seats: z.array(
    z.strictObject({
      seatId: z.uuid(),
      role: z.enum(seatRoles),
      sector: z.enum(sectors).nullable(),
      appointedOn: z.iso.date(),
      endedOn: z.iso.date().nullable(),
      endedReason: z.string().nullable(),
    }),
  ),
  ledger: z.array(z.strictObject({ canonical: z.string(), hash: z.string() })),
});
export type GroupArchive = z.infer<typeof groupArchive>;
