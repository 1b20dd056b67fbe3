import type { Mention } from '@trialogue/rooms';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { asEdited, asWritten, begunMention, isMeant, namedSeats } from './mention-words.ts';

const seatId = '11111111-1111-4111-8111-111111111111';
const other = '22222222-2222-4222-8222-222222222222';
const amara: Mention = { to: 'seat', seatId };
const names = new Map([
  [seatId, 'Amara Denholt'],
  [other, 'Amara'],
]);
const nameOf = (mention: Mention) => (mention.to === 'seat' ? (names.get(mention.seatId) ?? null) : 'Business');

test('an author sees names where the stored text has ids', () => {
  expect(asEdited(`Ask @{seat:${seatId}}, please`, nameOf).text).toBe('Ask @Amara Denholt, please');
});

test('a chosen name is stored as an id, the longer one where one begins with the other', () => {
  const chosen = new Map([
    ['@Amara', { to: 'seat', seatId: other } as const],
    ['@Amara Denholt', amara],
  ]);
  expect(asWritten('@Amara Denholt and @Amara', chosen)).toBe(`@{seat:${seatId}} and @{seat:${other}}`);
});

test('a name that was typed and not chosen stays words', () => {
  expect(asWritten('@Amara Denholt', new Map())).toBe('@Amara Denholt');
});

test('a seat that nobody knows any more stays as it is written', () => {
  const unknown = '@{seat:33333333-3333-4333-8333-333333333333}';
  expect(asEdited(unknown, nameOf).text).toBe(unknown);
});

test('what is edited and written again is the same text', () => {
  const part = fc.constantFrom(`@{seat:${seatId}}`, `@{seat:${other}}`, '@{sector:business}', ' ', 'words', '@', '{');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const body = parts.join(' ');
      const { text, chosen } = asEdited(body, nameOf);
      expect(asWritten(text, chosen)).toBe(body);
    }),
  );
});

test('the seats that a text names are known before it is sent', () => {
  expect(namedSeats('@Amara Denholt @Amara Denholt', new Map([['@Amara Denholt', amara]]))).toEqual([seatId]);
});

test.each([
  ['Ask @Am', 'Am'],
  ['@', ''],
  ['Ask (@Amara De', 'Amara De'],
  ['mail@example', null],
  ['@ no', null],
  ['no sign', null],
])('of “%s” the list is opened for %j', (before, typed) => {
  expect(begunMention(before)).toBe(typed);
});

test('a name is found by any of its parts, with or without its accents', () => {
  expect(isMeant('José Ñandú', 'nan')).toBe(true);
  expect(isMeant('Amara Denholt', 'denh')).toBe(true);
  expect(isMeant('Amara Denholt', 'holt')).toBe(false);
});
