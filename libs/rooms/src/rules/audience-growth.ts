import type { Standing } from '@trialogue/people';

export interface Reader {
  readonly seatId: string;
  readonly name: string;
  readonly sector: Standing;
}

/**
 * Who would read a text now and would not have when its author began to write it. A seat counts, not a number: one who
 * left does not make up for one who came.
 */
export function newReaders<Person extends Reader>(
  whenBegun: readonly Person[],
  now: readonly Person[],
): readonly Person[] {
  const known = new Set(whenBegun.map((person) => person.seatId));
  return now.filter((person) => !known.has(person.seatId));
}
