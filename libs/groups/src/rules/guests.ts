import type { SeatFacts } from './seat.ts';

/**
 * P5: a guest knows only those who are named in the invitation, which are the people of the rooms that he was invited to.
 * `sharesRoom`: both are live members of one room.
 */
export function mayKnowSeat(
  reader: Pick<SeatFacts, 'personId' | 'guestUntil'>,
  other: Pick<SeatFacts, 'personId'>,
  sharesRoom: boolean,
): boolean {
  return reader.guestUntil === null || reader.personId === other.personId || sharesRoom;
}
