import { allow, refuse } from '@trialogue/kernel';
import type { Decision } from '@trialogue/kernel';
import type { Sector, Standing } from '@trialogue/people';
import { isLive } from './seat-state.ts';
import type { DecisionAuthority, SeatFacts, SeatRole } from './seat.ts';

export const seatRefusals = [
  'already-seated',
  'sector-not-verified',
  'seat-of-another-sector',
  'neutral-staff-needed',
  'decision-authority-needed',
] as const;
export type SeatRefusal = (typeof seatRefusals)[number];

/** A seat that somebody is to take, and what is known of that person. */
export interface SeatToTake {
  readonly personId: string;
  readonly standing: Standing;
  readonly sectorVerified: boolean;
  readonly organisationId: string;
  readonly role: SeatRole;
  readonly sector: Sector | null;
  readonly decisionAuthority: DecisionAuthority | null;
}

/** P2 (one seat per person and group), P1 (the verified sector), N1 (neutrals come from neutral staff). */
export function mayTakeSeat(seat: SeatToTake, seats: readonly SeatFacts[], now: number): Decision<SeatRefusal> {
  const holdsOne = seats.some((other) => other.personId === seat.personId && isLive(other, now));
  if (holdsOne) return refuse('already-seated', 'P2', ['choose-another-person']);
  if (!seat.sectorVerified) return refuse('sector-not-verified', 'P1', ['ask-sector-steward']);
  if (isNeutralRole(seat.role)) {
    return seat.standing === 'neutral' && seat.sector === null
      ? allow
      : refuse('neutral-staff-needed', 'N1', ['choose-another-person']);
  }
  if (seat.sector !== sectorOf(seat.standing)) return refuse('seat-of-another-sector', 'P1', ['ask-sector-steward']);
  if (seat.role !== 'delegate') return allow;
  if (seat.sector === null) return refuse('seat-of-another-sector', 'P1', ['ask-sector-steward']);
  return seat.decisionAuthority === null ? refuse('decision-authority-needed', 'P2', ['correct-field']) : allow;
}

export function isNeutralRole(role: SeatRole): boolean {
  return role === 'facilitator' || role === 'rapporteur';
}

export function sectorOf(standing: Standing): Sector | null {
  return standing === 'neutral' ? null : standing;
}
