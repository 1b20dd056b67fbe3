import type { ReadItem } from '@trialogue/rooms';
import { expect, test } from 'vitest';
import { dayOf, rowsOf, type RowSource } from './rows.ts';
import { folded, nothingSaid } from './said.ts';
import { everything, generalPart } from './topic-view.ts';

const topic = '11111111-1111-4111-8111-111111111111';
const id = (seq: number) => `00000000-0000-4000-8000-${String(seq).padStart(12, '0')}`;
function item(seq: number, at: string, topicId?: string): ReadItem {
  const place = topicId === undefined ? {} : { topicId };
  return { seq, id: id(seq), kind: 'posted', at, author: { label: 'participant' }, body: 'text', ...place };
}
const monday = [item(4, '2026-11-23T10:00:00Z'), item(5, '2026-11-23T11:00:00Z')];
const tuesday = [item(6, '2026-11-24T10:00:00Z')];

function rows(entries: readonly ReadItem[], more: Partial<RowSource> = {}) {
  const { view } = folded(nothingSaid, entries);
  const isComplete = true;
  const wasUnseen = () => false;
  return rowsOf({
    entries,
    messages: view.messages,
    pending: [],
    isComplete,
    view: everything,
    hasTopics: false,
    wasUnseen,
    ...more,
  });
}
const kinds = (found: ReturnType<typeof rows>) => found.map((row) => row.kind);

test('a day stands above its first message', () => {
  expect(kinds(rows([...monday, ...tuesday]))).toEqual(['day', 'message', 'message', 'day', 'message']);
});

test('rows that are shown keep their keys and neighbours when an older page joins above them', () => {
  const before = rows([...monday, ...tuesday], { isComplete: false }).map((row) => row.key);
  const older = [item(3, '2026-11-22T10:00:00Z')];
  const after = rows([...older, ...monday, ...tuesday]).map((row) => row.key);
  expect(after.slice(-before.length)).toEqual(before);
});

test('the day is the reader’s, not the server’s', () => {
  const at = '2026-11-23T23:30:00Z';
  const here = new Date(at);
  expect(dayOf(at)).toBe(
    `${here.getFullYear()}-${String(here.getMonth() + 1).padStart(2, '0')}-${String(here.getDate()).padStart(2, '0')}`,
  );
});

test('among all messages the topic is named wherever it changes', () => {
  const entries = [
    item(1, '2026-11-23T10:00:00Z', topic),
    item(2, '2026-11-23T10:01:00Z', topic),
    item(3, '2026-11-23T10:02:00Z'),
  ];
  expect(kinds(rows(entries, { hasTopics: true }))).toEqual(['day', 'topic', 'message', 'message', 'topic', 'message']);
});

test('one topic shows its own messages and nothing of the others', () => {
  const entries = [item(1, '2026-11-23T10:00:00Z', topic), item(2, '2026-11-23T10:01:00Z')];
  expect(rows(entries, { hasTopics: true, view: topic }).map((row) => row.key)).toEqual(['day-2026-11-23', id(1)]);
  expect(rows(entries, { hasTopics: true, view: generalPart }).at(-1)?.key).toBe(id(2));
});

test('a line stands above the first message that had not been seen, and only where that is known to be the first', () => {
  const wasUnseen = ({ seq }: { readonly seq: number }) => seq > 4;
  expect(kinds(rows([...monday, ...tuesday], { wasUnseen }))).toEqual([
    'day',
    'message',
    'new',
    'message',
    'day',
    'message',
  ]);
  const unread = rows(tuesday, { wasUnseen, isComplete: false });
  expect(kinds(unread)).toEqual(['message']);
});

test('a change of rule stands as a line in every topic, a reaction in none', () => {
  const raised: ReadItem = {
    seq: 7,
    id: id(7),
    at: '2026-11-24T10:00:00Z',
    kind: 'rule-raised',
    rule: 'non-attribution',
    author: { label: 'participant' },
  };
  const reacted: ReadItem = {
    seq: 8,
    id: id(8),
    at: '2026-11-24T10:00:00Z',
    kind: 'reacted',
    target: id(6),
    reaction: 'noted',
    count: 1,
  };
  expect(kinds(rows([...tuesday, raised, reacted], { view: topic }))).toEqual(['day', 'line']);
});
