// @vitest-environment node
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { themeStylesheet } from '@trialogue/design/theme-stylesheet';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../../..');
const read = (file: string) => readFileSync(file, 'utf8');
const own = ['apps/web/src/**/*.css', 'libs/design/src/*.css'].flatMap((pattern) => globSync(pattern, { cwd: root }));
const orders = ['styles.ts', 'signed-in-styles.ts'].map((name) => read(resolve(import.meta.dirname, name))).join('');
const ofKit = [...orders.matchAll(/'(@mantine\/core\/styles\/\w+\.css)'/g)].map(([, name = '']) =>
  createRequire(import.meta.url).resolve(name),
);

test('the theme gives every colour that a style of the pages asks for', () => {
  expect(ofKit.length).toBeGreaterThan(5);
  const sheet = themeStylesheet();
  const styles = [...own.map((file) => resolve(root, file)), ...ofKit].map(read).join('') + sheet;
  const asked = new Set([...styles.matchAll(/var\((--mantine-[a-z]*color-[a-z0-9-]+)/g)].map(([, name = '']) => name));
  expect(asked.size).toBeGreaterThan(10);
  const lacking = [...asked].filter((name) => !styles.includes(`${name}:`));
  expect(lacking).toEqual([]);
});
