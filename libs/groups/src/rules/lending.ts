import { allow, refuse } from '@trialogue/kernel';
import type { Decision } from '@trialogue/kernel';
import { isActiveSeat } from './seat-state.ts';
import type { SeatFacts, SeatRole } from './seat.ts';
import type { Sector } from '@trialogue/people';

export const loanDays = 90;

export const lendingRefusals = ['seat-cannot-be-lent', 'loan-too-long', 'alternate-is-delegate'] as const;
export type LendingRefusal = (typeof lendingRefusals)[number];

export interface Loan {
  readonly seat: SeatFacts;
  readonly until: number;
  readonly role: SeatRole;
  readonly sector: Sector | null;
}

/** P2: an active delegate's seat, to an alternate of the same sector, until a day that is named. An alternate does not lend on. */
export function mayLend(loan: Loan, now: number): Decision<LendingRefusal> {
  const { seat, until, role, sector } = loan;
  const isOwnDelegate = seat.role === 'delegate' && seat.guestUntil === null && seat.alternateOf === null;
  if (!isOwnDelegate || !isActiveSeat(seat, now)) return refuse('seat-cannot-be-lent', 'P2', ['choose-another-seat']);
  if (role !== 'delegate' || sector !== seat.sector)
    return refuse('alternate-is-delegate', 'P2', ['choose-another-person']);
  const longest = now + loanDays * 86_400_000;
  return until > now && until <= longest ? allow : refuse('loan-too-long', 'P2', ['correct-field'], { days: loanDays });
}
