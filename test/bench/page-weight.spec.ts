import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const dist = fileURLToPath(new URL('../../apps/web/dist/', import.meta.url));
const scripts = readdirSync(`${dist}assets`).filter((name) => name.endsWith('.js'));

/** What the build has a script fetch before it may run another one: that script itself, what it imports, their styles. */
function neededFor(part: string): string[] {
  const call = new RegExp(`import\\(\`\\./${part}-[\\w-]+\\.js\`\\)[^[]{0,80}?__vite__mapDeps\\(\\[([\\d,]+)\\]\\)`);
  for (const script of scripts) {
    const text = readFileSync(`${dist}assets/${script}`, 'utf8');
    const places = call.exec(text)?.[1]?.split(',').map(Number);
    const names = [...(/m\.f=(\[[^\]]*\])/.exec(text)?.[1]?.matchAll(/"assets\/([^"]+)"/g) ?? [])].map(
      ([, name = '']) => name,
    );
    if (places !== undefined) return places.map((place) => names[place] ?? '');
  }
  throw new Error(`Nothing in the build fetches ${part}.`);
}

function neededAtOnce(): string[] {
  const page = readFileSync(`${dist}index.html`, 'utf8');
  return [...page.matchAll(/(?:src|href)="\/assets\/([^"]+\.(?:js|css))"/g)].map(([, name = '']) => name);
}

const kilobytesOf = (names: readonly string[]) =>
  [...new Set(names)].reduce((sum, name) => sum + statSync(`${dist}assets/${name}.gz`).size, 0) / 1000;

/** `npm run bench -- weight` weighs whole pages in a browser; the words of their language come on top here, below 10 kB. */
test('script and style of the sign-in page weigh at most 140 kB', () => {
  const weight = kilobytesOf([...neededAtOnce(), ...neededFor('sign-in-screen')]);
  expect(weight).toBeGreaterThan(100);
  expect(weight).toBeLessThanOrEqual(140);
});

test('script and style of a room weigh at most 318 kB', () => {
  const weight = kilobytesOf([...neededAtOnce(), ...neededFor('signed-in'), ...neededFor('room-route')]);
  expect(weight).toBeGreaterThan(200);
  expect(weight).toBeLessThanOrEqual(318);
});
