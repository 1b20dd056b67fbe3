export * from './contract/wire.ts';
export { bodyLimit, pageLimit, roomKinds, roomRules } from './rules/room.ts';
export type { RoomFacts, RoomKind, RoomRule, ShownAuthor } from './rules/room.ts';
