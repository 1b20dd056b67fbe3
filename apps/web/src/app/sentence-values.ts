import type { FormatterModule } from 'i18next';
import { regionalTag } from '../times/regional-tag.ts';
import { directionOf, isLanguage } from './languages.ts';

const writtenFromTheRight = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const letter = /\p{L}/gu;
const isolate = { start: '\u2068', end: '\u2069' };

/**
 * What stands in the places of a sentence. Numbers get the digits that the dates beside them have. A name in a script that runs
 * against the sentence is isolated, as `bdi` does where there is markup: otherwise the full stop changes sides.
 */
export const sentenceValues: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, _format, language = 'en') => {
    if (typeof value === 'number') return new Intl.NumberFormat(regionalTag(language)).format(value);
    if (typeof value !== 'string') return '';
    return runsAgainst(value, language) ? `${isolate.start}${value}${isolate.end}` : value;
  },
};

function runsAgainst(value: string, language: string): boolean {
  const isFromTheRight = isLanguage(language) && directionOf(language) === 'rtl';
  const letters = value.match(letter) ?? [];
  return letters.some((one) => writtenFromTheRight.test(one) !== isFromTheRight);
}
