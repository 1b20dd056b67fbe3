import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sectors } from '@trialogue/people';
import { isMajority, stewardActsFor } from './delegation.ts';
import { lapsesAt, mayMove, voiceOf, voicesNeeded } from './motions.ts';
import type { SeatFacts } from './seat.ts';

const now = Date.UTC(2026, 10, 23, 9, 30);

const anySeats = fc
  .array(
    fc.record({
      sector: fc.constantFrom(...sectors),
      role: fc.constantFrom('delegate', 'observer'),
      suspendedUntil: fc.constantFrom(null, now + 1),
      guestUntil: fc.constantFrom(null, now + 1, now - 1),
      lent: fc.boolean(),
      declared: fc.boolean(),
      ended: fc.boolean(),
      backs: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((rows) =>
    rows.map(({ backs, ...row }, index) => ({
      backs,
      seat: {
        ...row,
        id: `seat-${index}`,
        groupId: 'group',
        personId: `person-${index}`,
        organisationId: `organisation-${index}`,
        charterInForce: 1,
        charterConsented: 1,
        confirmed: true,
        powersStopped: false,
        alternateOf: null,
        loanUntil: null,
      } satisfies SeatFacts,
    })),
  );

describe('the voice of a delegation', () => {
  it('Counts the voices of its active delegates only, among all that it has.', () => {
    fc.assert(
      fc.property(anySeats, fc.constantFrom(...sectors), (rows, sector) => {
        const seats = rows.map(({ seat }) => seat);
        const backers = new Set(rows.filter(({ backs }) => backs).map(({ seat }) => seat.id));
        const own = rows.filter(
          ({ seat }) =>
            seat.sector === sector &&
            seat.role === 'delegate' &&
            seat.guestUntil === null &&
            !seat.ended &&
            seat.declared,
        );
        const counted = own.filter(({ seat }) => seat.suspendedUntil !== null || !seat.lent);
        const backing = counted.filter(({ seat, backs }) => backs && seat.suspendedUntil === null);
        expect(voiceOf(seats, sector, backers, now)).toEqual({ delegates: counted.length, backing: backing.length });
      }),
    );
  });

  it('A suspension never makes a majority, and never calls in the steward.', () => {
    fc.assert(
      fc.property(anySeats, fc.constantFrom(...sectors), fc.nat(11), (rows, sector, which) => {
        const backers = new Set(rows.filter(({ backs }) => backs).map(({ seat }) => seat.id));
        const before = rows.map(({ seat }) => ({ ...seat, lent: false }));
        const after = before.map((seat, place) => (place === which ? { ...seat, suspendedUntil: now + 1 } : seat));
        const [had, has] = [voiceOf(before, sector, backers, now), voiceOf(after, sector, backers, now)];
        expect(has.delegates).toBe(had.delegates);
        expect(stewardActsFor(has.delegates)).toBe(stewardActsFor(had.delegates));
        if (!isMajority(had)) expect(isMajority(has)).toBe(false);
      }),
    );
  });

  it('The voices that are needed are the fewest that make a majority.', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (delegates) => {
        const needed = voicesNeeded(delegates);
        expect(isMajority({ delegates, backing: needed })).toBe(true);
        expect(isMajority({ delegates, backing: needed - 1 })).toBe(false);
      }),
    );
  });

  it('No delegation has a voice on what is asked of none.', () => {
    expect(voiceOf([], null, new Set(['seat']), now)).toEqual({ delegates: 0, backing: 0 });
  });
});

describe('a motion', () => {
  it('Is open once about the same thing.', () => {
    const open = [{ kind: 'appoint', about: 'amina' }];
    expect(mayMove(open, { kind: 'appoint', about: 'amina' })).toMatchObject({ code: 'motion-is-open', rule: 'P2' });
    expect(mayMove(open, { kind: 'appoint', about: 'bao' }).allowed).toBe(true);
    expect(mayMove(open, { kind: 'recall', about: 'amina' }).allowed).toBe(true);
  });

  it('Lapses after a fortnight.', () => {
    expect(lapsesAt(now) - now).toBe(14 * 24 * 3_600_000);
  });
});
