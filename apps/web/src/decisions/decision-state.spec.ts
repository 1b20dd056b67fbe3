import type { ListedCall, Silence, Sounding } from '@trialogue/consent';
import { sectors } from '@trialogue/people';
import { expect, test } from 'vitest';
import { bySoonestEnd, inOrder, neededAnswers, titleOf, waitsForReader, whatFailed } from './decision-state.ts';

const common = {
  id: '6a1c2f0e-5a3a-4b0e-9a3b-0d8a1e5d7c11',
  groupId: '4f0c2f0e-5a3a-4b0e-9a3b-0d8a1e5d7c11',
  now: '2026-11-24T08:00:00.000Z',
  openedAt: '2026-11-24T08:00:00.000Z',
  closesAt: '2026-11-27T08:00:00.000Z',
  closedAt: null,
  roomId: null,
  progress: [],
  k: 3,
};
const asked: ListedCall = {
  ...common,
  kind: 'every-sector',
  matter: 'text',
  mode: { name: 'consent' },
  quorum: { parts: 1, of: 2 },
  title: 'Sampling',
  sha256: '0'.repeat(64),
  openedBy: 'facilitator',
  extended: false,
  sessionItemId: null,
  charterVersion: null,
  concernedSeatId: null,
  subject: null,
  follows: null,
  followedBy: null,
  result: null,
  own: { elector: true, dropped: false, answer: null, reason: null },
  mayReopen: false,
};
const circulated: Silence = {
  ...common,
  title: 'Minutes',
  text: 'As sent.',
  sha256: '0'.repeat(64),
  subject: null,
  outcome: null,
  reason: null,
  own: { elector: true, read: false },
};
const sounded: Sounding = {
  ...common,
  question: 'Shall we go on?',
  scale: 'answers',
  sessionItemId: null,
  result: null,
  own: { elector: true, answered: false },
  mayClose: false,
};

test('what is open and unanswered waits for each who is asked', () => {
  expect(waitsForReader({ what: 'call', one: asked })).toBe(true);
  expect(waitsForReader({ what: 'silence', one: circulated })).toBe(true);
  expect(waitsForReader({ what: 'sounding', one: sounded })).toBe(true);
});

test('nothing waits for who is not asked, has answered, has stepped back, or comes after the close', () => {
  const own = { elector: true, dropped: false, answer: null, reason: null };
  expect(waitsForReader({ what: 'call', one: { ...asked, own: { ...own, elector: false } } })).toBe(false);
  expect(waitsForReader({ what: 'call', one: { ...asked, own: { ...own, answer: 'object' } } })).toBe(false);
  expect(waitsForReader({ what: 'call', one: { ...asked, own: { ...own, dropped: true } } })).toBe(false);
  expect(waitsForReader({ what: 'call', one: { ...asked, closedAt: asked.closesAt } })).toBe(false);
  expect(waitsForReader({ what: 'silence', one: { ...circulated, own: { elector: true, read: true } } })).toBe(false);
  expect(waitsForReader({ what: 'sounding', one: { ...sounded, own: { elector: true, answered: true } } })).toBe(false);
});

test('what ends first comes first, whatever it is', () => {
  const soon = { ...sounded, closesAt: '2026-11-24T08:05:00.000Z' };
  const sorted = bySoonestEnd([
    { what: 'call', one: asked },
    { what: 'sounding', one: soon },
  ]);
  expect(sorted.map(titleOf)).toEqual(['Shall we go on?', 'Sampling']);
});

test('half of seven seats is four answers, and no quorum is less than one', () => {
  expect(neededAnswers(7, { quorum: { parts: 1, of: 2 } })).toBe(4);
  expect(neededAnswers(0, { quorum: { parts: 1, of: 2 } })).toBe(1);
});

test('sectors stand in the order of the day, and one that takes no part is missing', () => {
  const order = ['government', 'civil-society', 'business'] as const;
  const rows = sectors.filter((sector) => sector !== 'government').map((sector) => ({ sector }));
  expect(inOrder(order, rows).map(({ sector }) => sector)).toEqual(['civil-society', 'business']);
});

test('what failed is named with the sectors that it failed by', () => {
  const positions = [
    { sector: 'business', position: 'objects' },
    { sector: 'government', position: 'consents' },
    { sector: 'civil-society', position: 'silent' },
  ] as const;
  expect(whatFailed('blocked', positions)).toEqual({ condition: 'objects', sectors: ['business'] });
  expect(whatFailed('no-quorum', positions)).toEqual({ condition: 'silent', sectors: ['civil-society'] });
  expect(whatFailed('no-support', positions)).toEqual({ condition: 'stands-aside', sectors: [] });
  expect(whatFailed('adopted', positions)).toBeNull();
});
