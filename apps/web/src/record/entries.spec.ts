import { expect, test } from 'vitest';
import { numberIn, readEntry, textIn } from './entries.ts';

const entry = {
  actor: { role: 'delegate', sector: 'government' },
  at: '2026-11-23T09:30:05Z',
  group: '5a1f8f0e-6f6e-4f0e-9d8c-0d6a3a1c2b3d',
  kind: 'charter-consented',
  payload: { seat: '0b6ff0f4-5ce1-4c3f-8a3e-6d1b8f4b7c11', version: 2 },
  previous: '0'.repeat(64),
  seq: 7,
};
const stored = (value: unknown) => ({ seq: 7, canonical: JSON.stringify(value), hash: 'f'.repeat(64) });

test('an entry is read from the very text that was hashed', () => {
  const shown = readEntry(stored(entry));
  expect(shown).toMatchObject({ seq: 7, role: 'delegate', sector: 'government', kind: 'charter-consented' });
  expect([textIn(shown.payload, 'seat'), numberIn(shown.payload, 'version')]).toEqual([entry.payload.seat, 2]);
});

test('an entry of a kind that came after this page is shown as one that it cannot read', () => {
  expect(readEntry(stored({ ...entry, kind: 'moon-landed' }))).toMatchObject({ seq: 7, kind: null });
});

test.each(['{', '[]', '{"kind":7}'])('a text that is no entry, such as %s, keeps its number and hash', (canonical) => {
  expect(readEntry({ seq: 7, canonical, hash: 'a'.repeat(64) })).toMatchObject({ seq: 7, at: null, kind: null });
});
