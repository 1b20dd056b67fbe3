import { isPlainName, isPlainText } from '@trialogue/kernel';
import { languages, standings } from '@trialogue/people';
import * as z from 'zod';
import { statements } from '../rules/brief.ts';

export const briefTitleLimit = 200;
export const pointLimit = 2_000;
export const pointsLimit = 30;

const line = (limit: number) => z.string().trim().min(1).max(limit).refine(isPlainName);
const words = (limit: number) => z.string().trim().min(1).max(limit).refine(isPlainText);
const textHash = z.string().regex(/^[0-9a-f]{64}$/);

/** POST /api/groups/:groupId/briefs → {id}; PUT /api/briefs/:briefId 204: by the rapporteur. `sessionId`: by whose agreed minutes it goes. */
export const briefToWrite = z.strictObject({
  title: line(briefTitleLimit),
  findings: z.array(words(pointLimit)).min(1).max(pointsLimit),
  recommendations: z.array(words(pointLimit)).max(pointsLimit),
  /** Numbers of the register of releases. */
  quotes: z.array(z.int().min(1)).max(pointsLimit),
  statement: z.enum(statements).default('not-reviewed'),
  sessionId: z.uuid().nullable().default(null),
});
export type BriefToWrite = z.infer<typeof briefToWrite>;
export const briefToBegin = briefToWrite.extend({ clientId: z.uuidv4() });
export type BriefToBegin = z.infer<typeof briefToBegin>;
export const begunBrief = z.strictObject({ id: z.uuid() });

const releasedAuthor = z.union([
  z.strictObject({ name: z.string(), sector: z.enum(standings) }),
  z.strictObject({ label: z.literal('participant'), sector: z.enum(standings).optional() }),
]);
const listed = z.strictObject({ name: z.string(), organisation: z.string() });

export const publishedVersion = z.strictObject({
  version: z.int().min(1),
  publishedOn: z.iso.date(),
  sha256: textHash,
});

/** GET /api/briefs/:briefId → brief, for members of its group. */
export const brief = briefToWrite.extend({
  id: z.uuid(),
  groupId: z.uuid(),
  versions: z.array(publishedVersion),
  /** Who agreed to be listed; whether the asker did. */
  listed: z.array(listed),
  own: z.strictObject({ listed: z.boolean() }),
  mayWrite: z.boolean(),
});
export type Brief = z.infer<typeof brief>;

/** GET /api/groups/:groupId/briefs → newest first. */
export const briefs = z.strictObject({
  items: z.array(brief.pick({ id: true, title: true, versions: true })),
  mayWrite: z.boolean(),
});
export type Briefs = z.infer<typeof briefs>;

/** PUT /api/briefs/:briefId/listing: each for himself, and only he; what is published already stays. 204. */
export const ownListing = z.strictObject({ listed: z.boolean() });
export type OwnListing = z.infer<typeof ownListing>;

/** GET /api/briefs/:briefId/check → what the draft gives away; `part` counts the title, the findings and the recommendations in this order. */
export const briefCheck = z.strictObject({
  hits: z.array(
    z.strictObject({
      part: z.int().min(0),
      kind: z.enum(['name', 'organisation', 'quotation']),
      from: z.int().min(0),
      to: z.int().min(1),
      words: z.string(),
    }),
  ),
  more: z.boolean(),
});
export type BriefCheck = z.infer<typeof briefCheck>;

/** POST /api/briefs/:briefId/publish {} → a version that never changes. */
export const briefToPublish = z.strictObject({});
export type PublishedVersion = z.infer<typeof publishedVersion>;

/**
 * GET /api/published/:briefId → for anybody, without a sign-in: the newest version; ?version= an older one. The same as a file:
 * GET /api/published/:briefId/:version.html (or .md, .pdf, .docx) ?language=.
 */
export const publishedQuery = z.strictObject({ version: z.coerce.number().int().min(1).optional() });
export const publishedFileQuery = z.strictObject({ language: z.enum(languages).default('en') });
export const publishedBrief = z.strictObject({
  id: z.uuid(),
  group: z.string(),
  version: z.int().min(1),
  publishedOn: z.iso.date(),
  sha256: textHash,
  title: z.string(),
  findings: z.array(z.string()),
  recommendations: z.array(z.string()),
  quotes: z.array(z.strictObject({ text: z.string(), author: releasedAuthor })),
  participants: z.array(listed),
  statement: z.enum(statements),
  versions: z.array(publishedVersion),
});
export type PublishedBrief = z.infer<typeof publishedBrief>;
