export * from './contract/acts.ts';
export * from './contract/conversation.ts';
export * from './contract/exits.ts';
export * from './contract/items.ts';
export * from './contract/wire.ts';
export { bodyLimit, pageLimit, roomKinds, roomLimit, roomNameLimit, roomRules } from './rules/room.ts';
export {
  mentionedRoles,
  mentionLimit,
  partsOfText,
  reactions,
  releasedAs,
  releaseGrades,
  releaseWords,
  standsInMessage,
  writtenMention,
  withoutMentions,
} from '@trialogue/attribution';
export type {
  Mention,
  MentionedRole,
  Reaction,
  ReleaseGrade,
  ReleaseWording,
  ShownAuthor,
  TextPart,
} from '@trialogue/attribution';
export type { RoomFacts, RoomKind, RoomRule } from './rules/room.ts';
export { newReaders } from './rules/audience-growth.ts';
export type { Reader } from './rules/audience-growth.ts';
export * from './rules/outbox.ts';
export { cursorOf, emptyRoomCopy, hasOlder, isCaughtUp } from './rules/room-copy-window.ts';
export type { LogEntry, RestartReason, RoomCopy } from './rules/room-copy-window.ts';
export { stepRoomCopy } from './rules/room-copy.ts';
export type { RoomAsk, RoomInput, RoomStep } from './rules/room-copy.ts';
export { mapDays, weekOf } from './rules/period.ts';
export type { Period } from './rules/period.ts';
export { mayBeSaid } from './rules/saying.ts';
export type { SayingRefusal } from './rules/saying.ts';
export {
  actingRefusals,
  editMinutes,
  mayBeNamed,
  mayEditMessage,
  mayLowerRule,
  mayRaiseRule,
  mayWithdrawMessage,
  moveLimit,
  pinLimit,
  topicLimit,
  topicNameLimit,
} from './rules/acting.ts';
export type { ActingRefusal, Lowering, OwnMessage } from './rules/acting.ts';
export { emptyConversation, isMessage, withItems } from './rules/conversation.ts';
export type { ConversationItem, ConversationView, Message } from './rules/conversation.ts';
export { withTopicItem } from './rules/topics.ts';
export type { Topic, Topics } from './rules/topics.ts';
export { noticesOf } from './rules/noticing.ts';
export type { NoticedMember, NoticedMessage, NoticesOfMessage } from './rules/noticing.ts';
