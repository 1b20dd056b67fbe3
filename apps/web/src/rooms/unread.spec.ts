import { expect, test } from 'vitest';
import type { Said } from './said.ts';
import { firstUnread, readThrough, unreadOf } from './unread.ts';
import { generalPart } from './topic-view.ts';

const topic = '11111111-1111-4111-8111-111111111111';
function said(seq: number, topicId: string | null = null, body: string | null = 'text'): Said {
  const reactions = new Map<never, number>();
  const at = '2026-11-23T10:00:00Z';
  return { id: `m${seq}`, seq, at, item: null, body, earlier: [], editedAt: null, topicId, pinned: false, reactions };
}
const nobody = () => false;
const loaded = (messages: readonly Said[], low = 1) => ({ messages, low, isOwn: nobody });
const known = { readUpTo: 0, unread: 4, head: 4 };
const four = [said(1), said(2), said(3), said(4)];

test('a topic is read as far as its messages stood on the screen one after the other', () => {
  expect(readThrough(generalPart, 0, known, loaded(four), new Set([1, 2, 4]))).toBe(2);
});

test('who begins at the newest message has not read those above', () => {
  expect(readThrough(generalPart, 0, known, loaded(four), new Set([3, 4]))).toBe(0);
});

test('what lies before the window and was not read ends the reading at once', () => {
  expect(readThrough(generalPart, 0, { ...known, unread: 9 }, loaded([said(3), said(4)], 3), new Set([3, 4]))).toBe(0);
});

test('a window that begins later reads on where only other topics lie before it', () => {
  const both = [said(3), said(4)];
  expect(readThrough(generalPart, 1, { readUpTo: 1, unread: 2, head: 4 }, loaded(both, 3), new Set([3, 4]))).toBe(4);
});

test('an own message and one that was withdrawn need no reading', () => {
  const messages = [said(1), said(2, null, null), said(3)];
  const isOwn = (id: string) => id === 'm1';
  expect(readThrough(generalPart, 0, known, { messages, low: 1, isOwn }, new Set([3]))).toBe(3);
  expect(unreadOf(generalPart, 0, known, { messages, low: 1, isOwn })).toBe(1);
});

test('topics are read apart', () => {
  const messages = [said(1, topic), said(2), said(3, topic)];
  expect(readThrough(topic, 0, known, loaded(messages), new Set([1, 3]))).toBe(3);
  expect(unreadOf(generalPart, 0, known, loaded(messages))).toBe(1);
});

test('what is not loaded is counted by the server, what is loaded by the page', () => {
  const base = { readUpTo: 10, unread: 30, head: 100 };
  const messages = [said(90), said(95), said(101)];
  expect(unreadOf(generalPart, 10, base, loaded(messages, 80))).toBe(31);
  expect(unreadOf(generalPart, 101, base, loaded(messages, 80))).toBe(0);
});

test('the first message that was not seen is found by the reading of its own topic', () => {
  const messages = [said(1, topic), said(2), said(3, topic)];
  const marks = new Map([
    [topic, 1],
    [generalPart, 2],
  ]);
  expect(firstUnread(messages, (key) => marks.get(key) ?? 0, nobody)?.seq).toBe(3);
});
