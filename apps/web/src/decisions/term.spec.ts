import { expect, test } from 'vitest';
import { offeredTerms, termLength, termOf, untilMoment } from './term.ts';

test('a term is told in the largest unit that divides it', () => {
  expect(offeredTerms.map((minutes) => termLength('en', minutes))).toEqual([
    '15 minutes',
    '1 hour',
    '1 day',
    '3 days',
    '1 week',
    '2 weeks',
  ]);
});

test('an offered term counts from the server’s now; a moment is one of the reader’s own zone', () => {
  expect(termOf({ choice: '4320', moment: '' })).toEqual({ minutes: 4_320 });
  const moment = '2026-12-24T18:00';
  expect(termOf({ choice: untilMoment, moment })).toEqual({ closesAt: new Date(2026, 11, 24, 18).toISOString() });
});

test('a field without a moment is no term', () => {
  expect(termOf({ choice: untilMoment, moment: '' })).toBeNull();
});
