import type { Sector } from '@trialogue/people';
import type { Result } from './outcome.ts';
import type { Position, SectorCount } from './position.ts';
import { type Cell, cellsOf, optionsOf, type SoundingScale } from './sounding.ts';

/** While open: how many answered, down to a multiple of k, so that a step is never one person's answer. */
export function stepOf(answered: number, k: number): number {
  return answered - (answered % k);
}

/** What may be told of a closed call beyond its outcome: each sector's position, or null where some sector has fewer than k answers. */
export function disclosedPositions(
  { positions }: Result,
  counts: ReadonlyMap<Sector, SectorCount>,
  k: number,
): readonly { readonly sector: Sector; readonly position: Position }[] | null {
  const answered = [...counts.values()].map(
    ({ consents, standAsides, objections }) => consents + standAsides + objections,
  );
  if (answered.some((number) => number < k)) return null;
  return [...positions].map(([sector, position]) => ({ sector, position }));
}

/** One sector's tally of a sounding: options in their order, and how often each was chosen. */
export interface SectorTally {
  readonly sector: Sector;
  readonly seats: number;
  readonly counts: readonly number[];
}

export function answeredOf({ counts }: SectorTally): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

export interface ShownSounding {
  readonly sector: Sector;
  readonly seats: number;
  readonly answered: number;
  readonly cells: readonly Cell[];
}

/** The whole result of a sounding, told once and at its close; null where some sector has fewer than k answers. There is no sum over sectors. */
export function shownSounding(
  tallies: readonly SectorTally[],
  scale: SoundingScale,
  k: number,
): readonly ShownSounding[] | null {
  if (tallies.length === 0 || tallies.some((tally) => answeredOf(tally) < k)) return null;
  return tallies.map((tally) => ({
    sector: tally.sector,
    seats: tally.seats,
    answered: answeredOf(tally),
    cells: cellsOf(optionsOf(scale), tally.counts, k),
  }));
}
