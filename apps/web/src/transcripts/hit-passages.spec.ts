import { expect, test } from 'vitest';
import { countByKind, hitPassages, type TranscriptHit } from './hit-passages.ts';

const passage = 'Amina of Terna said so.';
const hits: readonly TranscriptHit[] = [
  { kind: 'name', from: 0, to: 5, words: 'Amina', passage, day: '2026-11-03' },
  { kind: 'name', from: 0, to: 2, words: 'Bo', passage: 'Bo agreed.', day: '2026-11-03' },
  { kind: 'organisation', from: 9, to: 14, words: 'Terna', passage, day: '2026-11-03' },
  { kind: 'name', from: 0, to: 5, words: 'Amina', passage, day: '2026-11-04' },
];

test('a passage is shown once with all that was found in it, in the order of the room', () => {
  expect(hitPassages(hits).map(({ day, hits: found }) => [day, found.map(({ words }) => words)])).toEqual([
    ['2026-11-03', ['Amina', 'Terna']],
    ['2026-11-03', ['Bo']],
    ['2026-11-04', ['Amina']],
  ]);
});

test('what was found is counted by its kind', () => {
  expect(countByKind(hits, 'name')).toBe(3);
  expect(countByKind(hits, 'quotation')).toBe(0);
});
