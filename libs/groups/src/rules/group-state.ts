import { sectors } from '@trialogue/people';
import type { Sector } from '@trialogue/people';
import { isDelegateOf } from './delegation.ts';
import type { SeatFacts } from './seat.ts';
import { hasConsented } from './seat-state.ts';

export const groupStates = ['proposed', 'active', 'ended'] as const;
export type GroupState = (typeof groupStates)[number];

/** P6: each sector has at least one delegate who consented to the charter. */
export function isReadyToActivate(seats: readonly SeatFacts[], now: number): boolean {
  return sectorsWithoutConsent(seats, now).length === 0;
}

/** Which sectors the group still waits for. */
export function sectorsWithoutConsent(seats: readonly SeatFacts[], now: number): readonly Sector[] {
  return sectors.filter((sector) => !seats.some((seat) => isDelegateOf(seat, sector, now) && hasConsented(seat)));
}

/** An active group stays active when a sector later loses its last delegate: N4 then stops its binding calls, not its talk. */
export function groupState(
  group: { readonly activated: boolean; readonly ended: boolean },
  seats: readonly SeatFacts[],
  now: number,
): GroupState {
  if (group.ended) return 'ended';
  return group.activated || isReadyToActivate(seats, now) ? 'active' : 'proposed';
}

/** P6: a neutral serves once every delegation has confirmed him. */
export function isConfirmed(confirmedBy: readonly Sector[]): boolean {
  return sectors.every((sector) => confirmedBy.includes(sector));
}
