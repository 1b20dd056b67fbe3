import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const rules = globSync('libs/*/src/rules/**/*.ts', { cwd: root }).filter((file) => !file.endsWith('.spec.ts'));
const impure = /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\b|\bcrypto\./;

describe('rules', () => {
  it('are found, so that the following sentence says something', () => {
    expect(rules.length).toBeGreaterThan(10);
  });

  it('have no clock and no randomness of their own', () => {
    const offenders = rules.filter((file) => impure.test(readFileSync(resolve(root, file), 'utf8')));
    expect(offenders).toEqual([]);
  });

  it.each(['Date.now()', 'new Date()', 'Math.random()', 'crypto.randomUUID()'])('are caught using %s', (text) => {
    expect(impure.test(text)).toBe(true);
  });
});
