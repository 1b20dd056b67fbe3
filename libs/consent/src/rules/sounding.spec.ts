import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownSounding, stepOf } from './disclosure.ts';
import { silenceOutcomeOf } from './silence.ts';
import { cellsOf, optionsOf, soundingScales } from './sounding.ts';

const half = { parts: 1, of: 2 };
const scale = optionsOf('scale');
const shown = (counts: readonly number[], k = 3) =>
  cellsOf(scale.slice(0, counts.length), counts, k).map(({ options, count }) => `${options.join('+')}: ${count}`);

/** Every row of `options` numbers that add up to `answered`. */
function rowsOf(options: number, answered: number): number[][] {
  if (options === 1) return [[answered]];
  return Array.from({ length: answered + 1 }, (_, first) => first).flatMap((first) =>
    rowsOf(options - 1, answered - first).map((rest) => [first, ...rest]),
  );
}

describe('the result of a sounding', () => {
  it.each<[counts: number[], cells: string[]]>([
    [
      [3, 4, 5],
      ['1: 3', '2: 4', '3: 5'],
    ],
    [
      [5, 0, 0],
      ['1: 5', '2: 0', '3: 0'],
    ],
    [
      [1, 4, 5],
      ['1+2: 5', '3: 5'],
    ],
    [
      [5, 4, 1],
      ['1: 5', '2+3: 5'],
    ],
    [[1, 1, 1], ['1+2+3: 3']],
    [[5, 0, 1], ['1+2+3: 6']],
    [
      [0, 2, 4],
      ['1: 0', '2+3: 6'],
    ],
    [
      [4, 1, 2],
      ['1: 4', '2+3: 3'],
    ],
  ])('Of the numbers %j it shows %j.', (counts, cells) => {
    expect(shown(counts)).toEqual(cells);
  });

  it('No number below k stands alone, and nothing is lost or added.', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 9 }), { minLength: 4, maxLength: 5 }),
        fc.integer({ min: 3, max: 6 }),
        (counts, k) => {
          const sum = counts.reduce((all, count) => all + count, 0);
          fc.pre(sum >= k);
          const cells = cellsOf(scale.slice(0, counts.length), counts, k);
          expect(cells.flatMap(({ options }) => options)).toEqual(scale.slice(0, counts.length));
          expect(cells.reduce((all, { count }) => all + count, 0)).toBe(sum);
          for (const { options, count } of cells)
            expect(count >= k || (count === 0 && options.length === 1)).toBe(true);
        },
      ),
    );
  });

  it('Whoever knows the rule and all that is shown cannot work out any number below k: another row fits too.', () => {
    for (const k of [3, 4]) {
      for (let answered = k; answered <= 9; answered++) {
        for (const options of [4, 5]) {
          const alike = new Map<string, number[][]>();
          for (const row of rowsOf(options, answered)) {
            const key = shown(row, k).join(', ');
            alike.set(key, [...(alike.get(key) ?? []), row]);
          }
          for (const rows of alike.values()) {
            for (let option = 0; option < options; option++) {
              const values = new Set(rows.map((row) => row[option] ?? 0));
              const isSmall = [...values].some((value) => value > 0 && value < k);
              if (isSmall) expect(values.size).toBeGreaterThan(1);
            }
          }
        }
      }
    }
  });

  it('From its opening to its close no sequence of what is told lets two people’s answers be told apart from a third’s.', () => {
    const votes = fc.array(fc.nat({ max: 3 }), { maxLength: 12 });
    fc.assert(
      fc.property(votes, votes, votes, (business, civil, government) => {
        const tallies = [business, civil, government].map((chosen, place) => ({
          sector: (['business', 'civil-society', 'government'] as const)[place] ?? 'business',
          seats: 12,
          counts: [0, 1, 2, 3].map((option) => chosen.filter((one) => one === option).length),
        }));
        // While open: steps alone, the same whatever was chosen. At the close: once, all or nothing.
        for (const chosen of [business, civil, government]) {
          const told = chosen.map((_, place) => stepOf(place + 1, 3));
          expect(told).toEqual(told.toSorted((left, right) => left - right));
          for (const step of told) expect(step % 3).toBe(0);
        }
        const result = shownSounding(tallies, 'answers', 3);
        expect(result === null).toBe([business, civil, government].some((chosen) => chosen.length < 3));
        for (const { cells } of result ?? []) {
          for (const { count } of cells) expect(count === 0 || count >= 3).toBe(true);
        }
      }),
    );
  });

  it('A sector with too few answers hides the others’ too: else its own would follow from who is left out.', () => {
    const tally = (sector: 'business' | 'government', counts: number[]) => ({ sector, seats: 9, counts });
    expect(
      shownSounding([tally('business', [9, 0, 0, 0]), tally('government', [2, 0, 0, 0])], 'answers', 3),
    ).toBeNull();
    expect(shownSounding([], 'answers', 3)).toBeNull();
  });

  it('Its options stand in an order in which neighbours are near to each other.', () => {
    expect(soundingScales.map((name) => optionsOf(name).length)).toEqual([4, 5]);
  });
});

describe('the silence procedure', () => {
  const read = (...numbers: readonly (readonly [seats: number, read: number])[]) =>
    numbers.map(([seats, count], place) => ({
      sector: (['business', 'civil-society', 'government'] as const)[place] ?? 'business',
      seats,
      read: count,
    }));

  it('A text is adopted by silence where half of each sector has read it.', () => {
    expect(silenceOutcomeOf(read([4, 2], [3, 2], [1, 1]), half, false)).toBe('adopted');
    expect(silenceOutcomeOf(read([4, 1], [3, 2], [1, 1]), half, false)).toBe('not-read');
    expect(silenceOutcomeOf(read([4, 4], [3, 3], [0, 0]), half, false)).toBe('not-read');
  });

  it('One delegate breaks silence, whatever has been read.', () => {
    expect(silenceOutcomeOf(read([4, 4], [3, 3], [1, 1]), half, true)).toBe('broken');
  });

  it('One sector alone adopts nothing by its silence.', () => {
    expect(silenceOutcomeOf(read([4, 4]), half, false)).toBe('not-read');
  });
});
