import i18next from 'i18next';
import { expect, test, vi } from 'vitest';
import { readersNumbers } from './readers-numbers.ts';

async function spoken(language: string, preferred: readonly string[], length: number): Promise<string> {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(preferred);
  const words = i18next.createInstance();
  await words.use(readersNumbers).init({
    lng: language,
    resources: { [language]: { rooms: { composer: { counter: '{{length}}, {{limit}}' } } } },
    interpolation: { escapeValue: false, alwaysFormat: true },
  });
  return words.t('rooms:composer.counter', { length, limit: '7 <days>' });
}

test('a number in a sentence has the digits of the reader’s region, and a word beside it is left as it is', async () => {
  expect(await spoken('ar', ['ar-EG'], 4)).toBe('٤, 7 <days>');
  expect(await spoken('ar', ['ar-MA'], 4)).toBe('4, 7 <days>');
});

test('thousands are set apart as the reader’s region sets them apart', async () => {
  expect(await spoken('en', ['en-GB'], 12_345)).toBe('12,345, 7 <days>');
  expect(await spoken('es', ['es-ES'], 12_345)).toBe('12.345, 7 <days>');
});
