import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptParts } from './marked-excerpt.ts';

test('what was found is parted from what stands around it', () => {
  expect(excerptParts('the tariff of today', [[4, 10]])).toEqual([
    { text: 'the ', found: false },
    { text: 'tariff', found: true },
    { text: ' of today', found: false },
  ]);
});

test('without a span the excerpt stands as it is, and an empty one has no part', () => {
  expect(excerptParts('tariff', [])).toEqual([{ text: 'tariff', found: false }]);
  expect(excerptParts('', [[0, 3]])).toEqual([]);
});

const spans = fc.array(fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: -5, max: 60 })), { maxLength: 8 });

test('whatever the spans, the parts together are the excerpt, letter for letter, and none is empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), spans, (excerpt, found) => {
      const parts = excerptParts(excerpt, found);
      expect(parts.map(({ text }) => text).join('')).toBe(excerpt);
      expect(parts.every(({ text }) => text.length > 0)).toBe(true);
    }),
  );
});
