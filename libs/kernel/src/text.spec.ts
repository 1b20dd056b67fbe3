import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characterCount, isPlainName, isPlainText } from './text.ts';

const overrides = ['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'];
const controls = [
  '\u0000',
  '\u0007',
  '\u000b',
  '\u000c',
  '\r',
  '\u001b',
  '\u007f',
  '\u0085',
  '\u009f',
  '\u2028',
  '\u2029',
];

const codeUnits = fc.oneof(fc.integer({ min: 0xd800, max: 0xdfff }), fc.integer({ min: 0x20, max: 0xffff }));

describe('text that is fit to be shown', () => {
  it.each([
    'Two lines\nand a\ttab.',
    'مرحبا بالجميع',
    'Élodie N’Guessan',
    'A face 😀',
    'a bidirectional isolate \u2068in a text\u2069',
  ])('Ordinary text of any script is plain: %j', (text) => {
    expect(isPlainText(text)).toBe(true);
  });

  it('A control character anywhere is refused, in a text and in a name.', () => {
    fc.assert(
      fc.property(fc.constantFrom(...controls), fc.string(), fc.string(), (control, before, after) => {
        expect(isPlainText(before + control + after)).toBe(false);
        expect(isPlainName(before + control + after)).toBe(false);
      }),
    );
  });

  it('Half a surrogate pair is refused, a whole one is not.', () => {
    expect(isPlainText('\ud83d')).toBe(false);
    expect(isPlainText('\ude00')).toBe(false);
    expect(isPlainText('\ude00\ud83d')).toBe(false);
    fc.assert(
      fc.property(fc.array(codeUnits), (units) => {
        const text = String.fromCharCode(...units);
        // encodeURIComponent throws on half a pair, and on nothing else.
        if (isPlainText(text)) expect(() => encodeURIComponent(text)).not.toThrow();
      }),
    );
  });

  it('A name holds nothing that turns the reading direction of what follows it.', () => {
    fc.assert(
      fc.property(fc.constantFrom(...overrides), fc.string(), (override, rest) => {
        expect(isPlainName(`Amina${override}${rest}Diallo`)).toBe(false);
      }),
    );
  });

  it('A character of two units is counted once.', () => {
    expect(characterCount('Amina 😀')).toBe(7);
  });

  it('A name is one line and has no space around it.', () => {
    for (const name of ['Amina\nDiallo', 'Amina\tDiallo', ' Amina', 'Amina ']) expect(isPlainName(name)).toBe(false);
    for (const name of ['Amina Diallo', 'عائشة', 'O’Brien-Şahin']) expect(isPlainName(name)).toBe(true);
  });
});
