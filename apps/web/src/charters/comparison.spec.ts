import { expect, test } from 'vitest';
import { compareWords, countWords } from './comparison.ts';

const before = 'We meet monthly.\n\nNobody is named outside.';
const after = 'We meet weekly.\n\nNobody is ever named outside.';

test('what was taken away and what stands instead are told apart, word by word', () => {
  const parts = compareWords(before, after);
  expect(parts.filter((part) => part.kind === 'removed').map((part) => part.text.trim())).toEqual(['monthly.']);
  expect(parts.filter((part) => part.kind === 'added').map((part) => part.text.trim())).toEqual(['weekly.', 'ever']);
  expect([countWords(parts, 'removed'), countWords(parts, 'added')]).toEqual([1, 2]);
});

test.each([
  ['the same text', before, before],
  ['another text', before, after],
  ['a text that begins', '', after],
  ['a text that is gone', before, ''],
])('both texts can be read whole in the comparison of %s', (_, first, second) => {
  const parts = compareWords(first, second);
  const without = (kind: string) =>
    parts
      .filter((part) => part.kind !== kind)
      .map((part) => part.text)
      .join('');
  expect([without('added'), without('removed')]).toEqual([first, second]);
});

test('Arabic is compared by words as well', () => {
  const parts = compareWords('لا يُذكر اسم أحد', 'لا يُذكر قطاع أحد');
  expect(parts.filter((part) => part.kind !== 'same').map((part) => part.text)).toEqual(['اسم', 'قطاع']);
});
