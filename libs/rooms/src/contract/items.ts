import { attributionRules, reactions, sourceKinds } from '@trialogue/attribution';
import { sectors, standings } from '@trialogue/people';
import * as z from 'zod';

export const seq = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

const label = z.strictObject({ label: z.literal('participant'), sector: z.enum(sectors).optional() });

export const shownAuthor = z.union([
  z.strictObject({ name: z.string(), sector: z.enum(standings), seatId: z.uuid() }),
  z.strictObject({ name: z.string(), sector: z.enum(standings), ref: z.uuid() }),
  label,
]);

/** As its author allowed: by name, by sector, or not at all. */
export const releasedAuthor = z.union([z.strictObject({ name: z.string(), sector: z.enum(standings) }), label]);

/** `at`: whole seconds, UTC, e.g. 2026-11-23T09:30:05Z. */
const numbered = { seq, id: z.uuid(), at: z.string() };
const target = z.uuid();
const topicId = z.uuid();
const author = shownAuthor;

export const postedItem = z.strictObject({
  ...numbered,
  kind: z.literal('posted'),
  author,
  body: z.string(),
  topicId: topicId.optional(),
  replyTo: z.uuid().optional(),
});
export type PostedItem = z.infer<typeof postedItem>;

/** Where a text was that its author took back. */
const tombstone = z.strictObject({ ...numbered, kind: z.literal('tombstone'), topicId: topicId.optional() });
const edited = z.strictObject({ ...numbered, kind: z.literal('edited'), target, body: z.string() });
const withdrawn = z.strictObject({ ...numbered, kind: z.literal('withdrawn'), target });
const reacted = z.strictObject({
  ...numbered,
  kind: z.literal('reacted'),
  target,
  reaction: z.enum(reactions),
  count: z.int().min(0),
});
const pinned = z.strictObject({ ...numbered, kind: z.literal('pinned'), target, author });
const unpinned = z.strictObject({ ...numbered, kind: z.literal('unpinned'), target, author });
/** Without a topic: to the messages that belong to none. */
const moved = z.strictObject({
  ...numbered,
  kind: z.literal('moved'),
  targets: z.array(z.uuid()).min(1).readonly(),
  topicId: topicId.optional(),
  author,
});
const topicOpened = z.strictObject({ ...numbered, kind: z.literal('topic-opened'), topicId, name: z.string(), author });
const topicRenamed = z.strictObject({
  ...numbered,
  kind: z.literal('topic-renamed'),
  topicId,
  name: z.string(),
  author,
});
const topicResolved = z.strictObject({ ...numbered, kind: z.literal('topic-resolved'), topicId, author });
const topicReopened = z.strictObject({ ...numbered, kind: z.literal('topic-reopened'), topicId, author });
const ruleRaised = z.strictObject({
  ...numbered,
  kind: z.literal('rule-raised'),
  rule: z.enum(attributionRules),
  author,
});
/** A passage that its author released from another room, attributed as he allowed. */
export const releasedItem = z.strictObject({
  ...numbered,
  kind: z.literal('released'),
  author: releasedAuthor,
  body: z.string(),
  from: z.enum(sourceKinds),
  topicId: topicId.optional(),
});
export type ReleasedItem = z.infer<typeof releasedItem>;
/** Break-glass: the author of this message was disclosed to the stewards of two sectors. */
const disclosed = z.strictObject({
  ...numbered,
  kind: z.literal('disclosed'),
  target,
  grounds: z.enum(['abuse', 'law']),
});
/** Up to the number `through` no masked item has a name any more: what a reader holds of them is to be read anew. */
const namesEnded = z.strictObject({ ...numbered, kind: z.literal('names-ended'), through: seq });
/** By a call of every sector: from here on the room is on the record. */
const ruleLowered = z.strictObject({ ...numbered, kind: z.literal('rule-lowered'), rule: z.enum(attributionRules) });
/** By a call of every sector: who is here reads what was said before he came. */
const historyOpened = z.strictObject({ ...numbered, kind: z.literal('history-opened') });

/** An item of a room's log. A reader keeps the number of a kind that it does not know. */
export const roomItem = z.discriminatedUnion('kind', [
  postedItem,
  tombstone,
  edited,
  withdrawn,
  reacted,
  pinned,
  unpinned,
  moved,
  topicOpened,
  topicRenamed,
  topicResolved,
  topicReopened,
  ruleRaised,
  releasedItem,
  disclosed,
  namesEnded,
  ruleLowered,
  historyOpened,
]);
export type RoomItem = z.infer<typeof roomItem>;
export type RoomItemOf<Kind extends RoomItem['kind']> = Extract<RoomItem, { kind: Kind }>;

const knownKinds: ReadonlySet<string> = new Set(roomItem.options.flatMap((option) => option.shape.kind.def.values));

/** An item of a kind that a later version brought: of it a reader keeps the number alone, since numbers have no gaps. */
const laterItem = z
  .object({ seq, id: z.uuid(), at: z.string(), kind: z.string() })
  .refine(({ kind }) => !knownKinds.has(kind))
  .transform(({ seq: number, id, at }) => ({ seq: number, id, at, kind: 'later' as const }));

/** For a reader, who may be older than the server that he reads from. */
export const readItem = z.union([roomItem, laterItem]);
export type ReadItem = z.infer<typeof readItem>;
