import type { QueryKey } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { allOwnAnswers, answersChangedBy, AskAgain } from './own-news.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what was read elsewhere changes the counts, a notice the bell too, another member a room’s readers', () => {
  expect(answersChangedBy({ about: 'reads' })).toEqual([['unread-rooms']]);
  expect(answersChangedBy({ about: 'notices' })).toContainEqual(['notices']);
  const roomId = '4f0c2f0e-5a3a-4b0e-9a3b-0d8a1e5d7c11';
  expect(answersChangedBy({ about: 'rooms', roomId })).toContainEqual(['room', roomId, 'audience']);
  expect(answersChangedBy({ about: 'drafts', roomId })).toEqual([]);
  const groupId = '6a1c2f0e-5a3a-4b0e-9a3b-0d8a1e5d7c11';
  expect(answersChangedBy({ about: 'calls', groupId })).toEqual([['decisions', groupId]]);
});

test('after a gap everything is asked for that any word could have changed', () => {
  const beginnings = allOwnAnswers.map(([first]) => first);
  for (const about of ['reads', 'notices', 'rooms', 'calls'] as const) {
    for (const [first] of answersChangedBy({ about })) expect(beginnings).toContain(first);
  }
});

test('many words in one pause ask once for each answer', () => {
  const asked: QueryKey[] = [];
  const again = new AskAgain((key) => asked.push(key), 1_000);
  for (let word = 0; word < 50; word += 1) again.add([['unread-rooms']]);
  again.add([['notices'], ['unread-rooms']]);
  expect(asked).toEqual([]);
  vi.advanceTimersByTime(1_000);
  expect(asked).toEqual([['unread-rooms'], ['notices']]);
  again.add([['notices']]);
  vi.advanceTimersByTime(1_000);
  expect(asked).toHaveLength(3);
});

test('a page that goes asks nothing any more', () => {
  const asked: QueryKey[] = [];
  const again = new AskAgain((key) => asked.push(key), 1_000);
  again.add([['notices']]);
  again.stop();
  vi.advanceTimersByTime(5_000);
  expect(asked).toEqual([]);
});
