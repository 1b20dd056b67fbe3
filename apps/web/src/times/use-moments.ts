import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { regionalTag } from './regional-tag.ts';

export interface Moments {
  readonly day: (at: string) => string;
  /** A day of the calendar as the server names it, such as 2026-11-23: the same day for every reader. */
  readonly calendarDay: (day: string) => string;
  /** Day and time of day, in the reader's own zone. */
  readonly moment: (at: string) => string;
  /** With the weekday and the name of the zone: for what ends then. */
  readonly deadline: (at: string) => string;
  readonly list: (words: readonly string[]) => string;
}

/** Days and moments in the reader's zone, and enumerations in his language. */
export function useMoments(): Moments {
  const { i18n } = useTranslation();
  return useMemo(() => momentsIn(regionalTag(i18n.language)), [i18n.language]);
}

function momentsIn(tag: string): Moments {
  const day = new Intl.DateTimeFormat(tag, { dateStyle: 'long' });
  const calendarDay = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' });
  const deadline = new Intl.DateTimeFormat(tag, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  const list = new Intl.ListFormat(tag, { type: 'conjunction' });
  return {
    day: (at) => day.format(new Date(at)),
    calendarDay: (on) => calendarDay.format(new Date(`${on}T00:00:00Z`)),
    moment: (at) => moment.format(new Date(at)),
    deadline: (at) => deadline.format(new Date(at)),
    list: (words) => list.format(words),
  };
}
