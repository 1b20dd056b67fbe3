import type { SeatFacts } from './seat.ts';

export const seatStates = [
  'active',
  'needs-consent',
  'needs-declaration',
  'needs-confirmation',
  'suspended',
  'lent',
] as const;
export type SeatState = (typeof seatStates)[number];

/** A seat is live until it ends; a guest's and an alternate's end at a moment that was named beforehand (P5, P2). */
export function isLive(seat: SeatFacts, now: number): boolean {
  if (seat.ended) return false;
  if (seat.loanUntil !== null && now >= seat.loanUntil) return false;
  return seat.guestUntil === null || now < seat.guestUntil;
}

/** P4: consent to the very version that is asked for; consent to an older one does not carry over. */
export function hasConsented(seat: SeatFacts): boolean {
  return seat.charterInForce !== null && seat.charterConsented === seat.charterInForce;
}

/** N5: for at most 48 hours; the moment of its end is no longer part of it. */
export function isSuspended(seat: SeatFacts, now: number): boolean {
  return seat.suspendedUntil !== null && now < seat.suspendedUntil;
}

/** What a live seat is, or the first thing that it lacks: consent (P4), declaration (N2), confirmation (P6), or it is suspended (N5) or lent (P2). */
export function seatState(seat: SeatFacts, now: number): SeatState {
  if (!hasConsented(seat)) return 'needs-consent';
  if (!seat.declared) return 'needs-declaration';
  if (!seat.confirmed) return 'needs-confirmation';
  if (isSuspended(seat, now)) return 'suspended';
  return seat.lent ? 'lent' : 'active';
}

export function isActiveSeat(seat: SeatFacts, now: number): boolean {
  return isLive(seat, now) && seatState(seat, now) === 'active';
}
