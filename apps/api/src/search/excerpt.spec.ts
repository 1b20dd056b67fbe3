import { describe, expect, it } from 'vitest';
import { excerptOf, marks, plainText } from './excerpt.ts';

describe('what is shown of a message that was found', () => {
  it('is its text as one reads it, without the marks of Markdown and of what was found.', () => {
    expect(plainText('> **Tariffs** on [salmon](https://example.org/a?b=c)\n\n`rise` \u0002again\u0003')).toBe(
      'Tariffs on salmon rise again',
    );
  });

  it('names what was found by places in the text, counted as a page counts them.', () => {
    const marked = `A 😀 ${marks.begin}quota${marks.end}, and ${marks.begin}quotas${marks.end}`;
    const { excerpt, found } = excerptOf(marked);
    expect(excerpt).toBe('A 😀 quota, and quotas');
    expect(found.map(([from, to]) => excerpt.slice(from, to))).toEqual(['quota', 'quotas']);
  });

  it('leaves out a mark without its other one.', () => {
    expect(excerptOf(`${marks.end}so${marks.begin} be it`)).toEqual({ excerpt: 'so be it', found: [] });
  });
});
