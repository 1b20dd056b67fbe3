import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayKnowSeat } from './guests.ts';
import { isActiveSeat, isLive, isSuspended, seatState } from './seat-state.ts';
import type { SeatFacts } from './seat.ts';
import { seatFacts } from '../../../../test/builders/seat-facts.ts';

const now = Date.UTC(2026, 10, 23, 9, 30);
const activeSeat = seatFacts({ id: 'seat', charterInForce: 2, charterConsented: 2 });
const around = fc.option(fc.constantFrom(now - 1, now, now + 1));
const version = fc.option(fc.integer({ min: 1, max: 3 }));
const anySeat: fc.Arbitrary<SeatFacts> = fc
  .record({
    charterInForce: version,
    charterConsented: version,
    declared: fc.boolean(),
    confirmed: fc.boolean(),
    suspendedUntil: around,
    guestUntil: around,
    alternateOf: fc.constant(null),
    loanUntil: around,
    lent: fc.boolean(),
    ended: fc.boolean(),
  })
  .map((change) => ({ ...activeSeat, ...change }));

describe('the state of a seat', () => {
  it.each<[sentence: string, change: Partial<SeatFacts>, state: string]>([
    ['A seat is active once its holder consented, declared and, if neutral, is confirmed.', {}, 'active'],
    ['First consent is missing.', { charterConsented: null, declared: false }, 'needs-consent'],
    ['A new version of the charter asks for consent again.', { charterInForce: 3 }, 'needs-consent'],
    ['Without a charter nobody can have consented.', { charterInForce: null, charterConsented: null }, 'needs-consent'],
    ['Then the declaration of interests is missing.', { declared: false, confirmed: false }, 'needs-declaration'],
    ['Then the confirmation by every delegation is missing.', { confirmed: false }, 'needs-confirmation'],
    ['A suspension comes last.', { suspendedUntil: now + 1 }, 'suspended'],
    ['A suspension is over at its end.', { suspendedUntil: now }, 'active'],
  ])('%s', (_sentence, change, state) => {
    expect(seatState({ ...activeSeat, ...change }, now)).toBe(state);
  });

  it('A guest’s seat ends at the moment that the invitation names.', () => {
    expect(isLive({ ...activeSeat, guestUntil: now + 1 }, now)).toBe(true);
    expect(isLive({ ...activeSeat, guestUntil: now }, now)).toBe(false);
  });

  it('A seat is active only if it lives, lacks nothing and is not lent.', () => {
    fc.assert(
      fc.property(anySeat, (seat) => {
        const lacksNothing =
          seat.charterInForce !== null &&
          seat.charterConsented === seat.charterInForce &&
          seat.declared &&
          seat.confirmed &&
          !isSuspended(seat, now) &&
          !seat.lent;
        expect(isActiveSeat(seat, now)).toBe(isLive(seat, now) && lacksNothing);
      }),
    );
  });

  it('Time alone ends a guest’s seat and a suspension, and brings neither back.', () => {
    fc.assert(
      fc.property(anySeat, fc.nat(10), fc.nat(10), (seat, first, further) => {
        const sooner = now - 5 + first;
        const later = sooner + further;
        if (!isLive(seat, sooner)) expect(isLive(seat, later)).toBe(false);
        if (!isSuspended(seat, sooner)) expect(isSuspended(seat, later)).toBe(false);
      }),
    );
  });
});

describe('what a guest sees of others', () => {
  const guest = { personId: 'guest', guestUntil: now + 1 };

  it('A guest knows himself and those with whom he shares a room, and nobody else.', () => {
    expect(mayKnowSeat(guest, { personId: 'guest' }, false)).toBe(true);
    expect(mayKnowSeat(guest, { personId: 'amina' }, true)).toBe(true);
    expect(mayKnowSeat(guest, { personId: 'amina' }, false)).toBe(false);
  });

  it('A member knows all members of the group.', () => {
    expect(mayKnowSeat({ personId: 'bao', guestUntil: null }, { personId: 'amina' }, false)).toBe(true);
  });
});
