import { attributionRules } from '@trialogue/attribution';

export const roomKinds = ['plenary', 'caucus', 'working', 'shuttle', 'confidential'] as const;
export type RoomKind = (typeof roomKinds)[number];

/** The rule of the room (rulebook, section 2). */
export const roomRules = attributionRules;
export type RoomRule = (typeof roomRules)[number];

/** Limits of the pinned wire. */
export const bodyLimit = 8_000;
export const pageLimit = 200;
/** Characters of a room's name, and rooms of one group. */
export const roomNameLimit = 120;
export const roomLimit = 200;

/** Facts about a room that decide on reading and posting. */
export interface RoomFacts {
  readonly id: string;
  readonly groupId: string;
  readonly kind: RoomKind;
  readonly rule: RoomRule;
  readonly closed: boolean;
}
