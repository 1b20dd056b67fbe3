import { sectors } from '@trialogue/people';
import * as z from 'zod';
import { soundingOptions, soundingScales } from '../rules/sounding.ts';
import { sectorProgress } from './calls.ts';
import { line, pageQuery } from './words.ts';

export const questionLimit = 300;

/** POST /api/groups/:groupId/soundings → {id}; by a facilitator. Not binding, and open below the charter's minimum too. */
export const soundingToHold = z.strictObject({
  clientId: z.uuidv4(),
  question: line(questionLimit),
  /** `answers`: the four of a call. `scale`: 1 to 5. */
  scale: z.enum(soundingScales),
  minutes: z.int().min(1).max(10_080),
  roomId: z.uuid().nullable().default(null),
  sessionItemId: z.uuid().nullable().default(null),
});
export type SoundingToHold = z.infer<typeof soundingToHold>;

/** POST /api/soundings/:soundingId/answer: once, and never changed afterwards, since nothing leads back from a person to it. 204. */
export const soundingAnswer = z.strictObject({ option: z.enum(soundingOptions) });
export type SoundingAnswer = z.infer<typeof soundingAnswer>;

/** POST /api/soundings/:soundingId/close {}: by a facilitator, before its time. 204. */
export const soundingClosing = z.strictObject({});

/** Answers of options that lie side by side are counted together wherever fewer than k would stand alone. */
export const soundingCell = z.strictObject({ options: z.array(z.enum(soundingOptions)).min(1), count: z.int().min(0) });
export type SoundingCell = z.infer<typeof soundingCell>;
export const sectorSounding = z.strictObject({
  sector: z.enum(sectors),
  seats: z.int().min(0),
  answered: z.int().min(0),
  cells: z.array(soundingCell),
});
export type SectorSounding = z.infer<typeof sectorSounding>;

export const sounding = z.strictObject({
  id: z.uuid(),
  groupId: z.uuid(),
  question: z.string(),
  scale: z.enum(soundingScales),
  /** The server's clock, for what is left of the term. */
  now: z.iso.datetime(),
  openedAt: z.iso.datetime(),
  closesAt: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
  roomId: z.uuid().nullable(),
  sessionItemId: z.uuid().nullable(),
  k: z.int(),
  progress: z.array(sectorProgress),
  /** Null until it is closed; `sectors` null where some sector has fewer than k answers: then nothing of it is shown. */
  result: z.strictObject({ sectors: z.array(sectorSounding).nullable() }).nullable(),
  own: z.strictObject({ elector: z.boolean(), answered: z.boolean() }),
  mayClose: z.boolean(),
});
export type Sounding = z.infer<typeof sounding>;

/** GET /api/groups/:groupId/soundings?before=&limit= : newest first. GET /api/soundings/:soundingId → sounding. */
export const soundingsQuery = pageQuery;
export type SoundingsQuery = z.infer<typeof soundingsQuery>;
export const soundings = z.strictObject({
  items: z.array(sounding),
  next: z.uuid().nullable(),
  mayHold: z.boolean(),
  now: z.iso.datetime(),
});
export type Soundings = z.infer<typeof soundings>;
