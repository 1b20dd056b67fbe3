import { useTranslation } from 'react-i18next';
import { charterTemplate } from '../charter-templates/charter-template.ts';
import { kRange, minimumRange } from './set-up-problems.ts';
import type { TypedGroup } from './set-up-typed.ts';

/** While a number is being typed it may be none yet. */
function within(value: string, { least, most }: { readonly least: number; readonly most: number }): number {
  return Math.min(most, Math.max(least, Math.trunc(Number(value)) || least));
}

/** The charter that the reader's language offers for a group. */
export function useTemplate(): (group: TypedGroup) => string {
  const { t } = useTranslation('charter-templates');
  return (group) =>
    charterTemplate(t, {
      name: group.name.trim() === '' ? '…' : group.name.trim(),
      purpose: group.purpose.trim(),
      kind: group.kind,
      minimumDelegates: within(group.minimumDelegates, minimumRange),
      k: within(group.k, kRange),
      plenaryRule: group.plenaryRule,
    });
}
