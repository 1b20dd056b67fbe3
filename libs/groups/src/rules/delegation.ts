import { sectors } from '@trialogue/people';
import type { Sector } from '@trialogue/people';
import type { SeatFacts } from './seat.ts';
import { isLive, seatState } from './seat-state.ts';

/** The voice of a delegation in its own affairs: how many active delegates it has, and how many of them back the act. */
export interface DelegationVoice {
  readonly delegates: number;
  readonly backing: number;
}

/** More than half: a tie is not a majority. */
export function isMajority(voice: DelegationVoice): boolean {
  return voice.backing <= voice.delegates && voice.backing * 2 > voice.delegates;
}

/** P2: a delegation of fewer than two cannot have a majority that means anything, so its sector's steward acts for it. */
export function stewardActsFor(delegates: number): boolean {
  return delegates < 2;
}

/** A guest answers for nobody but himself (P5). */
export function isDelegateOf(seat: SeatFacts, sector: Sector, now: number): boolean {
  return seat.role === 'delegate' && seat.sector === sector && seat.guestUntil === null && isLive(seat, now);
}

/** The active delegates of one sector in one group. */
export function delegation(seats: readonly SeatFacts[], sector: Sector, now: number): readonly SeatFacts[] {
  return seats.filter((seat) => isDelegateOf(seat, sector, now) && seatState(seat, now) === 'active');
}

export interface Parity {
  readonly sector: Sector;
  readonly active: number;
  readonly minimum: number;
}

/**
 * N4: each sector's active delegates against the charter's minimum. A suspended delegate is counted as if he were present,
 * so that a suspension cannot be used to stop another sector's calls.
 */
export function parity(seats: readonly SeatFacts[], minimum: number, now: number): readonly Parity[] {
  return sectors.map((sector) => ({ sector, active: delegatesForParity(seats, sector, now), minimum }));
}

export function hasParity(rows: readonly Parity[]): boolean {
  return rows.every((row) => row.active >= row.minimum);
}

function delegatesForParity(seats: readonly SeatFacts[], sector: Sector, now: number): number {
  return seats.filter((seat) => {
    const state = seatState(seat, now);
    return isDelegateOf(seat, sector, now) && (state === 'active' || state === 'suspended');
  }).length;
}
