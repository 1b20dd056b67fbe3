import fc from 'fast-check';
import { leakKinds, type Leak } from '@trialogue/rooms';
import { expect, test } from 'vitest';
import { groupedHits, markedParts } from './marked-parts.ts';

function hit(text: string, words: string, kind: Leak['kind'] = 'name'): Leak {
  const from = text.indexOf(words);
  return { kind, from, to: from + words.length, words };
}

const sentence = 'Amina of Terna said so.';

test('what was found stands marked in its place', () => {
  const parts = markedParts(sentence, [hit(sentence, 'Terna', 'organisation'), hit(sentence, 'Amina')]);
  expect(parts).toEqual([
    { text: 'Amina', at: 0, hit: 1 },
    { text: ' of ', at: 5 },
    { text: 'Terna', at: 9, hit: 0 },
    { text: ' said so.', at: 14 },
  ]);
});

test('a name inside a quotation leaves the quotation marked from its beginning on', () => {
  const quotation = hit(sentence, 'Amina of Terna said', 'quotation');
  expect(markedParts(sentence, [hit(sentence, 'Terna', 'organisation'), quotation])).toEqual([
    { text: 'Amina of Terna said', at: 0, hit: 1 },
    { text: ' so.', at: 19 },
  ]);
});

test('whatever the places are, no letter of the text is lost or shown twice', () => {
  const place = fc.record({
    kind: fc.constantFrom(...leakKinds),
    from: fc.integer({ min: -5, max: 40 }),
    to: fc.integer({ min: -5, max: 40 }),
    words: fc.constant('x'),
  });
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(place, { maxLength: 12 }), (text, hits) => {
      const parts = markedParts(text, hits);
      expect(parts.map((part) => part.text).join('')).toBe(text);
      expect(parts.every((part) => text.startsWith(part.text, part.at))).toBe(true);
    }),
  );
});

test('the same words in several places are one line, and other words or kinds another', () => {
  const found: readonly Leak[] = [
    { kind: 'name', from: 0, to: 5, words: 'Amina' },
    { kind: 'organisation', from: 9, to: 14, words: 'Terna' },
    { kind: 'name', from: 30, to: 35, words: 'Amina' },
  ];
  expect(groupedHits(found)).toEqual([
    { kind: 'name', words: 'Amina', hits: [0, 2] },
    { kind: 'organisation', words: 'Terna', hits: [1] },
  ]);
});
