import type { ReadItem } from '@trialogue/rooms';
import { expect, test } from 'vitest';
import { folded, nothingSaid } from './said.ts';

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const at = '2026-11-23T10:00:00Z';
const posted = (seq: number): ReadItem => ({
  seq,
  id: id(seq),
  at,
  kind: 'posted',
  author: { label: 'participant' },
  body: `text ${seq}`,
});

test('a message that a later item does not touch stays the same object', () => {
  const before = folded(nothingSaid, [posted(1), posted(2)]);
  const edit: ReadItem = { seq: 3, id: id(3), at, kind: 'edited', target: id(2), body: 'better' };
  const after = folded(before, [...before.entries, edit]);
  expect(after.messages[0]).toBe(before.messages[0]);
  expect(after.messages[1]).toMatchObject({ body: 'better', earlier: ['text 2'] });
});

test('an older page joins before what is read, and what it does not change stays the same object', () => {
  const react: ReadItem = { seq: 3, id: id(3), at, kind: 'reacted', target: id(1), reaction: 'thanks', count: 2 };
  const before = folded(nothingSaid, [posted(2), react]);
  const after = folded(before, [posted(1), ...before.entries]);
  expect(after.messages.map((one) => one.seq)).toEqual([1, 2]);
  expect(after.messages[0]?.reactions.get('thanks')).toBe(2);
  expect(after.messages[1]).toBe(before.messages[0]);
});

test('an entry that is read anew replaces its message', () => {
  const named: ReadItem = {
    ...posted(1),
    kind: 'posted',
    author: { name: 'Ada', sector: 'business', ref: id(9) },
    body: 'x',
  };
  const before = folded(nothingSaid, [named, posted(2)]);
  const after = folded(before, [posted(1), posted(2)].with(1, before.entries[1] ?? posted(2)));
  expect(after.messages[0]?.item).toMatchObject({ author: { label: 'participant' } });
  expect(after.messages[1]).toBe(before.messages[1]);
});

test('an item of a kind that a later version brought changes no message', () => {
  const before = folded(nothingSaid, [posted(1)]);
  const after = folded(before, [...before.entries, { seq: 2, id: id(2), at, kind: 'later' }]);
  expect(after.messages).toEqual(before.messages);
});
