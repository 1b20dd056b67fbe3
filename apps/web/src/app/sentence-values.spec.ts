import i18next from 'i18next';
import { expect, test, vi } from 'vitest';
import { sentenceValues } from './sentence-values.ts';

interface Values {
  readonly length: number | string;
  readonly limit: number | string;
}

async function spoken(language: string, preferred: readonly string[], values: Values): Promise<string> {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(preferred);
  const words = i18next.createInstance();
  await words.use(sentenceValues).init({
    lng: language,
    resources: { [language]: { rooms: { composer: { counter: '{{length}}, {{limit}}' } } } },
    interpolation: { escapeValue: false, alwaysFormat: true },
  });
  return words.t('rooms:composer.counter', { ...values });
}

test('a number in a sentence has the digits of the reader’s region, and digits in a word beside it are left', async () => {
  expect(await spoken('ar', ['ar-EG'], { length: 4, limit: '7' })).toBe('٤, 7');
  expect(await spoken('ar', ['ar-MA'], { length: 4, limit: '7' })).toBe('4, 7');
});

test('thousands are set apart as the reader’s region sets them apart', async () => {
  expect(await spoken('en', ['en-GB'], { length: 12_345, limit: 1 })).toBe('12,345, 1');
  expect(await spoken('es', ['es-ES'], { length: 12_345, limit: 1 })).toBe('12.345, 1');
});

test('a name that runs against the sentence is isolated in it, and one that runs with it is left as it is', async () => {
  const names = { length: 'Amara <Denholt>', limit: 'سلمى' };
  expect(await spoken('ar', ['ar'], names)).toBe('\u2068Amara <Denholt>\u2069, سلمى');
  expect(await spoken('en', ['en'], names)).toBe('Amara <Denholt>, \u2068سلمى\u2069');
});

test('a name in two scripts is isolated in either direction', async () => {
  const names = { length: 'Salma سلمى', limit: '' };
  expect(await spoken('ar', ['ar'], names)).toBe('\u2068Salma سلمى\u2069, ');
  expect(await spoken('en', ['en'], names)).toBe('\u2068Salma سلمى\u2069, ');
});
