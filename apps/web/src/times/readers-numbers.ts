import type { FormatterModule } from 'i18next';
import { regionalTag } from './regional-tag.ts';

/** Numbers inside sentences with the digits that the dates beside them have: an Arabic page mixed two kinds of them. */
export const readersNumbers: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, _format, language) => {
    if (typeof value !== 'number') return typeof value === 'string' ? value : '';
    return new Intl.NumberFormat(regionalTag(language ?? 'en')).format(value);
  },
};
