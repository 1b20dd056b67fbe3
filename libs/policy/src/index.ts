export { actions } from './rules/actions.ts';
export type { Action, AppointedSeat, InRoom, NoFacts, OwnSeat, Resources } from './rules/actions.ts';
export { duties } from './rules/actor.ts';
export type { Actor, Duty, DutyActor, PersonActor } from './rules/actor.ts';
export { may } from './rules/may.ts';
export { mayInRoom } from './rules/may-in-room.ts';
export { refusalCodes } from './rules/refusal-codes.ts';
export type { RefusalCode } from './rules/refusal-codes.ts';
export { isOpenToAnyone } from './rules/open-actions.ts';
