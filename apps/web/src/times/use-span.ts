import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { regionalTag } from './regional-tag.ts';

/** A length of time in days, said in the largest unit that divides it: two years, three months, ten days. */
export function spanIn(tag: string, days: number): string {
  const inUnit = (value: number, unit: 'year' | 'month' | 'day') =>
    new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
  if (days > 0 && days % 365 === 0) return inUnit(days / 365, 'year');
  if (days > 0 && days % 30 === 0) return inUnit(days / 30, 'month');
  return inUnit(days, 'day');
}

export function useSpan(): (days: number) => string {
  const { i18n } = useTranslation();
  return useCallback((days) => spanIn(regionalTag(i18n.language), days), [i18n.language]);
}
