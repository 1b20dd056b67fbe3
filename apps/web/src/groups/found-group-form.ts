import type { FoundGroupCommand, GroupKind, Phase } from '@trialogue/groups';

/** What the form holds; numbers as they were typed. */
export interface FoundingWishes {
  readonly name: string;
  readonly purpose: string;
  readonly kind: GroupKind;
  readonly phase: Phase;
  readonly region: string;
  readonly minimumDelegates: string;
  readonly k: string;
  readonly plenaryName: string;
  readonly plenaryRule: FoundGroupCommand['plenaryRule'];
  /** Null while the template still stands as it is made from the other fields. */
  readonly charter: string | null;
}

export const limits = {
  name: 120,
  purpose: 2_000,
  region: 120,
  plenaryName: 120,
  minimumDelegates: { least: 1, most: 20 },
  k: { least: 3, most: 20 },
} as const;

export function emptyWishes(plenaryName: string): FoundingWishes {
  return {
    name: '',
    purpose: '',
    kind: 'standing',
    phase: 'upstream',
    region: '',
    minimumDelegates: '2',
    k: '3',
    plenaryName,
    plenaryRule: 'non-attribution',
    charter: null,
  };
}

export function within(typed: string, { least, most }: { readonly least: number; readonly most: number }): number {
  const number = Math.trunc(Number(typed));
  return Number.isFinite(number) ? Math.min(most, Math.max(least, number)) : least;
}

export function commandOf(wishes: FoundingWishes, charter: string): FoundGroupCommand {
  return {
    name: wishes.name.trim(),
    purpose: wishes.purpose.trim(),
    kind: wishes.kind,
    phase: wishes.phase,
    region: wishes.region.trim(),
    minimumDelegates: within(wishes.minimumDelegates, limits.minimumDelegates),
    k: within(wishes.k, limits.k),
    charter: charter.trim(),
    plenaryName: wishes.plenaryName.trim(),
    plenaryRule: wishes.plenaryRule,
  };
}
