import { allow, refuse } from '@trialogue/kernel';
import type { Decision } from '@trialogue/kernel';
import type { Sector } from '@trialogue/people';
import { type DelegationVoice, isDelegateOf } from './delegation.ts';
import { isActiveSeat, seatState } from './seat-state.ts';
import type { SeatFacts } from './seat.ts';

/** A motion for which no majority was found by then lapses; it may be moved again. */
export const motionDays = 14;

export const motionRefusals = ['motion-is-open'] as const;
export type MotionRefusal = (typeof motionRefusals)[number];

/** What a motion is to do, and the person, seat or group that it is about. */
export interface MotionSubject {
  readonly kind: string;
  readonly about: string;
}

export function lapsesAt(proposedAt: number): number {
  return proposedAt + motionDays * 86_400_000;
}

/** P2: voices for one act are collected in one place, else two halves of a delegation would wait for each other. */
export function mayMove(open: readonly MotionSubject[], moved: MotionSubject): Decision<MotionRefusal> {
  const isOpen = open.some(({ kind, about }) => kind === moved.kind && about === moved.about);
  return isOpen ? refuse('motion-is-open', 'P2', ['ask-own-delegation']) : allow;
}

/**
 * The voice of a delegation on one act. Only who is active now backs it, whoever did so before. A suspended delegate still counts
 * in the number (N5): else a facilitator who suspends one would make another's voice a majority, or call in the steward.
 */
export function voiceOf(
  seats: readonly SeatFacts[],
  sector: Sector | null,
  backers: ReadonlySet<string>,
  now: number,
): DelegationVoice {
  if (sector === null) return { delegates: 0, backing: 0 };
  const counted = seats.filter((seat) => isDelegateOf(seat, sector, now) && isCounted(seat, now));
  const backing = counted.filter((seat) => backers.has(seat.id) && isActiveSeat(seat, now));
  return { delegates: counted.length, backing: backing.length };
}

/** The smallest number of voices that is a majority. */
export function voicesNeeded(delegates: number): number {
  return Math.floor(delegates / 2) + 1;
}

function isCounted(seat: SeatFacts, now: number): boolean {
  const state = seatState(seat, now);
  return state === 'active' || state === 'suspended';
}
