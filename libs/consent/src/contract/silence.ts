import * as z from 'zod';
import { silenceOutcomes } from '../rules/silence.ts';
import { callTextLimit, callTitleLimit, lacking, reasonLimit, sectorProgress, term } from './calls.ts';
import { line, pageQuery, textHash, words } from './words.ts';

/** POST /api/groups/:groupId/silences → {id}; by a facilitator. Adopted at the deadline unless a delegate breaks silence. */
export const silenceToOpen = z.strictObject({
  clientId: z.uuidv4(),
  title: line(callTitleLimit),
  text: words(callTextLimit),
  term,
  subject: line(200).nullable().default(null),
  roomId: z.uuid().nullable().default(null),
});
export type SilenceToOpen = z.infer<typeof silenceToOpen>;

/** PUT /api/silences/:silenceId/read: 'I have read this'; counted, and linked to nobody. 204. */
export const silenceReading = z.strictObject({ sha256: textHash });
/** PUT /api/silences/:silenceId/break: ends it at once. 204. The reason is shown without a name. */
export const silenceBreaking = z.strictObject({ sha256: textHash, reason: words(reasonLimit) });
export type SilenceBreaking = z.infer<typeof silenceBreaking>;

export const silence = z.strictObject({
  id: z.uuid(),
  groupId: z.uuid(),
  title: z.string(),
  text: z.string(),
  sha256: textHash,
  /** The server's clock, for what is left of the term. */
  now: z.iso.datetime(),
  openedAt: z.iso.datetime(),
  closesAt: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
  roomId: z.uuid().nullable(),
  subject: z.string().nullable(),
  k: z.int(),
  /** How many of each sector have read it, in steps of k. */
  progress: z.array(sectorProgress),
  outcome: z.enum(silenceOutcomes).nullable(),
  /** Why silence was broken. */
  reason: z.string().nullable(),
  own: z.strictObject({ elector: z.boolean(), read: z.boolean() }),
});
export type Silence = z.infer<typeof silence>;

/** GET /api/groups/:groupId/silences?before=&limit= : newest first. GET /api/silences/:silenceId → silence. */
export const silencesQuery = pageQuery;
export type SilencesQuery = z.infer<typeof silencesQuery>;
export const silences = z.strictObject({
  items: z.array(silence),
  next: z.uuid().nullable(),
  mayOpen: z.boolean(),
  lacking,
  now: z.iso.datetime(),
});
export type Silences = z.infer<typeof silences>;
