import { expect, test } from 'vitest';
import { clockGap, nextLook, remaining } from './remaining.ts';

const end = '2026-11-24T12:00:00.000Z';
const before = (milliseconds: number) => Date.parse(end) - milliseconds;
const [second, minute, hour, day] = [1_000, 60_000, 3_600_000, 86_400_000];

test('what is left is told in the two largest units', () => {
  expect(remaining(end, before(2 * day + 5 * hour + 59 * minute))).toEqual([
    { value: 2, unit: 'day' },
    { value: 5, unit: 'hour' },
  ]);
  expect(remaining(end, before(59 * second))).toEqual([{ value: 59, unit: 'second' }]);
});

test('a unit that is nothing is not named, and nobody is promised more than he has', () => {
  expect(remaining(end, before(day + 30 * minute))).toEqual([{ value: 1, unit: 'day' }]);
  expect(remaining(end, before(2 * hour - 1))).toEqual([
    { value: 1, unit: 'hour' },
    { value: 59, unit: 'minute' },
  ]);
});

test('at the end and after it nothing is left', () => {
  expect(remaining(end, before(0))).toEqual([]);
  expect(remaining(end, before(-day))).toEqual([]);
});

test('a device whose clock is an hour behind shows the same end as any other', () => {
  const arrivedAt = before(3 * hour);
  const gap = clockGap(new Date(before(2 * hour)).toISOString(), arrivedAt);
  expect(remaining(end, arrivedAt + gap)).toEqual([{ value: 2, unit: 'hour' }]);
});

test('seconds are looked at in the last hour only', () => {
  expect([nextLook(end, before(2 * hour)), nextLook(end, before(hour))]).toEqual([30 * second, second]);
});
