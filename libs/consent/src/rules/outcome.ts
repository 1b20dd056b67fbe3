import type { Sector } from '@trialogue/people';
import type { Answer, CallKind, CallTerms } from './call.ts';
import type { Electorate } from './electorate.ts';
import { positionOf, type Position, type SectorCount } from './position.ts';

export const outcomes = ['blocked', 'no-quorum', 'adopted', 'no-support'] as const;
export type Outcome = (typeof outcomes)[number];

/** `positions` are those of the sectors that take part. */
export function outcomeOf(kind: CallKind, positions: readonly Position[]): Outcome {
  if (positions.includes('objects')) return 'blocked';
  if (positions.includes('silent')) return 'no-quorum';
  const consenting = positions.filter((position) => position === 'consents').length;
  const needed = kind === 'every-sector' ? positions.length : 2;
  return consenting >= Math.max(2, needed) ? 'adopted' : 'no-support';
}

export interface CastAnswer {
  readonly elector: string;
  readonly answer: Answer;
}

export interface Result {
  readonly outcome: Outcome;
  readonly positions: ReadonlyMap<Sector, Position>;
}

/**
 * `cast` in the order of answering: the last answer of a person counts. `dropped` names the electors who recused themselves
 * or lost their seat since the opening: their answers fall away, their seats still count.
 */
export function resultOf(
  terms: CallTerms,
  electorate: Electorate,
  cast: readonly CastAnswer[],
  dropped: readonly string[],
): Result {
  const counts = countsOf(electorate, cast, dropped);
  const positions = new Map([...counts].map(([sector, count]) => [sector, positionOf(count, terms)]));
  return { outcome: outcomeOf(terms.kind, [...positions.values()]), positions };
}

export function countsOf(
  { electors, sectors }: Electorate,
  cast: readonly CastAnswer[],
  dropped: readonly string[],
): ReadonlyMap<Sector, SectorCount> {
  const gone = new Set(dropped);
  const last = new Map(cast.map(({ elector, answer }) => [elector, answer]));
  const counts = sectors.map((sector): [Sector, SectorCount] => {
    const own = electors.filter((elector) => elector.sector === sector);
    const given = own.filter(({ id }) => !gone.has(id)).map(({ id }) => last.get(id));
    const count = (...wanted: readonly Answer[]) =>
      given.filter((answer) => answer !== undefined && wanted.includes(answer)).length;
    return [
      sector,
      {
        seats: own.length,
        consents: count('consent', 'consent-with-reservation'),
        standAsides: count('stand-aside'),
        objections: count('object'),
      },
    ];
  });
  return new Map(counts);
}

/** At the end of its term a call without a quorum goes on once, for the same term again; every other one is closed. */
export function isExtended(outcome: Outcome, extendedBefore: boolean): boolean {
  return outcome === 'no-quorum' && !extendedBefore;
}
