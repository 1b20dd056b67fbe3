import { expect, test } from 'vitest';
import { readingPage } from './reading-page.ts';
import type { Row } from './rows.ts';
import type { Said } from './said.ts';

function message(number: number): Row {
  const said: Said = {
    id: `m${number}`,
    seq: number,
    at: `2026-11-23T09:00:0${number}Z`,
    item: null,
    body: 'Words',
    earlier: [],
    editedAt: null,
    topicId: null,
    pinned: false,
    reactions: new Map(),
  };
  return { kind: 'message', key: said.id, message: said };
}

const five: readonly Row[] = [1, 2, 3, 4, 5].map(message);
const keysOf = ({ entries }: ReturnType<typeof readingPage>) => entries.map(({ row }) => row.key);

test('the newest page ends with the newest message and leads to the page before', () => {
  const page = readingPage(five, null, 2);
  expect(keysOf(page)).toEqual(['m4', 'm5']);
  expect(page.before).toBe('m3');
  expect(page.after).toBeUndefined();
});

test('an older page leads to the next one, and to the newest as the one that grows', () => {
  expect(readingPage(five, 'm1', 2).after).toBe('m3');
  expect(readingPage(five, 'm3', 2).after).toBeNull();
  expect(readingPage(five, 'm1', 2).before).toBeNull();
});

test('a page begins with its day, also where the line of that day stands on an older page', () => {
  const rows: readonly Row[] = [{ kind: 'day', key: 'day', at: '2026-11-23T09:00:01Z' }, ...five];
  expect(readingPage(rows, null, 2).entries.map(({ day }) => day)).toEqual(['2026-11-23T09:00:04Z', null]);
});

test('topic and the sign of what is new stand with the message below them', () => {
  const rows: readonly Row[] = [
    message(1),
    { kind: 'new', key: 'new' },
    { kind: 'topic', key: 'topic-2', topicId: 'tariffs' },
    message(2),
  ];
  const [first, second] = readingPage(rows, null, 10).entries;
  expect(first).toMatchObject({ topicId: undefined, isFirstNew: false });
  expect(second).toMatchObject({ topicId: 'tariffs', isFirstNew: true });
});

test('an end that is not held any more shows the newest page', () => {
  expect(keysOf(readingPage(five, 'cleared', 2))).toEqual(['m4', 'm5']);
});
