import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { regionalTag } from '../times/regional-tag.ts';

export interface Times {
  readonly clock: (at: string | number) => string;
  readonly day: (at: string) => string;
  readonly full: (at: string) => string;
  readonly number: (value: number) => string;
  /** How long a text is kept, in the largest unit that divides it. */
  readonly span: (days: number) => string;
  readonly list: (words: readonly string[]) => string;
}

/** Times in the reader's zone, numbers and units in his language and region, by the browser's own tables. */
export function useTimes(): Times {
  const { i18n } = useTranslation();
  return useMemo(() => timesIn(regionalTag(i18n.language)), [i18n.language]);
}

function timesIn(tag: string): Times {
  const clock = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit' });
  const day = new Intl.DateTimeFormat(tag, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const full = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'medium' });
  const number = new Intl.NumberFormat(tag);
  const list = new Intl.ListFormat(tag, { type: 'conjunction' });
  const unit = (value: number, name: 'year' | 'month' | 'day') =>
    new Intl.NumberFormat(tag, { style: 'unit', unit: name, unitDisplay: 'long' }).format(value);
  return {
    clock: (at) => clock.format(new Date(at)),
    day: (at) => day.format(new Date(at)),
    full: (at) => full.format(new Date(at)),
    number: (value) => number.format(value),
    list: (words) => list.format(words),
    span: (days) => {
      if (days > 0 && days % 365 === 0) return unit(days / 365, 'year');
      if (days > 0 && days % 30 === 0) return unit(days / 30, 'month');
      return unit(days, 'day');
    },
  };
}
