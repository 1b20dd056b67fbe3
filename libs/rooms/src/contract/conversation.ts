import { mentionedRoles } from '@trialogue/attribution';
import { sectors } from '@trialogue/people';
import * as z from 'zod';
import { bodyLimit, roomKinds, roomRules } from '../rules/room.ts';
import { postedItem, releasedItem, seq } from './items.ts';

/** Of a general part that belongs to no topic the id is null. `unread` counts messages after one's own place, at most 999. */
const place = { last: seq, readUpTo: seq, unread: z.int().min(0).max(999) };

/** GET /api/rooms/:roomId/topics?before=&limit= : newest activity first; `next` is the `before` of the next page, null at the end. */
export const topicsQuery = z.strictObject({
  before: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(200),
});
export const topicPage = z.strictObject({
  epoch: z.uuid(),
  /** The number up to which this list is true; later items of the log change it. */
  head: seq,
  general: z.strictObject(place),
  items: z.array(z.strictObject({ id: z.uuid(), name: z.string(), resolved: z.boolean(), ...place })),
  next: seq.nullable(),
});
export type TopicPage = z.infer<typeof topicPage>;

/** GET /api/rooms/:roomId/pins: at most 50, as they now read. */
export const pinned = z.strictObject({ items: z.array(z.union([postedItem, releasedItem])) });
export type Pinned = z.infer<typeof pinned>;

/** GET /api/rooms/:roomId/items/:itemId: where a permanent link leads. */
export const itemPlace = z.strictObject({ seq, topicId: z.uuid().nullable() });
export type ItemPlace = z.infer<typeof itemPlace>;

/** PUT /api/rooms/:roomId/read: one's own place in a topic, on all one's devices. It never goes back. 204. */
export const readUpTo = z.strictObject({ topicId: z.uuid().nullable(), seq });
export type ReadUpTo = z.infer<typeof readUpTo>;

/** GET /api/rooms/unread: for each room that one may enter, over all its topics; `mentions`: notices of that room not seen yet. */
export const unreadRooms = z.strictObject({
  items: z.array(
    z.strictObject({ roomId: z.uuid(), unread: z.int().min(0).max(999), mentions: z.int().min(0).max(999) }),
  ),
});
export type UnreadRooms = z.infer<typeof unreadRooms>;

/** PUT /api/rooms/:roomId/draft (204) and GET: one's unfinished text in each topic of a room, sealed where it lies. An empty body ends it. */
export const draft = z.strictObject({
  topicId: z.uuid().nullable(),
  body: z.string().max(bodyLimit * 2),
  replyTo: z.uuid().nullable(),
});
export type Draft = z.infer<typeof draft>;
export const drafts = z.strictObject({ items: z.array(draft) });
export type Drafts = z.infer<typeof drafts>;

/** GET /api/notices?before=&limit= : what concerns oneself, newest first. It never says what was written, nor by whom. */
export const noticeKinds = [
  'mention',
  'role-mention',
  'sector-mention',
  'reply',
  'release-asked',
  'report',
  'challenge',
  'concern',
  'call-request',
] as const;
export const noticesQuery = z.strictObject({
  before: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export const notice = z.strictObject({
  id: z.uuid(),
  kind: z.enum(noticeKinds),
  groupId: z.uuid(),
  /** Null for a report, which is read at the steward's desk. */
  roomId: z.uuid().nullable(),
  itemId: z.uuid().nullable(),
  day: z.string(),
  seen: z.boolean(),
});
export type Notice = z.infer<typeof notice>;
export const noticePage = z.strictObject({
  items: z.array(notice),
  unseen: z.int().min(0).max(999),
  next: z.uuid().nullable(),
});
export type NoticePage = z.infer<typeof noticePage>;
/** POST /api/notices/seen: these, or with null all. 204. */
export const noticesSeen = z.strictObject({ ids: z.array(z.uuid()).max(100).nullable() });

/** POST /api/groups/:groupId/rooms. A caucus has the sector of who opens it; `seats`: whom a working room admits, or a caucus's neutrals. */
export const retentionChoices = [30, 90, 365, 730] as const;
export const roomToOpen = z.strictObject({
  /** Sent again with the same one, the request gets the room that it opened the first time. */
  clientId: z.uuidv4(),
  kind: z.enum(roomKinds),
  name: z.string(),
  rule: z.enum(roomRules),
  retentionDays: z.union([z.literal(30), z.literal(90), z.literal(365), z.literal(730)]),
  seats: z.array(z.uuid()).max(200),
});
export type RoomToOpen = z.infer<typeof roomToOpen>;
export const openedRoom = z.strictObject({ id: z.uuid() });

/** POST /api/rooms/:roomId/members. 204. POST /api/rooms/:roomId/depart: 204. */
export const membersToInvite = z.strictObject({ seats: z.array(z.uuid()).min(1).max(200) });

/** Socket, on the record only and at most once: `room:typing {roomId}`, `room:presence {roomId, here}`. */
export const roomTyping = z.strictObject({ roomId: z.uuid() });
export const roomPresence = z.strictObject({ roomId: z.uuid(), here: z.boolean() });
export const seatsThere = z.strictObject({ roomId: z.uuid(), seats: z.array(z.uuid()) });
export type SeatsThere = z.infer<typeof seatsThere>;
/** To one's own sockets: what was changed on another of one's devices, to be read again. */
export const ownChanged = z.strictObject({
  about: z.enum(['reads', 'drafts', 'notices', 'rooms', 'calls']),
  roomId: z.uuid().optional(),
  /** Of 'calls': the group whose calls, soundings or circulated texts are to be read again. */
  groupId: z.uuid().optional(),
});
export type OwnChanged = z.infer<typeof ownChanged>;

/** GET /api/search?q=&groupId=&roomId=&topicId=&from=&to=&authorSeat=&language=&after=&limit= */
export const searchLanguages = ['en', 'fr', 'es', 'ar', 'sw'] as const;
/** A day that there is: of another the database would know no time. */
const day = z.iso.date();
export const searchQuery = z.strictObject({
  q: z.string().min(1).max(200),
  groupId: z.uuid().optional(),
  roomId: z.uuid().optional(),
  topicId: z.uuid().optional(),
  from: day.optional(),
  to: day.optional(),
  /** On the record only. */
  authorSeat: z.uuid().optional(),
  language: z.enum(searchLanguages).default('en'),
  /** Where the former page ended. */
  after: z.string().max(120).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});
export type SearchQuery = z.infer<typeof searchQuery>;
/** A member's own copy of the room has the id, so it leads there; the author is as at any exit. */
export const searchHit = z.strictObject({
  roomId: z.uuid(),
  itemId: z.uuid(),
  topicId: z.uuid().nullable(),
  day: z.string(),
  author: releasedItem.shape.author,
  /** The text around what was found, plain; `found` are spans of it as [from, to) in UTF-16 units. */
  excerpt: z.string(),
  found: z.array(z.tuple([z.int(), z.int()])),
});
export type SearchHit = z.infer<typeof searchHit>;
export const searchPage = z.strictObject({ items: z.array(searchHit), next: z.string().nullable() });
export type SearchPage = z.infer<typeof searchPage>;

/** Whom a mention can address beside a seat. */
export const mentionChoices = { roles: mentionedRoles, sectors } as const;
