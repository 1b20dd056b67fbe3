import type { PostedItem } from '@trialogue/rooms';
import { expect, test } from 'vitest';
import { dayOf, rowsOf } from './rows.ts';

function item(seq: number, at: string): PostedItem {
  const id = `00000000-0000-4000-8000-${String(seq).padStart(12, '0')}`;
  return { seq, id, kind: 'posted', at, author: { label: 'participant' }, body: 'text' };
}
const monday = [item(4, '2026-11-23T10:00:00Z'), item(5, '2026-11-23T11:00:00Z')];
const tuesday = [item(6, '2026-11-24T10:00:00Z')];

test('a day stands above its first message', () => {
  expect(rowsOf([...monday, ...tuesday], [], true).map((row) => row.kind)).toEqual([
    'day',
    'message',
    'message',
    'day',
    'message',
  ]);
});

test('rows that are shown keep their keys and neighbours when an older page joins above them', () => {
  const before = rowsOf([...monday, ...tuesday], [], false).map((row) => row.key);
  const older = [item(3, '2026-11-22T10:00:00Z')];
  const after = rowsOf([...older, ...monday, ...tuesday], [], true).map((row) => row.key);
  expect(after.slice(-before.length)).toEqual(before);
});

test('the day is the reader’s, not the server’s', () => {
  const at = '2026-11-23T23:30:00Z';
  const here = new Date(at);
  expect(dayOf(at)).toBe(
    `${here.getFullYear()}-${String(here.getMonth() + 1).padStart(2, '0')}-${String(here.getDate()).padStart(2, '0')}`,
  );
});
