export * from './contract/acts.ts';
export * from './contract/events.ts';
export * from './contract/plan.ts';
export * from './contract/state.ts';
export * from './contract/wire.ts';
export { placeCodes, withinCodes } from './rules/place-reason.ts';
export type { PlaceCode, PlaceReason, WithinCode, WithinReason } from './rules/place-reason.ts';
export * from './rules/plan.ts';
export * from './rules/session-act.ts';
export * from './rules/session-event.ts';
export * from './rules/session.ts';
export { bySector, handRoles, sectorOfStanding, sumOf, systemHand } from './rules/speaker.ts';
export type { BySector, Hand, HandRole, Present, Speaker } from './rules/speaker.ts';
export { attendanceOf, speakersPresent } from './rules/attendance.ts';
export type { SectorAttendance } from './rules/attendance.ts';
export { clockAt } from './rules/session-clock.ts';
export { unplanned } from './rules/session-course.ts';
export {
  copyFrom,
  copyOf,
  emptyCopy,
  lastUndoable,
  snapshotOf,
  stateOf,
  takeEvents,
  undoMs,
  withEvent,
} from './rules/session-copy.ts';
export type { TakenEvents } from './rules/session-copy.ts';
export * from './rules/balance.ts';
export { entitled, nextOf, nextSpeaker, order, orderOf } from './rules/floor.ts';
export type { Place } from './rules/floor.ts';
export { longestWait } from './rules/least-heard.ts';
export type { Chosen } from './rules/least-heard.ts';
export { leastTurnMs, spokenBy, spokenUntil, turnsUntil } from './rules/spoken.ts';
export type { Spoken, SpokenTurn } from './rules/spoken.ts';
export { boxMs, timersOf } from './rules/timers.ts';
export type { SessionTimers } from './rules/timers.ts';
export { sessionRefusals } from './rules/act-refusals.ts';
export type { SessionDecision, SessionRefusal } from './rules/act-refusals.ts';
export { isLockedFor, mayAct } from './rules/acting.ts';
export type { ActFacts, ActingSeat } from './rules/acting.ts';
export { lockMs } from './rules/acting-on-course.ts';
export { budgetSeconds, extensionSeconds, guestLimit, guestNameLimit, speakerOf } from './rules/acting-on-floor.ts';
export { queueLimit } from './rules/asking.ts';
export { happeningOf } from './rules/happening.ts';
export type { Surroundings } from './rules/happening.ts';
export { mayBeHead, mayBeItem, mayBePlanned } from './rules/planning.ts';
export { decisionLimit, mayBeReason, reasonLimit } from './rules/saying.ts';
