import type { Problems } from './set-up-problems.ts';

export const setUpSteps = ['instance', 'steward', 'sectors', 'group', 'review'] as const;
export type SetUpStep = (typeof setUpSteps)[number];

const beginnings = [
  ['instance', 'instance.'],
  ['steward', 'platformSteward.'],
  ['sectors', 'sectorStewards.'],
  ['group', 'group.'],
] as const satisfies readonly (readonly [SetUpStep, string])[];

/** The page on which a field stands; null for what no page asks. */
export function stepOfField(field: string): SetUpStep | null {
  return beginnings.find(([, beginning]) => field.startsWith(beginning))?.[0] ?? null;
}

export function hasProblem(problems: Problems, step: SetUpStep): boolean {
  return [...problems.keys()].some((field) => stepOfField(field) === step);
}
