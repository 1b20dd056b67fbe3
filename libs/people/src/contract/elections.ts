import * as z from 'zod';
import { sectors } from '../rules/standing.ts';

/** `votes` is null until the election is closed; then counts, and never who voted for whom. */
export const election = z.strictObject({
  id: z.uuid(),
  office: z.enum(sectors),
  openedAt: z.iso.datetime(),
  closesAt: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
  outcome: z.enum(['elected', 'no-quorum', 'no-majority']).nullable(),
  elected: z.uuid().nullable(),
  electors: z.int().min(0),
  voted: z.int().min(0),
  candidates: z.array(
    z.strictObject({
      personId: z.uuid(),
      name: z.string(),
      organisation: z.string(),
      votes: z.int().min(0).nullable(),
    }),
  ),
  /** About the reader: whether he is an elector, has voted, stands. */
  elector: z.boolean(),
  hasVoted: z.boolean(),
  stands: z.boolean(),
});
export type Election = z.infer<typeof election>;

/** GET /api/elections: those of the reader's own sector, newest first, at most 20. `steward`: who holds the office now. */
export const elections = z.strictObject({
  office: z.enum(sectors).nullable(),
  steward: z.string().nullable(),
  items: z.array(election),
});
export type Elections = z.infer<typeof elections>;

/** POST /api/elections {} → {id}; POST /api/elections/:electionId/candidacy → 204; POST /api/elections/:electionId/vote → 204 */
export const callElectionCommand = z.strictObject({});
export const voteCommand = z.strictObject({ personId: z.uuid() });
export type VoteCommand = z.infer<typeof voteCommand>;
