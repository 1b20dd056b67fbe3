import { sectors } from '@trialogue/people';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answers, callKinds, callMatters, usualQuorum, type Answer, type CallTerms } from './call.ts';
import type { Elector, Electorate } from './electorate.ts';
import { countsOf, isExtended, outcomeOf, outcomes, resultOf, type CastAnswer } from './outcome.ts';
import { positions, type Position } from './position.ts';

const anyTerms: fc.Arbitrary<CallTerms> = fc.record({
  kind: fc.constantFrom(...callKinds),
  mode: fc.constantFrom(
    { name: 'consent' } as const,
    ...[
      [2, 3],
      [3, 4],
      [1, 2],
      [1, 1],
    ].map(([parts = 1, of = 1]) => ({ name: 'threshold', threshold: { parts, of } }) as const),
  ),
  quorum: fc.constantFrom(usualQuorum, { parts: 1, of: 3 }, { parts: 1, of: 1 }),
});
const anyPosition = fc.constantFrom(...positions);
const someSectors = fc.constantFrom<Electorate['sectors'][]>(
  sectors,
  ['business', 'government'],
  ['civil-society', 'government'],
);

interface Call {
  readonly electorate: Electorate;
  readonly cast: readonly CastAnswer[];
}

/** What each delegate of each sector has answered, `null` for nothing yet. */
type Hall = ReadonlyMap<Elector['sector'], readonly (Answer | null)[]>;

const anyHall: fc.Arbitrary<Hall> = someSectors.chain((present) =>
  fc
    .tuple(...present.map(() => fc.array(fc.constantFrom(null, ...answers), { maxLength: 7 })))
    .map((halls) => new Map(present.map((sector, place) => [sector, halls[place] ?? []]))),
);

function callOf(hall: Hall): Call {
  const seats = [...hall].flatMap(([sector, given]) =>
    given.map((answer, place) => ({ elector: { id: `${sector}-${place}`, sector }, answer })),
  );
  return {
    electorate: { electors: seats.map(({ elector }) => elector), sectors: [...hall.keys()] },
    cast: seats.flatMap(({ elector, answer }) => (answer === null ? [] : [{ elector: elector.id, answer }])),
  };
}

const decide = (terms: CallTerms, { electorate, cast }: Call, dropped: readonly string[] = []) =>
  resultOf(terms, electorate, cast, dropped);

describe('the outcome of a call', () => {
  it.each<[kind: CallTerms['kind'], positions: Position[], outcome: string]>([
    ['every-sector', ['consents', 'consents', 'consents'], 'adopted'],
    ['every-sector', ['consents', 'consents', 'stands-aside'], 'no-support'],
    ['every-sector', ['consents', 'consents', 'silent'], 'no-quorum'],
    ['every-sector', ['consents', 'objects', 'silent'], 'blocked'],
    ['every-sector', ['consents', 'consents'], 'adopted'],
    ['two-sectors', ['consents', 'consents', 'consents'], 'adopted'],
    ['two-sectors', ['consents', 'consents', 'stands-aside'], 'adopted'],
    ['two-sectors', ['consents', 'stands-aside', 'stands-aside'], 'no-support'],
    ['two-sectors', ['stands-aside', 'stands-aside', 'stands-aside'], 'no-support'],
    ['two-sectors', ['consents', 'consents', 'objects'], 'blocked'],
    ['two-sectors', ['consents', 'consents', 'silent'], 'no-quorum'],
    ['two-sectors', ['consents', 'consents'], 'adopted'],
  ])('Of the kind %s the positions %j make it %s.', (kind, given, outcome) => {
    expect(outcomeOf(kind, given)).toBe(outcome);
  });

  it('One sector alone adopts nothing, of whatever kind.', () => {
    for (const kind of callKinds) {
      expect(outcomeOf(kind, ['consents'])).toBe('no-support');
      expect(outcomeOf(kind, [])).toBe('no-support');
    }
  });

  it('It is the same in whatever order the sectors stand.', () => {
    fc.assert(
      fc.property(fc.constantFrom(...callKinds), fc.tuple(anyPosition, anyPosition, anyPosition), (kind, [a, b, c]) => {
        const all = [
          [a, b, c],
          [a, c, b],
          [b, a, c],
          [b, c, a],
          [c, a, b],
          [c, b, a],
        ] as const;
        expect(new Set(all.map((order) => outcomeOf(kind, order))).size).toBe(1);
      }),
    );
  });

  it('The sectors can change their names: only what they answered counts.', () => {
    fc.assert(
      fc.property(anyTerms, anyHall, (terms, hall) => {
        const names = [...hall.keys()];
        const turned: Hall = new Map(names.map((name, place) => [name, hall.get(names.at(place - 1) ?? name) ?? []]));
        expect(decide(terms, callOf(turned)).outcome).toBe(decide(terms, callOf(hall)).outcome);
      }),
    );
  });

  it('Headcount never crosses a sector’s border: what one sector’s people do moves no other sector’s position.', () => {
    const crowd = fc.array(fc.constantFrom(null, ...answers), { maxLength: 40 });
    fc.assert(
      fc.property(anyTerms, anyHall, crowd, (terms, hall, others) => {
        const [first, ...rest] = hall.keys();
        if (first === undefined) return;
        const before = decide(terms, callOf(hall)).positions;
        const after = decide(terms, callOf(new Map([...hall, [first, others]]))).positions;
        for (const sector of rest) expect(after.get(sector)).toBe(before.get(sector));
      }),
    );
  });

  it('Twenty delegates of business weigh as much as three of civil society.', () => {
    const many = (answer: Answer, times: number) => Array.from({ length: times }, () => answer);
    const hall = (business: Answer, civil: Answer): Hall =>
      new Map([
        ['business', many(business, 20)],
        ['civil-society', many(civil, 3)],
        ['government', many('consent', 5)],
      ]);
    for (const terms of [callMatters['charter-version'], callMatters['removal-of-a-delegate']]) {
      for (const one of answers) {
        for (const other of answers) {
          const asIs = decide(terms, callOf(hall(one, other))).outcome;
          expect(asIs).toBe(decide(terms, callOf(hall(other, one))).outcome);
        }
      }
      expect(decide(terms, callOf(hall('consent', 'object'))).outcome).toBe('blocked');
    }
  });

  it('What was adopted stays adopted when one more person consents, or turns another answer into consent.', () => {
    fc.assert(
      fc.property(anyTerms, anyHall, fc.nat(), (terms, hall, choice) => {
        const { electorate, cast } = callOf(hall);
        fc.pre(electorate.electors.length > 0 && resultOf(terms, electorate, cast, []).outcome === 'adopted');
        const elector = electorate.electors[choice % electorate.electors.length]?.id ?? '';
        const more = [...cast, { elector, answer: 'consent' } as const];
        expect(resultOf(terms, electorate, more, []).outcome).toBe('adopted');
      }),
    );
  });

  it('Once every sector has its quorum, one more objection never brings an adoption about.', () => {
    fc.assert(
      fc.property(anyTerms, anyHall, fc.nat(), (terms, hall, choice) => {
        const { electorate, cast } = callOf(hall);
        const { outcome } = resultOf(terms, electorate, cast, []);
        fc.pre(electorate.electors.length > 0 && outcome !== 'no-quorum' && outcome !== 'adopted');
        const elector = electorate.electors[choice % electorate.electors.length]?.id ?? '';
        const more = [...cast, { elector, answer: 'object' } as const];
        expect(resultOf(terms, electorate, more, []).outcome).not.toBe('adopted');
      }),
    );
  });

  it('In the mode of consent nothing is adopted over an objection, and with every quorum met it is blocked.', () => {
    fc.assert(
      fc.property(anyTerms, anyHall, (terms, hall) => {
        const { electorate, cast } = callOf(hall);
        fc.pre(cast.some(({ answer }) => answer === 'object'));
        const result = resultOf({ ...terms, mode: { name: 'consent' } }, electorate, cast, []);
        expect(result.outcome).not.toBe('adopted');
        if (![...result.positions.values()].includes('silent')) expect(result.outcome).toBe('blocked');
      }),
    );
  });

  it('A reservation is a consent: with it or without, the outcome is the same.', () => {
    fc.assert(
      fc.property(anyTerms, anyHall, (terms, hall) => {
        const call = callOf(hall);
        const plain = call.cast.map(({ elector, answer }) => ({
          elector,
          answer: answer === 'consent-with-reservation' ? ('consent' as const) : answer,
        }));
        expect(decide(terms, { ...call, cast: plain })).toEqual(decide(terms, call));
      }),
    );
  });

  it('Whoever recuses himself or loses his seat after the opening takes his answer along and leaves his seat in the count.', () => {
    fc.assert(
      fc.property(anyTerms, anyHall, fc.nat(), (terms, hall, choice) => {
        const { electorate, cast } = callOf(hall);
        fc.pre(electorate.electors.length > 0);
        const gone = electorate.electors[choice % electorate.electors.length]?.id ?? '';
        const without = cast.filter(({ elector }) => elector !== gone);
        expect(countsOf(electorate, cast, [gone])).toEqual(countsOf(electorate, without, []));
        const seats = [...countsOf(electorate, cast, [gone]).values()].map((count) => count.seats);
        expect(seats).toEqual([...countsOf(electorate, cast, []).values()].map((count) => count.seats));
      }),
    );
  });

  it('A person has one answer, the last one, and whoever is not of the electorate has none.', () => {
    const electorate: Electorate = { electors: [{ id: 'anna', sector: 'business' }], sectors: ['business'] };
    const cast: CastAnswer[] = [
      { elector: 'anna', answer: 'object' },
      { elector: 'stranger', answer: 'object' },
      { elector: 'anna', answer: 'consent' },
    ];
    const count = { seats: 1, consents: 1, standAsides: 0, objections: 0 };
    expect(countsOf(electorate, cast, [])).toEqual(new Map([['business', count]]));
  });

  it('A call that lacks a quorum goes on once; every other outcome closes it.', () => {
    expect(outcomes.filter((outcome) => isExtended(outcome, false))).toEqual(['no-quorum']);
    expect(outcomes.filter((outcome) => isExtended(outcome, true))).toEqual([]);
  });

  it('A new charter takes every sector; a challenge and a removal take two, at two thirds and within three days.', () => {
    const twoSectors = { kind: 'two-sectors', mode: { threshold: { parts: 2, of: 3 } }, termHours: 72 };
    expect(callMatters).toMatchObject({
      'charter-version': { rule: 'P4', kind: 'every-sector', mode: { name: 'consent' } },
      'challenge-of-a-neutral': { rule: 'N3', ...twoSectors },
      'removal-of-a-delegate': { rule: 'N5', ...twoSectors },
    });
  });
});
