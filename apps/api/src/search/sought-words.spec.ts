import { describe, expect, it } from 'vitest';
import { soughtWords } from './sought-words.ts';

describe('what is typed into a search', () => {
  it.each([
    ['harb', '', 'harb'],
    ['the new harb', 'the new', 'harb'],
    ['"new quay" harb', '"new quay"', 'harb'],
    ['الميناء الجدي', 'الميناء', 'الجدي'],
    ['  salmon \u0000 quota2026 ', 'salmon', 'quota2026'],
  ])('%j looks for the beginning of its last word.', (typed, rest, begun) => {
    expect(soughtWords(typed)).toMatchObject({ rest, begun });
  });

  it.each(['', 'ha', 'new q', '"new harbour', '"new harbour"', 'harbour -closed', 'harbour 2026', "harbour's", 'a:*'])(
    '%j is taken as it is: too short, quoted, excluded, or not a plain word at its end.',
    (typed) => {
      expect(soughtWords(typed)).toEqual({ whole: typed, rest: '', begun: null });
    },
  );
});
