import * as z from 'zod';
import { remedies } from '@trialogue/kernel';
import { standings } from '@trialogue/people';
import { pageLimit, roomKinds, roomRules } from '../rules/room.ts';
import { act } from './acts.ts';
import type { OwnChanged, roomPresence, roomTyping, SeatsThere } from './conversation.ts';
import { readItem, roomItem, seq } from './items.ts';

/** GET /api/groups/:groupId/rooms. `head` and `first` are numbers of the room's log; `first > head` where nothing is readable yet. */
export const roomSummary = z.strictObject({
  id: z.uuid(),
  kind: z.enum(roomKinds),
  name: z.string(),
  rule: z.enum(roomRules),
  epoch: z.uuid(),
  first: seq,
  head: seq,
});
export type RoomSummary = z.infer<typeof roomSummary>;
export const roomSummaries = z.strictObject({ items: z.array(roomSummary) });
export type RoomSummaries = z.infer<typeof roomSummaries>;

/** GET /api/rooms/:roomId/log?after=&limit= */
export const logQuery = z.strictObject({
  after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
  limit: z.coerce.number().int().min(1).max(pageLimit).default(pageLimit),
});
export const logPage = z.strictObject({ epoch: z.uuid(), first: seq, head: seq, items: z.array(roomItem) });
export type LogPage = z.infer<typeof logPage>;
/** The same, as a page reads it: items of kinds that it does not know keep their numbers. */
export const readLogPage = logPage.extend({ items: z.array(readItem) });

/**
 * GET /api/rooms/:roomId/audience: whom a composer's text reaches. `members` is at most 500.
 */
export const audience = z.strictObject({
  roomId: z.uuid(),
  rule: z.enum(roomRules),
  retentionDays: z.int(),
  total: z.int(),
  bySector: z.array(z.strictObject({ sector: z.enum(standings), count: z.int() })),
  members: z.array(
    z.strictObject({
      seatId: z.uuid(),
      name: z.string(),
      sector: z.enum(standings),
      role: z.string(),
      organisation: z.string(),
    }),
  ),
});
export type Audience = z.infer<typeof audience>;

const content = {
  clientId: z.uuidv4(),
  body: z.string(),
  topicId: z.uuid().optional(),
  replyTo: z.uuid().optional(),
};
/** POST /api/rooms/:roomId/messages; the body's limits are a rule (mayBeSaid), so that its refusal can name it. */
export const postCommand = z.strictObject(content);
export const roomPost = z.strictObject({ roomId: z.uuid(), ...content });
export type RoomPost = z.infer<typeof roomPost>;
export const roomJoin = z.strictObject({ roomId: z.uuid() });
export const roomLeave = roomJoin;
export const roomSync = z.strictObject({
  roomId: z.uuid(),
  epoch: z.uuid(),
  after: seq,
  limit: z.int().min(1).max(pageLimit),
});
export type RoomSync = z.infer<typeof roomSync>;

const refusal = z.strictObject({
  ok: z.literal(false),
  code: z.string(),
  retry: z.boolean(),
  rule: z.string().optional(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  remedy: z.array(z.enum(remedies)).optional(),
});
export type WireRefusal = z.infer<typeof refusal>;
const ok = z.literal(true);
export const joinAnswer = z.union([z.strictObject({ ok, epoch: z.uuid(), first: seq, head: seq }), refusal]);
/** An act on a room or on a message in it; like a post it has a client id, and a retry gets the first result. */
export const actCommand = z.strictObject({ clientId: z.uuidv4(), act });
export const roomAct = z.strictObject({ roomId: z.uuid(), clientId: z.uuidv4(), act });
export type RoomAct = z.infer<typeof roomAct>;
export const leaveAnswer = z.union([z.strictObject({ ok }), refusal]);
export const receipt = z.strictObject({ ok, seq, id: z.uuid() });
export type Receipt = z.infer<typeof receipt>;
export const postAnswer = z.union([receipt, refusal]);
/** To an act: the number and id of its item; the id of a new topic is that of the item that opened it. */
export const actAnswer = postAnswer;
const syncedPage = z.strictObject({ ok, epoch: z.uuid(), first: seq, head: seq, items: z.array(roomItem) });
const restartedHistory = z.strictObject({
  ok: z.literal(false),
  code: z.literal('history-restarted'),
  epoch: z.uuid(),
});
export const syncAnswer = z.union([syncedPage, restartedHistory, refusal]);
/** The same, as a page reads it. */
export const readSyncAnswer = z.union([syncedPage.extend({ items: z.array(readItem) }), restartedHistory, refusal]);
export type ReadSyncAnswer = z.infer<typeof readSyncAnswer>;
export type JoinAnswer = z.infer<typeof joinAnswer>;
export type LeaveAnswer = z.infer<typeof leaveAnswer>;
export type ActAnswer = z.infer<typeof actAnswer>;
export type PostAnswer = z.infer<typeof postAnswer>;
export type SyncAnswer = z.infer<typeof syncAnswer>;

/** What the server says by itself. */
export const roomItems = z.strictObject({ roomId: z.uuid(), epoch: z.uuid(), items: z.array(roomItem).min(1) });
/** The same, as a page reads it. */
export const readRoomItems = roomItems.extend({ items: z.array(readItem).min(1) });
export type ReadRoomItems = z.infer<typeof readRoomItems>;
export const roomHistory = z.strictObject({ roomId: z.uuid(), first: seq });
export const roomLost = z.strictObject({ roomId: z.uuid(), code: z.string() });
export const signInEnded = z.strictObject({ code: z.string() });
export type RoomItems = z.infer<typeof roomItems>;
export type RoomHistory = z.infer<typeof roomHistory>;
export type RoomLost = z.infer<typeof roomLost>;
export type SignInEnded = z.infer<typeof signInEnded>;

/** The two sides of the socket, for the typed connection of the web app and of outside programs. */
export interface ClientEvents {
  'room:join': (command: z.infer<typeof roomJoin>, answer: (answer: JoinAnswer) => void) => void;
  'room:leave': (command: z.infer<typeof roomLeave>, answer: (answer: LeaveAnswer) => void) => void;
  'room:act': (command: RoomAct, answer: (answer: ActAnswer) => void) => void;
  'room:post': (command: RoomPost, answer: (answer: PostAnswer) => void) => void;
  'room:typing': (command: z.infer<typeof roomTyping>, answer: (answer: LeaveAnswer) => void) => void;
  'room:presence': (command: z.infer<typeof roomPresence>, answer: (answer: LeaveAnswer) => void) => void;
  'room:sync': (command: RoomSync, answer: (answer: SyncAnswer) => void) => void;
}
export interface ServerEvents {
  'room:items': (event: RoomItems) => void;
  'room:history': (event: RoomHistory) => void;
  /** Who writes at this moment, and who is there: on the record only, at most once, gone after some seconds. */
  'room:typing': (event: SeatsThere) => void;
  'room:presence': (event: SeatsThere) => void;
  'own:changed': (event: OwnChanged) => void;
  'room:lost': (event: RoomLost) => void;
  'sign-in:ended': (event: SignInEnded) => void;
}
