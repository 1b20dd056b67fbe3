import { expect, test } from 'vitest';
import { LinkifyIt } from './plain-links.ts';

const links = new LinkifyIt();
const found = (text: string) => links.match(text)?.map(({ raw, url }) => [raw, url]) ?? [];

test('an address with https, www or an @ is a link', () => {
  expect(found('see https://example.org/a?b=c#d now')).toEqual([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
  ]);
  expect(found('www.example.org')).toEqual([['www.example.org', 'http://www.example.org']]);
  expect(found('write to ana.b+c@example.org')).toEqual([['ana.b+c@example.org', 'mailto:ana.b+c@example.org']]);
});

test('the sentence goes on after it', () => {
  expect(found('It is at https://example.org/a.')).toEqual([['https://example.org/a', 'https://example.org/a']]);
  expect(found('(see https://example.org/a)')).toEqual([['https://example.org/a', 'https://example.org/a']]);
  expect(found('https://example.org/a_(b)')).toEqual([['https://example.org/a_(b)', 'https://example.org/a_(b)']]);
  expect(found('انظر https://example.org/a،')).toEqual([['https://example.org/a', 'https://example.org/a']]);
});

test('several stand in one text, each at its place', () => {
  const text = 'https://a.example, https://b.example';
  const all = links.match(text) ?? [];
  expect(all.map(({ index, lastIndex }) => text.slice(index, lastIndex))).toEqual([
    'https://a.example',
    'https://b.example',
  ]);
});

test('a sentence that lost its space, a bare name and another scheme stay words', () => {
  for (const text of [
    'It ends.Then it goes on',
    'example.org',
    'javascript:alert(1)',
    'xhttps://example.org',
    'https://',
    '@everybody',
  ]) {
    expect(found(text), text).toEqual([]);
  }
});

test('at the start of a text only an address that begins there is one', () => {
  expect(links.matchAtStart('https://example.org/a b')?.raw).toBe('https://example.org/a');
  expect(links.matchAtStart(' https://example.org')).toBeNull();
});
