import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ballotOrder } from './ballot-order.ts';

const candidates = ['a', 'b', 'c', 'd', 'e'].map((letter) => ({
  personId: `00000000-0000-4000-8000-00000000000${letter}`,
}));

test('whoever looks twice finds the candidates where they stood, in whichever order they came', () => {
  fc.assert(
    fc.property(
      fc.uuid(),
      fc.uuid(),
      fc.shuffledSubarray(candidates, { minLength: 5 }),
      (election, reader, shuffled) => {
        expect(ballotOrder(shuffled, election, reader)).toEqual(ballotOrder(candidates, election, reader));
      },
    ),
  );
});

test('nobody is left out and nobody stands twice', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), (election, reader) => {
      expect(new Set(ballotOrder(candidates, election, reader))).toEqual(new Set(candidates));
    }),
  );
});

test('over 5,000 electors each candidate stands in each place about as often as any other', () => {
  const counts = new Map<string, number>();
  for (let reader = 0; reader < 5_000; reader += 1) {
    const order = ballotOrder(candidates, '00000000-0000-4000-8000-0000000000ff', `reader ${reader}`);
    for (const [place, { personId }] of order.entries()) {
      const key = `${personId} ${place}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  expect(counts.size).toBe(25);
  // A thousand each; four standard deviations of a fair draw are 113.
  for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(120);
});
