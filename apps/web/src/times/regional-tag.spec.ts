import { expect, test } from 'vitest';
import { regionalTag } from './regional-tag.ts';

const day = new Date('2026-11-03T15:04:00Z');
const written = (tag: string): string =>
  new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(day);

test.each([
  ['en', ['en-GB', 'en'], 'en-GB'],
  ['fr', ['fr-CH', 'de-CH'], 'fr-CH'],
  ['es', ['es-MX'], 'es-MX'],
  ['ar', ['ar-MA', 'fr-MA'], 'ar-MA'],
  ['sw', ['sw-TZ', 'en-TZ'], 'sw-TZ'],
])('%s is written as in the region that the browser %j names for it', (language, preferred, tag) => {
  expect(regionalTag(language, preferred)).toBe(tag);
});

test('a region that belongs to another language than the one shown is passed over', () => {
  expect(regionalTag('fr', ['en-GB', 'en'])).toBe('fr');
});

test('the first region named for the language shown is taken, however far back it stands', () => {
  expect(regionalTag('fr', ['en-GB', 'fr-CA', 'fr-FR'])).toBe('fr-CA');
});

test('a tag with a script or in capitals is known by its language', () => {
  expect([regionalTag('ar', ['ar-Arab-EG']), regionalTag('en', ['EN-ie'])]).toEqual(['ar-Arab-EG', 'EN-ie']);
});

test('what is no tag, or is none of the five languages, leaves the bare language', () => {
  expect(regionalTag('en', ['C', 'en_GB', '', '*', 'pt-MZ'])).toBe('en');
  expect(regionalTag('sw', [])).toBe('sw');
});

test('a reader in Britain is not given the American order of day and month', () => {
  expect(written(regionalTag('en', ['en-GB']))).toBe('3 November 2026');
});

test('a reader in Egypt is given the digits of his region, one in Morocco those of his', () => {
  const number = (preferred: readonly string[]) => new Intl.NumberFormat(regionalTag('ar', preferred)).format(2026);
  expect([number(['ar-EG']), number(['ar-MA'])]).toEqual(['٢٬٠٢٦', '2.026']);
});

test('without a list of its own, what the browser prefers is taken', () => {
  expect(regionalTag('en')).toBe(navigator.languages.find((tag) => tag.startsWith('en')) ?? 'en');
});
