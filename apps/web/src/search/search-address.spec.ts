import { searchLanguages as languagesOfTheApi } from '@trialogue/rooms';
import { expect, test } from 'vitest';
import { filterCount, readSearchAddress, searchLanguages, soughtLimit, withChange } from './search-address.ts';

const group = '6c1f5b0e-6a51-4a53-9a3c-1d2e3f405060';
const room = '0b6e0f0a-3a5b-4f7e-8d1c-9a8b7c6d5e4f';
const other = '11111111-2222-4333-8444-555555555555';

test('an address keeps what can be asked, and drops what cannot', () => {
  expect(readSearchAddress({ q: 'tariff', group, room, from: '2026-11-01', language: 'ar' })).toEqual({
    q: 'tariff',
    group,
    room,
    from: '2026-11-01',
    language: 'ar',
  });
  expect(readSearchAddress({ q: { $ne: 1 }, group: '../..', from: 'yesterday', language: 'xx', more: 1 })).toEqual({});
});

test('a search for a number, or for the word true, is a search for text', () => {
  expect(readSearchAddress({ q: 2026 })).toEqual({ q: '2026' });
  expect(readSearchAddress({ q: true })).toEqual({ q: 'true' });
});

test('a text of spaces is no search, and a longer one than the api takes is cut', () => {
  expect(readSearchAddress({ q: '   ' })).toEqual({});
  expect(readSearchAddress({ q: 'a'.repeat(soughtLimit + 50) }).q).toHaveLength(soughtLimit);
});

test('a topic and an author are of one room: without it they are not asked for', () => {
  expect(readSearchAddress({ topic: other, author: other })).toEqual({});
});

test('another room leaves topic and author behind, another group the room, too', () => {
  const address = { q: 'tariff', group, room, topic: other, author: other };
  expect(withChange(address, { from: '2026-11-01' })).toEqual({ ...address, from: '2026-11-01' });
  expect(withChange(address, { room: other })).toEqual({ q: 'tariff', group, room: other });
  expect(withChange(address, { group: undefined })).toEqual({ q: 'tariff' });
});

test('what was sought and in which language narrows nothing', () => {
  expect(filterCount({ q: 'tariff', language: 'fr' })).toBe(0);
  expect(filterCount({ q: 'tariff', room, from: '2026-11-01' })).toBe(2);
});

test('the page offers the languages that the api knows', () => {
  expect(searchLanguages).toEqual(languagesOfTheApi);
});
