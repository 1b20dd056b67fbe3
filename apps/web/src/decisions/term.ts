import type { Term } from '@trialogue/consent';

const hour = 60;
const day = 24 * hour;
const week = 7 * day;

/** Terms that are offered, in minutes: the shortest for a question within a session. */
export const offeredTerms = [15, hour, day, 3 * day, week, 2 * week] as const;
export const usualTerm = 3 * day;
export const untilMoment = 'moment';

export interface TermWish {
  /** One of those offered, or `moment`. */
  readonly choice: string;
  /** What the field for a moment holds: a time of the reader's own zone. */
  readonly moment: string;
}

export const usualWish: TermWish = { choice: String(usualTerm), moment: '' };

/** Null where the field for a moment holds none. */
export function termOf({ choice, moment }: TermWish): Term | null {
  if (choice !== untilMoment) return { minutes: Number(choice) };
  const end = new Date(moment);
  return Number.isNaN(end.getTime()) ? null : { closesAt: end.toISOString() };
}

/** Said in the largest unit that divides it. */
export function termLength(tag: string, minutes: number): string {
  const [value, unit] =
    minutes % week === 0
      ? [minutes / week, 'week']
      : minutes % day === 0
        ? [minutes / day, 'day']
        : minutes % hour === 0
          ? [minutes / hour, 'hour']
          : [minutes, 'minute'];
  return new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}
