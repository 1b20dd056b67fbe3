export * from './contract/wire.ts';
export { bodyLimit, pageLimit, roomKinds, roomRules } from './rules/room.ts';
export type { RoomFacts, RoomKind, RoomRule, ShownAuthor } from './rules/room.ts';
export { newReaders } from './rules/audience-growth.ts';
export type { Reader } from './rules/audience-growth.ts';
export * from './rules/outbox.ts';
export { cursorOf, emptyRoomCopy, hasOlder, isCaughtUp, stepRoomCopy } from './rules/room-copy.ts';
export type { LogEntry, RestartReason, RoomAsk, RoomCopy, RoomInput, RoomStep } from './rules/room-copy.ts';
