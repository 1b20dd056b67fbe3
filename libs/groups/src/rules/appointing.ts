import { allow, refuse } from '@trialogue/kernel';
import type { Decision } from '@trialogue/kernel';
import type { Office, Sector } from '@trialogue/people';
import { isDelegateOf, isMajority, stewardActsFor } from './delegation.ts';
import type { DelegationVoice } from './delegation.ts';
import { isActiveSeat, isLive } from './seat-state.ts';
import type { SeatFacts } from './seat.ts';

export const appointingRefusals = [
  'platform-steward-appoints-nobody',
  'sector-steward-appoints',
  'not-own-delegation',
  'majority-needed',
] as const;
export type AppointingRefusal = (typeof appointingRefusals)[number];

/** Who appoints: a person with his offices, his seat in the group if any, and whether he founded it. */
export interface Appointer {
  readonly offices: readonly Office[];
  readonly seat: SeatFacts | null;
  readonly founder: boolean;
}

/**
 * P2: a majority of the delegation gives its seats; where it has fewer than two delegates, its sector's steward does. A seat without a sector
 * (a neutral's) may be proposed by the founder, a delegate or a sector's steward; it serves only once confirmed (P6).
 */
export function mayAppoint(
  appointer: Appointer,
  sector: Sector | null,
  voice: DelegationVoice,
  now: number,
): Decision<AppointingRefusal> {
  if (appointer.offices.includes('platform')) {
    return refuse('platform-steward-appoints-nobody', 'P2', ['ask-sector-steward']);
  }
  if (sector === null) return mayProposeNeutral(appointer, now);
  if (stewardActsFor(voice.delegates)) {
    return appointer.offices.includes(sector)
      ? allow
      : refuse('sector-steward-appoints', 'P2', ['ask-sector-steward'], { sector });
  }
  return speaksForDelegation(appointer.seat, sector, voice, now);
}

/** P6: each delegation confirms a neutral, by its majority; a delegation of one may, since here no seat of its own is given. */
export function mayConfirmNeutral(
  seat: SeatFacts,
  neutral: SeatFacts,
  voice: DelegationVoice,
  now: number,
): Decision<AppointingRefusal> {
  const sameGroup = seat.groupId === neutral.groupId;
  if (seat.sector === null || !sameGroup) return refuse('not-own-delegation', 'P6', ['ask-a-delegate']);
  return speaksForDelegation(seat, seat.sector, voice, now);
}

function speaksForDelegation(
  seat: SeatFacts | null,
  sector: Sector,
  voice: DelegationVoice,
  now: number,
): Decision<AppointingRefusal> {
  const ownDelegation = seat !== null && isDelegateOf(seat, sector, now) && isActiveSeat(seat, now);
  if (!ownDelegation) return refuse('not-own-delegation', 'P2', ['ask-a-delegate'], { sector });
  return isMajority(voice)
    ? allow
    : refuse('majority-needed', 'P2', ['ask-own-delegation'], { delegates: voice.delegates, backing: voice.backing });
}

function mayProposeNeutral(appointer: Appointer, now: number): Decision<AppointingRefusal> {
  if (appointer.founder || appointer.offices.length > 0) return allow;
  const { seat } = appointer;
  const isDelegate = seat !== null && seat.role === 'delegate' && seat.guestUntil === null && isLive(seat, now);
  return isDelegate ? allow : refuse('not-own-delegation', 'P6', ['ask-a-delegate']);
}
