import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayBeSaid } from './saying.ts';

const letters = fc.constantFrom('a', 'é', 'م', '議', '😀', '𝒜');
const invisible = fc.constantFrom(
  ...[' ', '\t', '\n', '\u00a0', '\u00ad', '\u2003', '\u3000', '\u3164'],
  ...[
    '\u200b',
    '\u200c',
    '\u200d',
    '\u200e',
    '\u202e',
    '\u2060',
    '\u2066',
    '\ufeff',
    '\ufe0f',
    '\u{e0100}',
    '\u{e0041}',
  ],
);
const controls = fc.constantFrom('\u0000', '\u0007', '\u001b', '\u007f', '\u0085', '\u009f');
const loneSurrogates = fc.constantFrom('\ud83d', '\ude00', '\udfff\ud800');
const words = fc.array(letters, { minLength: 1, maxLength: 40 }).map((parts) => parts.join(''));

function codeOf(body: string): string {
  const decision = mayBeSaid(body);
  return decision.allowed ? 'allowed' : decision.code;
}

describe('What may be said', () => {
  test('is any text of 1 to 8000 characters, whatever the script and however many units a character takes', () => {
    fc.assert(
      fc.property(letters, fc.integer({ min: 1, max: 8000 }), (letter, count) => {
        expect(codeOf(letter.repeat(count))).toBe('allowed');
      }),
    );
    fc.assert(
      fc.property(letters, (letter) => {
        expect(codeOf(letter.repeat(8000))).toBe('allowed');
      }),
    );
  });

  test('is not one character more, and the refusal tells the limit and the length as a reader counts it', () => {
    fc.assert(
      fc.property(letters, fc.constantFrom(8001, 8002, 20_000), (letter, length) => {
        expect(mayBeSaid(letter.repeat(length))).toMatchObject({
          code: 'body-too-long',
          params: { length, limit: 8000 },
        });
      }),
    );
  });

  test('is not far too long a text, even one of nothing to see', () => {
    expect(codeOf('a'.repeat(16_001))).toBe('body-too-long');
    expect(codeOf('\u200b'.repeat(16_001))).toBe('body-too-long');
  });

  test('is nothing at all that leaves a reader nothing to see', () => {
    fc.assert(
      fc.property(fc.array(invisible, { maxLength: 60 }), (parts) => {
        expect(codeOf(parts.join(''))).toBe('body-empty');
      }),
    );
  });

  test('keeps the joiners and marks that words need, wherever they stand', () => {
    fc.assert(
      fc.property(words, invisible, words, (before, mark, after) => {
        expect(codeOf(`${mark}${before}${mark}${after}${mark}`)).toBe('allowed');
      }),
    );
  });

  test('has no control character and no half of a character', () => {
    fc.assert(
      fc.property(words, fc.oneof(controls, loneSurrogates), words, (before, wrong, after) => {
        expect(codeOf(before + wrong + after)).toBe('body-has-controls');
        expect(codeOf(wrong)).toBe('body-has-controls');
      }),
    );
  });
});
