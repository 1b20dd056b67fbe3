const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

export interface Remaining {
  readonly value: number;
  readonly unit: 'day' | 'hour' | 'minute' | 'second';
}

/** How far the server's clock was ahead of this device's when its answer came. */
export function clockGap(serverNow: string, arrivedAt: number): number {
  return Date.parse(serverNow) - arrivedAt;
}

/** The two largest units that are left, rounded down: nobody is promised a minute that he does not have. Empty at the end. */
export function remaining(until: string, now: number): readonly Remaining[] {
  const left = Math.max(0, Date.parse(until) - now);
  const parts: readonly Remaining[] = [
    { value: Math.floor(left / day), unit: 'day' },
    { value: Math.floor((left % day) / hour), unit: 'hour' },
    { value: Math.floor((left % hour) / minute), unit: 'minute' },
    { value: Math.floor((left % minute) / second), unit: 'second' },
  ];
  const largest = parts.findIndex(({ value }) => value > 0);
  return largest < 0 ? [] : parts.slice(largest, largest + 2).filter(({ value }) => value > 0);
}

/** How long what is shown of it stays true: seconds are told only in the last hour. */
export function nextLook(until: string, now: number): number {
  return Date.parse(until) - now > hour ? 30 * second : second;
}
