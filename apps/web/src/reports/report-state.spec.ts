import type { AbuseReport } from '@trialogue/rooms';
import { expect, test } from 'vitest';
import { reportState } from './report-state.ts';

const until = '2026-11-04T09:00:00Z';
const end = Date.parse(until);
const glass: NonNullable<AbuseReport['glass']> = {
  grounds: 'abuse',
  reason: 'Threats',
  bySector: 'business',
  mine: true,
  until,
  secondedBy: null,
};

test('one steward alone waits for the other, who is asked', () => {
  expect(reportState({ closed: false, glass }, end - 1)).toBe('asked-by-me');
  expect(reportState({ closed: false, glass: { ...glass, mine: false } }, end - 1)).toBe('asked-of-me');
});

test('what two stewards opened is shown to both until its time is over, and not a moment longer', () => {
  const seconded = { ...glass, secondedBy: 'government' } as const;
  expect(reportState({ closed: false, glass: seconded }, end - 1)).toBe('disclosed');
  expect(reportState({ closed: false, glass: seconded }, end)).toBe('open');
});

test('an opening that nobody seconded in time is as if it had not been', () => {
  expect(reportState({ closed: false, glass }, end)).toBe('open');
  expect(reportState({ closed: false, glass: null }, end)).toBe('open');
});

test('a closed report is closed, whatever was asked before', () => {
  expect(reportState({ closed: true, glass }, end - 1)).toBe('closed');
});
