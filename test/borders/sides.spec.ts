import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const sources = ['apps/web/src', 'libs/design/src'];
const filesOf = (ending: string) =>
  sources
    .flatMap((folder) => globSync(`${folder}/**/*.${ending}`, { cwd: root }))
    .filter((file) => !/\.spec\.tsx?$/.test(file));

/** Left and right are sides of the screen; a page in Arabic needs start and end. */
const physical = [
  /(?:^|[\s;{])(?:left|right)\s*:/,
  /-(?:left|right)(?:-[a-z]+)*\s*:/,
  /\b(?:text-align|text-align-last|float|clear|caption-side)\s*:\s*(?:left|right)\b/,
  /\b(?:background-position|transform-origin|object-position)\s*:[^;]*\b(?:left|right)\b/,
];
const shorthand = /\b(?:margin|padding|inset|border-width|border-style|border-color)\s*:([^;{}]+)/g;
const inMarkup = [
  /\b(?:margin|padding|border)(?:Left|Right)\w*\s*[:=]/,
  /\bborder(?:Top|Bottom)(?:Left|Right)Radius\b/,
  /\b(?:ml|mr|pl|pr|left|right)=[{"]/,
  /[{,]\s*(?:left|right):/,
  /\b(?:textAlign|float):\s*'(?:left|right)'|\bta="(?:left|right)"/,
];

/** Four values set the right side apart from the left one. */
function isLopsided(text: string): boolean {
  return [...text.matchAll(shorthand)].some(([, value = '']) => {
    const sides = value
      .replace(/\([^()]*\)/g, (inner) => inner.replace(/\s/g, ''))
      .trim()
      .split(/\s+/);
    return sides.length === 4 && sides[1] !== sides[3];
  });
}

const namesSideInStyle = (text: string) => physical.some((pattern) => pattern.test(text)) || isLopsided(text);
const namesSideInMarkup = (text: string) => inMarkup.some((pattern) => pattern.test(text));
const naming = (files: readonly string[], names: (text: string) => boolean) =>
  files.filter((file) =>
    readFileSync(resolve(root, file), 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .split('\n')
      .some((line) => names(line)),
  );

describe('the sides of the screen', () => {
  it('are looked for in styles and markup that exist', () => {
    expect(filesOf('css').length).toBeGreaterThan(10);
    expect(filesOf('tsx').length).toBeGreaterThan(20);
  });

  it('are named by no style: only start and end, which an Arabic page exchanges', () => {
    expect(naming(filesOf('css'), namesSideInStyle)).toEqual([]);
  });

  it('are named by no markup', () => {
    expect(naming([...filesOf('tsx'), ...filesOf('ts')], namesSideInMarkup)).toEqual([]);
  });

  it.each([
    '  left: 0;',
    '.rail { right: 4px }',
    'margin-left: auto;',
    'border-right-color: red;',
    'border-top-left-radius: 4px;',
    'scroll-padding-right: 2px;',
    'text-align: right;',
    'float: left;',
    'transform-origin: top left;',
    'padding: 0 1px 0 calc(2px + 1rem);',
  ])('are caught in the style %j', (style) => {
    expect(namesSideInStyle(style)).toBe(true);
  });

  it.each(['margin: 0 1px 2px 1px;', 'inset-inline-start: 0;', 'text-align: start;', 'grid-area: left-rail;'])(
    'are not seen in the style %j',
    (style) => {
      expect(namesSideInStyle(style)).toBe(false);
    },
  );

  it.each(['<p style={{ marginLeft: 4 }}>', '<Box ml="md">', '<Menu left={0}>', "textAlign: 'right'", '{ left: 0 }'])(
    'are caught in the markup %j',
    (markup) => {
      expect(namesSideInMarkup(markup)).toBe(true);
    },
  );
});
