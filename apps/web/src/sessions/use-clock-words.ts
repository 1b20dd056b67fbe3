import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { regionalTag } from '../times/regional-tag.ts';
import { partsOf } from './live-clock.ts';

export interface ClockWords {
  /** 2:14, or 1:02:14 from an hour on, in the reader's digits. */
  readonly clock: (milliseconds: number) => string;
  /** The same for the ear: 2 minutes, 14 seconds. */
  readonly spoken: (milliseconds: number) => string;
  readonly number: (value: number) => string;
  /** Of a share between 0 and 1. */
  readonly percent: (share: number) => string;
  /** A time of day by the reader's zone, with its seconds. */
  readonly timeOfDay: (at: number) => string;
  readonly minutes: (count: number) => string;
  readonly list: (words: readonly string[]) => string;
}

export function useClockWords(): ClockWords {
  const { i18n } = useTranslation();
  return useMemo(() => clockWordsIn(regionalTag(i18n.language)), [i18n.language]);
}

export function clockWordsIn(tag: string): ClockWords {
  const plain = new Intl.NumberFormat(tag, { useGrouping: false });
  const padded = new Intl.NumberFormat(tag, { minimumIntegerDigits: 2, useGrouping: false });
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 });
  const timeOfDay = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
  const ofUnits = new Intl.ListFormat(tag, { type: 'unit', style: 'long' });
  const list = new Intl.ListFormat(tag, { type: 'conjunction' });
  const unit = (name: 'hour' | 'minute' | 'second', display: 'long' | 'short') => {
    const format = new Intl.NumberFormat(tag, { style: 'unit', unit: name, unitDisplay: display });
    return (value: number) => format.format(value);
  };
  const [hour, minute, second] = [unit('hour', 'long'), unit('minute', 'long'), unit('second', 'long')];
  const shortMinute = unit('minute', 'short');
  return {
    clock: (milliseconds) => {
      const { hours, minutes, seconds } = partsOf(milliseconds);
      const ends = padded.format(seconds);
      if (hours === 0) return `${plain.format(minutes)}:${ends}`;
      return `${plain.format(hours)}:${padded.format(minutes)}:${ends}`;
    },
    spoken: (milliseconds) => {
      const { hours, minutes, seconds } = partsOf(milliseconds);
      const said = [
        ...(hours > 0 ? [hour(hours)] : []),
        ...(minutes > 0 ? [minute(minutes)] : []),
        ...(seconds > 0 || hours + minutes === 0 ? [second(seconds)] : []),
      ];
      return ofUnits.format(said);
    },
    number: (value) => plain.format(value),
    percent: (share) => percent.format(share),
    timeOfDay: (at) => timeOfDay.format(new Date(at)),
    minutes: (count) => shortMinute(count),
    list: (words) => list.format(words),
  };
}
