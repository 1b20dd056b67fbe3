import { isPlainText } from '@trialogue/kernel';
import { sectors, standings } from '@trialogue/people';
import * as z from 'zod';
import { editions } from '../rules/edition.ts';
import { lineKeys } from '../rules/line.ts';
import { minutesActs, minutesStages, objectionStates, windowHours } from '../rules/stage.ts';

export const ownTextLimit = 4_000;
export const commentLimit = 2_000;

const words = (limit: number) => z.string().trim().min(1).max(limit).refine(isPlainText);
const textHash = z.string().regex(/^[0-9a-f]{64}$/);
const lineId = z.string().min(1).max(120);

export const lineSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('event'), seq: z.int().min(1) }),
  z.strictObject({ kind: z.enum(['call', 'sounding', 'action']), id: z.uuid() }),
  z.strictObject({ kind: z.literal('release'), number: z.int().min(1) }),
  z.strictObject({ kind: z.literal('rapporteur'), id: z.uuid() }),
]);
/** `key` has words in every language; `params` are what its sentence needs. */
export const minutesLine = z.strictObject({
  id: lineId,
  source: lineSource,
  key: z.enum(lineKeys),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** A comment or an objection, without its author: only who made it learns that it is `own`. */
export const minutesObjection = z.strictObject({
  id: z.uuid(),
  round: z.int().min(1),
  kind: z.enum(['comment', 'objection']),
  line: lineId.nullable(),
  text: z.string(),
  answer: z.string().nullable(),
  state: z.enum(objectionStates),
  own: z.boolean(),
});
export type MinutesObjection = z.infer<typeof minutesObjection>;

/** As it is printed in minutes: how the group's ledger ended when they were agreed, signed. */
export const printedHead = z.strictObject({
  seq: z.int().min(0),
  hash: textHash,
  at: z.int(),
  key: z.string(),
});

export const attendanceCount = z.strictObject({ sector: z.enum(sectors), people: z.int().min(1) });
export const attendingName = z.strictObject({ name: z.string(), sector: z.enum(standings) });

/**
 * GET /api/sessions/:sessionId/minutes?edition=full|non-attribution → minutes. Notes, draft and what members said while the session goes on
 * and after it; once agreed, the frozen text. Members of the session's room read them.
 */
export const minutesQuery = z.strictObject({ edition: z.enum(editions).default('full') });
export const minutes = z.strictObject({
  sessionId: z.uuid(),
  groupId: z.uuid(),
  roomId: z.uuid(),
  stage: z.enum(minutesStages),
  edition: z.enum(editions),
  group: z.string(),
  room: z.string(),
  title: z.string(),
  day: z.iso.date(),
  masked: z.boolean(),
  names: z.array(attendingName).nullable(),
  attendance: z.array(attendanceCount),
  lines: z.array(minutesLine),
  objections: z.array(minutesObjection),
  /** How often a draft has been laid before the members. */
  round: z.int().min(0),
  /** Of the draft that lies before the members; of the agreed text afterwards. Objections name it. */
  sha256: textHash.nullable(),
  windowUntil: z.iso.datetime().nullable(),
  agreedOn: z.iso.date().nullable(),
  head: printedHead.nullable(),
  /** What the asker may do now. */
  may: z.array(z.enum(minutesActs)),
  now: z.iso.datetime(),
});
export type Minutes = z.infer<typeof minutes>;

/** POST /api/sessions/:sessionId/minutes/lines → {id}: by the rapporteur; the line says that he added it. */
export const ownLineToAdd = z.strictObject({
  clientId: z.uuidv4(),
  after: lineId.nullable(),
  text: words(ownTextLimit),
});
export type OwnLineToAdd = z.infer<typeof ownLineToAdd>;
export const addedLine = z.strictObject({ id: z.uuid() });

/** PUT /api/sessions/:sessionId/minutes/lines/:lineId: his own line alone; `text` null takes it out. 204. */
export const ownLineToChange = z.strictObject({ text: words(ownTextLimit).nullable() });
export type OwnLineToChange = z.infer<typeof ownLineToChange>;

/** POST /api/sessions/:sessionId/minutes/draft {}: from the notes, and from the window back to a draft that can be written. 204. */
export const draftToBegin = z.strictObject({});

/** POST /api/sessions/:sessionId/minutes/window: lays the draft before the members, as it is now. 204. */
export const windowToOpen = z.strictObject({ hours: z.int().min(windowHours.least).max(windowHours.most) });
export type WindowToOpen = z.infer<typeof windowToOpen>;

/** POST /api/sessions/:sessionId/minutes/objections → {id}. `sha256`: of the draft that its author has before him. */
export const objectionToMake = z.strictObject({
  clientId: z.uuidv4(),
  kind: z.enum(['comment', 'objection']),
  line: lineId.nullable(),
  text: words(commentLimit),
  sha256: textHash,
});
export type ObjectionToMake = z.infer<typeof objectionToMake>;

/** PUT /api/minutes-objections/:objectionId/answer: by the rapporteur, in words that all members read. 204. */
export const objectionAnswer = z.strictObject({ answer: words(commentLimit) });
export type ObjectionAnswer = z.infer<typeof objectionAnswer>;

/** PUT /api/minutes-objections/:objectionId/state: by who made it. 204. */
export const objectionToSettle = z.strictObject({ state: z.enum(['withdrawn', 'maintained']) });
export type ObjectionToSettle = z.infer<typeof objectionToSettle>;

/** POST /api/sessions/:sessionId/minutes/agree: `sha256` of the draft that lay in the window. → {sha256, head}. */
export const minutesToAgree = z.strictObject({ sha256: textHash });
export const agreedMinutes = z.strictObject({ sha256: textHash, head: printedHead.nullable() });
export type AgreedMinutes = z.infer<typeof agreedMinutes>;
