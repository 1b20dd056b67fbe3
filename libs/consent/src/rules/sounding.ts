import { answers, type Answer } from './call.ts';

export const soundingScales = ['answers', 'scale'] as const;
export type SoundingScale = (typeof soundingScales)[number];

export const scaleSteps = ['1', '2', '3', '4', '5'] as const;
export const soundingOptions = [...answers, ...scaleSteps] as const;
export type SoundingOption = Answer | (typeof scaleSteps)[number];

/** In an order in which neighbours are near to each other, since neighbours are what is counted together. */
export function optionsOf(scale: SoundingScale): readonly SoundingOption[] {
  return scale === 'answers' ? answers : scaleSteps;
}

/** Options that are counted together, and how often they were chosen. */
export interface Cell {
  readonly options: readonly SoundingOption[];
  readonly count: number;
}

/**
 * One sector's answers, of which there are at least k, so that no number below k stands alone. From the left, whatever is chosen less
 * often than k is taken together with its neighbours until they reach k; what is left over at the end joins the last group. A reader who
 * knows this can think of two different rows behind every group of several options, for each option in it. An option that nobody chose
 * stands as zero where no group is under way.
 */
export function cellsOf(options: readonly SoundingOption[], counts: readonly number[], k: number): readonly Cell[] {
  const cells: Cell[] = [];
  let group: Cell = { options: [], count: 0 };
  options.forEach((option, place) => {
    group = { options: [...group.options, option], count: group.count + (counts[place] ?? 0) };
    if (group.count !== 0 && group.count < k) return;
    cells.push(group);
    group = { options: [], count: 0 };
  });
  return group.options.length === 0 ? cells : withRest(cells, group);
}

/** Zeros between the last group and what is left over go along with both. */
function withRest(cells: readonly Cell[], rest: Cell): readonly Cell[] {
  const last = cells.findLastIndex(({ count }) => count > 0);
  const joined = [...cells.slice(Math.max(last, 0)), rest];
  const options = joined.flatMap((cell) => cell.options);
  const count = joined.reduce((sum, cell) => sum + cell.count, 0);
  return [...cells.slice(0, Math.max(last, 0)), { options, count }];
}
