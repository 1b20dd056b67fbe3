import type { Sector } from '@trialogue/people';
import { type Answer, type CallTerms, usualQuorum } from './call.ts';
import type { Electorate } from './electorate.ts';
import { type CastAnswer, countsOf, type Result, resultOf } from './outcome.ts';
import type { SectorCount } from './position.ts';

const sectorOf: Readonly<Record<string, Sector>> = { B: 'business', G: 'government', C: 'civil-society' };
const answerOf: Readonly<Record<string, Answer>> = {
  c: 'consent',
  r: 'consent-with-reservation',
  s: 'stand-aside',
  o: 'object',
};

/** One call in a line. */
export interface Case {
  readonly terms: CallTerms;
  readonly electorate: Electorate;
  readonly cast: readonly CastAnswer[];
  readonly dropped: readonly string[];
  readonly expected: string;
}

/**
 * `two 2/3 B:ccs- G:co C:x => blocked`: of which kind and mode (left out: every sector, consent), then each sector that takes part with a
 * letter for each seat, then the outcome. c consents, r with a reservation, s stands aside, o objects, - has not answered; x objected and
 * lost the seat since.
 */
export function caseOf(line: string): Case {
  const [call = '', expected = ''] = line.split('=>').map((part) => part.trim());
  const words = call.split(' ');
  const threshold = words.map((word) => /^(\d+)\/(\d+)$/.exec(word)).find((found) => found !== null);
  const seats = words.flatMap((word) => seatsOf(word));
  return {
    terms: {
      kind: words.includes('two') ? 'two-sectors' : 'every-sector',
      mode: threshold
        ? { name: 'threshold', threshold: { parts: Number(threshold[1]), of: Number(threshold[2]) } }
        : { name: 'consent' },
      quorum: usualQuorum,
    },
    electorate: {
      electors: seats.map(({ id, sector }) => ({ id, sector })),
      sectors: words.flatMap((word) => sectorOf[word.split(':')[0] ?? ''] ?? []),
    },
    cast: seats.flatMap(({ id, letter }) => {
      const answer = letter === 'x' ? 'object' : answerOf[letter];
      return answer === undefined ? [] : [{ elector: id, answer }];
    }),
    dropped: seats.filter(({ letter }) => letter === 'x').map(({ id }) => id),
    expected,
  };
}

export function resultOfCase({ terms, electorate, cast, dropped }: Case): Result {
  return resultOf(terms, electorate, cast, dropped);
}

export function countsOfCase({ electorate, cast, dropped }: Case): ReadonlyMap<Sector, SectorCount> {
  return countsOf(electorate, cast, dropped);
}

function seatsOf(word: string): { readonly id: string; readonly sector: Sector; readonly letter: string }[] {
  const [name = '', letters = ''] = word.split(':');
  const sector = sectorOf[name];
  if (sector === undefined) return [];
  return Array.from(letters).map((letter, place) => ({ id: `${name}${place}`, sector, letter }));
}
