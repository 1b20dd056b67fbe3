import type { SeatFacts } from '@trialogue/groups';

/** A delegate of business who lacks nothing. A spec names what it is about, and no field that it does not need. */
export function seatFacts(wishes: Partial<SeatFacts> = {}): SeatFacts {
  return {
    id: 'seat-of-amina',
    groupId: 'group',
    personId: 'amina',
    role: 'delegate',
    sector: 'business',
    organisationId: 'mill',
    charterInForce: 1,
    charterConsented: 1,
    declared: true,
    confirmed: true,
    suspendedUntil: null,
    guestUntil: null,
    alternateOf: null,
    loanUntil: null,
    lent: false,
    powersStopped: false,
    ended: false,
    ...wishes,
  };
}
