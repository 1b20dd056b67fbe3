import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallMode } from './call.ts';
import { usualQuorum } from './call.ts';
import { isFraction, type Fraction } from './fraction.ts';
import { positionOf, type Position, type SectorCount } from './position.ts';

const consent: CallMode = { name: 'consent' };
const twoThirds: CallMode = { name: 'threshold', threshold: { parts: 2, of: 3 } };

const anyFraction: fc.Arbitrary<Fraction> = fc
  .integer({ min: 1, max: 1000 })
  .chain((of) => fc.record({ parts: fc.integer({ min: 1, max: of }), of: fc.constant(of) }));
const anyMode: fc.Arbitrary<CallMode> = fc.oneof(
  fc.constant(consent),
  anyFraction.map((threshold): CallMode => ({ name: 'threshold', threshold })),
);
const anyCount: fc.Arbitrary<SectorCount> = fc
  .record({
    silent: fc.nat({ max: 60 }),
    consents: fc.nat({ max: 60 }),
    standAsides: fc.nat({ max: 60 }),
    objections: fc.nat({ max: 60 }),
  })
  .map(({ silent, consents, standAsides, objections }) => ({
    seats: silent + consents + standAsides + objections,
    consents,
    standAsides,
    objections,
  }));

/** Counts in a small notation: c consents, s stands aside, o objects, a dot has not answered. */
function counted(letters: string): SectorCount {
  const of = (letter: string) => letters.split(letter).length - 1;
  return { seats: letters.length, consents: of('c'), standAsides: of('s'), objections: of('o') };
}

/** The formula once more, literally, in fractions of unlimited length. */
function oracle(count: SectorCount, mode: CallMode, quorum: Fraction): Position {
  const big = (value: number) => BigInt(value);
  const [n, c, a, o] = [big(count.seats), big(count.consents), big(count.standAsides), big(count.objections)];
  const share = n * big(quorum.parts);
  const whole = share / big(quorum.of);
  const ceiling = share % big(quorum.of) === 0n ? whole : whole + 1n;
  const needed = ceiling > 1n ? ceiling : 1n;
  if (n === 0n || c + a + o < needed) return 'silent';
  if (mode.name === 'consent') {
    if (o > 0n) return 'objects';
  } else if (c + o > 0n) {
    // o/(c + o) > 1 - p/q, brought to the denominator (c + o) * q.
    const [p, q] = [big(mode.threshold.parts), big(mode.threshold.of)];
    if (o * q > (c + o) * q - p * (c + o)) return 'objects';
  }
  return c + o === 0n ? 'stands-aside' : 'consents';
}

describe('the position of a sector', () => {
  it.each<[letters: string, mode: CallMode, position: Position]>([
    ['', consent, 'silent'],
    ['.', consent, 'silent'],
    ['c.', consent, 'consents'],
    ['c..', consent, 'silent'],
    ['cc..', consent, 'consents'],
    ['cc...', consent, 'silent'],
    ['s.', consent, 'stands-aside'],
    ['sc', consent, 'consents'],
    ['cccccco', consent, 'objects'],
    ['o...', consent, 'silent'],
    ['cco', twoThirds, 'consents'],
    ['ccoo', twoThirds, 'objects'],
    ['ccosssss', twoThirds, 'consents'],
    ['o', twoThirds, 'objects'],
    ['os', twoThirds, 'objects'],
    ['ss', twoThirds, 'stands-aside'],
    ['ccccccooo', twoThirds, 'consents'],
    ['cccccoooo', twoThirds, 'objects'],
  ])('The answers %j with %j make the sector one that %s.', (letters, mode, position) => {
    expect(positionOf(counted(letters), { mode, quorum: usualQuorum })).toBe(position);
  });

  it('It is what the formula says in exact fractions, for every count, quorum and threshold.', () => {
    fc.assert(
      fc.property(anyCount, anyMode, anyFraction, (count, mode, quorum) => {
        expect(positionOf(count, { mode, quorum })).toBe(oracle(count, mode, quorum));
      }),
      { numRuns: 2000 },
    );
  });

  it('Exactly on the quorum is enough, and exactly on the threshold is no objection yet.', () => {
    fc.assert(
      fc.property(anyFraction, fc.integer({ min: 1, max: 1000 }), ({ parts, of }, times) => {
        const enough = { seats: of * times, consents: parts * times, standAsides: 0, objections: 0 };
        const terms = { mode: consent, quorum: { parts, of } };
        expect(positionOf(enough, terms)).toBe('consents');
        expect(positionOf({ ...enough, consents: enough.consents - 1 }, terms)).toBe('silent');
        const even = { seats: of * times, consents: parts * times, standAsides: 0, objections: (of - parts) * times };
        const mode: CallMode = { name: 'threshold', threshold: { parts, of } };
        expect(positionOf(even, { mode, quorum: { parts: 1, of: 1 } })).toBe('consents');
        const over = { ...even, consents: even.consents - 1, objections: even.objections + 1 };
        expect(positionOf(over, { mode, quorum: { parts: 1, of: 1 } })).toBe('objects');
      }),
    );
  });

  it('It turns on shares and not on size: twenty delegates and two who answer alike make the same position.', () => {
    fc.assert(
      fc.property(anyCount, anyMode, anyFraction, fc.integer({ min: 2, max: 500 }), (count, mode, quorum, times) => {
        const larger = {
          seats: count.seats * times,
          consents: count.consents * times,
          standAsides: count.standAsides * times,
          objections: count.objections * times,
        };
        expect(positionOf(larger, { mode, quorum })).toBe(positionOf(count, { mode, quorum }));
      }),
    );
  });

  it('One objection in a sector with its quorum is that sector’s objection, in the mode of consent.', () => {
    fc.assert(
      fc.property(anyCount, anyFraction, (count, quorum) => {
        fc.pre(count.objections > 0);
        expect(['objects', 'silent']).toContain(positionOf(count, { mode: consent, quorum }));
        const complete = { ...count, seats: count.consents + count.standAsides + count.objections };
        expect(positionOf(complete, { mode: consent, quorum })).toBe('objects');
      }),
    );
  });

  it.each<[Fraction, boolean]>([
    [{ parts: 1, of: 2 }, true],
    [{ parts: 1, of: 1 }, true],
    [{ parts: 0, of: 2 }, false],
    [{ parts: 3, of: 2 }, false],
    [{ parts: 1, of: 0 }, false],
    [{ parts: 0.5, of: 1 }, false],
    [{ parts: 1, of: 1001 }, false],
    [{ parts: Number.NaN, of: 2 }, false],
  ])('%j can be a quorum or a threshold: %j.', (fraction, can) => {
    expect(isFraction(fraction)).toBe(can);
  });
});
