import { expect, it } from 'vitest';
import { clockWordsIn } from './use-clock-words.ts';

it('A clock has an hour only where there is one.', () => {
  const { clock } = clockWordsIn('en-GB');
  expect(clock(134_999)).toBe('2:14');
  expect(clock(3_734_000)).toBe('1:02:14');
  expect(clock(-1)).toBe('0:00');
});

it('It has the reader’s own digits, in the same order.', () => {
  expect(clockWordsIn('ar-EG').clock(134_000)).toBe('٢:١٤');
});

it('For the ear it says units, and no more of them than there are.', () => {
  const { spoken } = clockWordsIn('en-GB');
  expect(spoken(134_000)).toBe('2 minutes, 14 seconds');
  expect(spoken(120_000)).toBe('2 minutes');
  expect(spoken(0)).toBe('0 seconds');
  expect(spoken(3_605_000)).toBe('1 hour, 5 seconds');
});
