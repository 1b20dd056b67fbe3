import { expect, test } from 'vitest';
import { readDirectorySearch } from './directory-search.ts';

test('a sector and words in the address are what is looked for', () => {
  expect(readDirectorySearch({ sector: 'business', q: 'fords' })).toEqual({ sector: 'business', q: 'fords' });
});

test('a number is looked for as it was written', () => {
  expect(readDirectorySearch({ q: 2007 })).toEqual({ q: '2007' });
});

test('what is no sector and no text is left out of the search', () => {
  expect(readDirectorySearch({ sector: 'army', q: ['fords'], page: 3 })).toEqual({});
  expect(readDirectorySearch({ q: 'a'.repeat(500) }).q).toHaveLength(120);
});
