import { sectors, type Sector } from '@trialogue/people';
import type { MeetingTurn } from './meeting-file.ts';

/** What a file of turns leaves open, and both sides of the comparison have to know alike. */
const wordsPerMinute = 150;
/** So many turns of the file ahead of the one that is called are known to want the floor. */
export const lookAhead = 12;

export function sectorOf({ speaker }: MeetingTurn): Sector {
  const sector = sectors[(speaker - 1) % sectors.length];
  if (sector === undefined) throw new Error('There is no such sector.');
  return sector;
}

export function lengthOf({ words }: MeetingTurn): number {
  return (words * 60_000) / wordsPerMinute;
}

/** An id that sorts as the number does. */
export function idOf(place: number): string {
  return `turn-${String(place).padStart(6, '0')}`;
}

/**
 * The turns of the file whose speakers ask now: nobody waits with two requests, so a further turn of somebody who waits is asked for
 * once he has spoken.
 */
export function askingNow(
  turns: readonly MeetingTurn[],
  reach: number,
  asked: ReadonlySet<number>,
  waiting: ReadonlySet<number>,
): readonly number[] {
  const taken = new Set(waiting);
  const now: number[] = [];
  for (const [place, { speaker }] of turns.slice(0, reach).entries()) {
    if (asked.has(place) || taken.has(speaker)) continue;
    taken.add(speaker);
    now.push(place);
  }
  return now;
}

/** What is compared. `called`: places in the file, in the order in which they were called; `ahead`: the queue's order at each call. */
export interface MeetingFigures {
  readonly called: readonly number[];
  readonly ahead: readonly (readonly string[])[];
  readonly ms: Readonly<Record<Sector, number>>;
  readonly turns: Readonly<Record<Sector, number>>;
  readonly gapIsMarked: boolean;
}
