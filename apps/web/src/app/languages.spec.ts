import { expect, test } from 'vitest';
import { chooseLanguage, directionOf, languages } from './languages.ts';

test('the stored choice goes before what the browser prefers', () => {
  expect(chooseLanguage('ar', ['fr-FR', 'en'])).toBe('ar');
});

test('without a choice the first language of the browser that the app speaks is taken, whatever its region', () => {
  expect(chooseLanguage(null, ['pt-MZ', 'FR-ca', 'en'])).toBe('fr');
});

test('a stored word that is no language is passed over, and English is the last resort', () => {
  expect(chooseLanguage('__proto__', ['pt'])).toBe('en');
});

test('Arabic alone is written from the right', () => {
  expect(languages.filter((language) => directionOf(language) === 'rtl')).toEqual(['ar']);
});
