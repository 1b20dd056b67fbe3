import type { Sector, Standing } from '@trialogue/people';

export const roomKinds = ['plenary', 'caucus', 'working', 'shuttle', 'confidential'] as const;
export type RoomKind = (typeof roomKinds)[number];

/** The rule of the room (rulebook, section 2). */
export const roomRules = ['on-record', 'non-attribution', 'confidential'] as const;
export type RoomRule = (typeof roomRules)[number];

/** Limits of the pinned wire. */
export const bodyLimit = 8_000;
export const pageLimit = 200;

/** Facts about a room that decide on reading and posting. */
export interface RoomFacts {
  readonly id: string;
  readonly groupId: string;
  readonly kind: RoomKind;
  readonly rule: RoomRule;
  readonly closed: boolean;
}

/** Who spoke, as the inside of a room may know it: on the record, under non-attribution while the map lives, or later. */
export type ShownAuthor =
  | { readonly name: string; readonly sector: Standing; readonly seatId: string }
  | { readonly name: string; readonly sector: Standing; readonly ref: string }
  | { readonly label: 'participant'; readonly sector?: Sector };
