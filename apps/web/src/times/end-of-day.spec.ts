import { expect, test } from 'vitest';
import { dayField, dayFieldIn, endOfDay } from './end-of-day.ts';

test('a day that was picked is included to its last second, in the zone of who picked it', () => {
  const end = endOfDay('2026-12-24');
  expect(end).not.toBeNull();
  const moment = new Date(end ?? '');
  expect([moment.getFullYear(), moment.getMonth(), moment.getDate()]).toEqual([2026, 11, 24]);
  expect([moment.getHours(), moment.getMinutes(), moment.getSeconds()]).toEqual([23, 59, 59]);
});

test.each(['', 'tomorrow', '2026-13-01'])('%j is no day', (field) => {
  expect(endOfDay(field)).toBeNull();
});

test('a moment and its day field name the same day', () => {
  expect(dayField(new Date(2026, 0, 5, 23, 30))).toBe('2026-01-05');
  expect(dayFieldIn(30, new Date(2026, 10, 23, 12))).toBe('2026-12-23');
});
