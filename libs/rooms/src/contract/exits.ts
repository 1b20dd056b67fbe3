import { releaseGrades, sourceKinds } from '@trialogue/attribution';
import { languages, sectors } from '@trialogue/people';
import * as z from 'zod';
import { bodyLimit } from '../rules/room.ts';
import { releasedAuthor } from './items.ts';

const day = z.string();
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** POST /api/rooms/:roomId/releases. `toRoomId` null: outside, to whom `toWhom` says. By its author it is released at once. */
export const releaseToAsk = z.strictObject({
  itemId: z.uuid(),
  /** The exact text that is to leave. It must stand so in the message, whose characters take up to two units each. */
  text: z
    .string()
    .min(1)
    .max(bodyLimit * 2),
  grade: z.enum(releaseGrades),
  toRoomId: z.uuid().nullable(),
  toWhom: z.string().max(200),
});
export type ReleaseToAsk = z.infer<typeof releaseToAsk>;
/** Its number in the register where the author himself let it go; null where it waits for the author. */
export const releaseAnswer = z.strictObject({ number: z.int().min(1).nullable() });
export type ReleaseAnswer = z.infer<typeof releaseAnswer>;
export const askedRelease = z.strictObject({
  id: z.uuid(),
  itemId: z.uuid(),
  text: z.string(),
  grade: z.enum(releaseGrades),
  toRoomId: z.uuid().nullable(),
  toRoomName: z.string().nullable(),
  toWhom: z.string(),
  askedOn: day,
});
export type AskedRelease = z.infer<typeof askedRelease>;
/** GET /api/rooms/:roomId/releases: what waits for its author, without who asked. At most 100. */
export const askedReleases = z.strictObject({ items: z.array(askedRelease) });
export type AskedReleases = z.infer<typeof askedReleases>;
/** POST /api/rooms/:roomId/releases/:releaseId: by the author of the message, on that exact text and grade. 204. */
export const releaseDecision = z.strictObject({ approve: z.boolean(), sha256: hash });

/** GET /api/groups/:groupId/releases?before=&limit= : the register, newest first, the same for every member. */
export const releasesQuery = z.strictObject({
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export const release = z.strictObject({
  number: z.int().min(1),
  releasedOn: day,
  text: z.string(),
  author: releasedAuthor,
  from: z.enum(sourceKinds),
  /** Name of the room that it went to; null where it went outside. */
  toRoomName: z.string().nullable(),
  toWhom: z.string(),
  sha256: hash,
});
export type Release = z.infer<typeof release>;
export const releaseRegister = z.strictObject({ items: z.array(release), next: z.int().nullable() });
export type ReleaseRegister = z.infer<typeof releaseRegister>;

/** POST /api/groups/:groupId/text-check: what a text that is to leave the group would give away. */
export const textToCheck = z.strictObject({ text: z.string().min(1).max(100_000) });
export const leakKinds = ['name', 'organisation', 'quotation'] as const;
export const leak = z.strictObject({
  kind: z.enum(leakKinds),
  /** Span of the text as [from, to) in UTF-16 units, and the words there. */
  from: z.int(),
  to: z.int(),
  words: z.string(),
});
export type Leak = z.infer<typeof leak>;
/** At most 500 hits; `more` where there are others. */
export const textCheck = z.strictObject({ hits: z.array(leak), more: z.boolean() });
export type TextCheck = z.infer<typeof textCheck>;

export const transcriptFormats = ['md', 'html', 'pdf', 'docx'] as const;
export type TranscriptFormat = (typeof transcriptFormats)[number];
/** GET /api/rooms/:roomId/transcripts/check: what the leak check would find in a transcript of today. */
export const transcriptCheck = z.strictObject({
  contributions: z.int(),
  fresh: z.int(),
  /** `from` and `to` are places in the passage, which is the words around. */
  hits: z.array(leak.extend({ passage: z.string(), day })),
  more: z.boolean(),
});
export type TranscriptCheck = z.infer<typeof transcriptCheck>;
/**
 * POST /api/rooms/:roomId/transcripts → the transcript made. `takeOut`: what was found becomes 'a participant', 'an organisation' and
 * 'words from another room'.
 */
export const transcriptToMake = z.strictObject({ takeOut: z.boolean() });
export const transcript = z.strictObject({
  id: z.uuid(),
  /** In its room, from 1 on. */
  number: z.int().min(1),
  madeOn: day,
  contributions: z.int(),
  from: day,
  to: day,
  sha256: hash,
  takenOut: z.int(),
});
export type Transcript = z.infer<typeof transcript>;
/** GET /api/rooms/:roomId/transcripts, newest first, at most 200. One file: GET …/transcripts/:transcriptId.<format>?language= */
export const transcripts = z.strictObject({ items: z.array(transcript) });
export type Transcripts = z.infer<typeof transcripts>;
/** The language of a file's own words; what was said stays as it was said. */
export const transcriptQuery = z.strictObject({ language: z.enum(languages).default('en') });

/** POST /api/rooms/:roomId/reports. 204: who reports is told nothing further and stays unknown. */
export const reportToMake = z.strictObject({ itemId: z.uuid(), reason: z.string().min(1).max(2_000) });
export const glassGrounds = ['abuse', 'law'] as const;
/** For the stewards of the two sectors that it went to. The reported text is shown as it was, without an author. */
export const report = z.strictObject({
  id: z.uuid(),
  groupName: z.string(),
  roomKind: z.enum(sourceKinds),
  reportedOn: day,
  reason: z.string(),
  text: z.string().nullable(),
  sectors: z.array(z.enum(sectors)),
  closed: z.boolean(),
  closing: z.string().nullable(),
  /** Whether its author can still be known. */
  nameable: z.boolean(),
  glass: z
    .strictObject({
      grounds: z.enum(glassGrounds),
      reason: z.string(),
      bySector: z.enum(sectors),
      mine: z.boolean(),
      /** ISO instant at which it closes. */
      until: z.string(),
      secondedBy: z.enum(sectors).nullable(),
    })
    .nullable(),
});
export type AbuseReport = z.infer<typeof report>;
/** GET /api/reports?before=&limit= : newest first. */
export const reportsQuery = z.strictObject({
  before: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export const reports = z.strictObject({ items: z.array(report), next: z.uuid().nullable() });
export type AbuseReports = z.infer<typeof reports>;
/** POST /api/reports/:reportId/close. 204. */
export const reportClosing = z.strictObject({ words: z.string().min(1).max(500) });
/** POST /api/reports/:reportId/glass (the first half) and …/glass/second: 204. GET …/glass: the author, to those two. */
export const glassToOpen = z.strictObject({ grounds: z.enum(glassGrounds), reason: z.string().min(1).max(2_000) });
export const disclosedAuthor = z.strictObject({ name: z.string(), sector: z.string(), organisation: z.string() });
export type DisclosedAuthor = z.infer<typeof disclosedAuthor>;
