import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { darkModules, qrModules } from './qr-modules.ts';

const address = `https://trialogue.example/invitation#${'aB3_-'.repeat(9).slice(0, 43)}`;

/** What the path paints, square by square. */
function painted(path: string, size: number): boolean[][] {
  const squares = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x = '', y = '', run = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) {
    for (let step = 0; step < Number(run); step += 1) {
      const row = squares[Number(y)];
      if (row !== undefined) row[Number(x) + step] = true;
    }
  }
  return squares;
}

test('the drawn code has exactly the dark modules of the address', () => {
  const { data, size } = encode(address, { ecc: 'M', border: 4 });
  expect(painted(darkModules(data), size)).toEqual(data);
});

test('what is drawn of an address is its code with the light around it', () => {
  const { data, size } = encode(address, { ecc: 'M', border: 4 });
  expect(qrModules(address)).toEqual({ size, path: darkModules(data) });
});

test('four light modules lie around the code on every side', () => {
  const { data, size } = encode(address, { ecc: 'M', border: 4 });
  const edge = (place: number) => place < 4 || place >= size - 4;
  expect(data.flatMap((row, y) => row.filter((dark, x) => dark && (edge(x) || edge(y))))).toEqual([]);
  expect(data.flat().filter(Boolean).length).toBeGreaterThan(300);
});
