import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sectors } from '@trialogue/people';
import { loanDays, mayLend } from './lending.ts';
import type { Loan } from './lending.ts';
import { countedSeats, mayJoin, waitingSeats } from './composition.ts';
import type { SeatFacts } from './seat.ts';
import { seatFacts } from '../../../../test/builders/seat-facts.ts';

const now = Date.UTC(2026, 10, 23, 9, 30);
const day = 86_400_000;

const seat = seatFacts();
const loan: Loan = { seat, until: now + 14 * day, role: 'delegate', sector: 'business' };
const ofAlternate: SeatFacts = {
  ...seat,
  id: 'alternate',
  personId: 'bao',
  alternateOf: seat.id,
  loanUntil: loan.until,
};

describe('lending a seat', () => {
  it.each<[sentence: string, change: Partial<Loan>, code: string]>([
    ['An active delegate’s seat is lent to a delegate of the same sector.', {}, 'allowed'],
    ['Ninety days are the longest.', { until: now + loanDays * day }, 'allowed'],
    ['A moment more is too long.', { until: now + loanDays * day + 1 }, 'loan-too-long'],
    ['A loan that has ended before it begins is none.', { until: now }, 'loan-too-long'],
    ['Another sector’s people stand in for nobody here.', { sector: 'government' }, 'alternate-is-delegate'],
    ['An observer stands in for no delegate.', { role: 'observer' }, 'alternate-is-delegate'],
    ['A neutral stands in for no delegate.', { role: 'facilitator', sector: null }, 'alternate-is-delegate'],
    ['A seat that is lent is not lent again.', { seat: { ...seat, lent: true } }, 'seat-cannot-be-lent'],
    ['An alternate does not lend on.', { seat: ofAlternate }, 'seat-cannot-be-lent'],
    ['A guest has nothing to lend.', { seat: { ...seat, guestUntil: now + day } }, 'seat-cannot-be-lent'],
    ['A suspension is not got round by a loan.', { seat: { ...seat, suspendedUntil: now + 1 } }, 'seat-cannot-be-lent'],
    ['An observer’s seat is not lent.', { seat: { ...seat, role: 'observer' } }, 'seat-cannot-be-lent'],
    ['A seat that has ended is not lent.', { seat: { ...seat, ended: true } }, 'seat-cannot-be-lent'],
  ])('%s', (_sentence, change, code) => {
    const decision = mayLend({ ...loan, ...change }, now);
    expect(decision.allowed ? 'allowed' : decision.code).toBe(code);
  });

  it('Nobody of another sector is ever an alternate, whatever the seat.', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sectors), fc.constantFrom(...sectors), fc.integer(), (own, other, span) => {
        const decision = mayLend({ ...loan, seat: { ...seat, sector: own }, sector: other, until: now + span }, now);
        if (decision.allowed) expect(other).toBe(own);
      }),
    );
  });
});

describe('the share of an organisation whose seat is lent', () => {
  const lent = { ...seat, lent: true };
  const others = ['port', 'bank', 'rail'].map((organisationId): SeatFacts => ({
    ...seat,
    id: organisationId,
    personId: organisationId,
    organisationId,
  }));

  it('A seat that is lent and its alternate’s are one.', () => {
    expect(countedSeats([lent, ofAlternate], now).map(({ id }) => id)).toEqual(['alternate']);
  });

  it('The lender’s organisation keeps its share while somebody of another stands in.', () => {
    const elsewhere = { ...ofAlternate, organisationId: 'port' };
    const seats = [lent, elsewhere, ...others];
    expect(waitingSeats(seats, 'mill', now)).toBe(1);
    expect(mayJoin(countedSeats(seats, now), 'mill', waitingSeats(seats, 'mill', now)).allowed).toBe(false);
  });

  it('It is not counted twice where a colleague stands in.', () => {
    expect(waitingSeats([lent, ofAlternate, ...others], 'mill', now)).toBe(0);
  });
});
