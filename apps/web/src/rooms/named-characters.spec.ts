// @vitest-environment jsdom
import createParser from 'markdown-it';
import { expect, test } from 'vitest';
import { decodeHTMLStrict } from './named-characters.ts';

/** With the library's own list, which the page does without. */
const parser = createParser({ html: false });
const names = [
  '&eacute;',
  '&nbsp;',
  '&Tab;',
  '&NewLine;',
  '&semi;',
  '&amp;',
  '&lt;',
  '&gt;',
  '&quot;',
  '&copy;',
  '&NotEqualTilde;',
  '&fjlig;',
  '&CounterClockwiseContourIntegral;',
  '&rlm;',
  '&Afr;',
  '&notit;',
  '&ampx;',
  '&not;',
  '&notin;',
  '&nosuchname;',
  '&EACUTE;',
  '&LT;',
  '&constructor;',
];

test.each(names)('the browser reads %s as the Markdown parser does', (name) => {
  expect(decodeHTMLStrict(name)).toBe(parser.utils.unescapeAll(name));
});

test('a name is read the same a second time', () => {
  expect([decodeHTMLStrict('&hearts;'), decodeHTMLStrict('&hearts;')]).toEqual(['♥', '♥']);
});
