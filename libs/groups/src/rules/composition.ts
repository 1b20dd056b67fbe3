import { allow, refuse } from '@trialogue/kernel';
import type { Decision } from '@trialogue/kernel';
import { isLive } from './seat-state.ts';
import type { SeatFacts } from './seat.ts';

export const compositionRefusals = ['organisation-share-exceeded'] as const;
export type CompositionRefusal = (typeof compositionRefusals)[number];

/** Of a seat, all that the composition of a group depends on. Only live seats are passed. */
export interface SeatOfOrganisation {
  readonly organisationId: string;
}

export interface OrganisationShare {
  readonly organisationId: string;
  readonly seats: number;
  readonly allowed: number;
}

/** P3: a first seat in any case; several make at most a fourth of all seats, a part of a seat counting as none. */
export function allowedSeats(total: number): number {
  return Math.max(1, Math.floor(total / 4));
}

/** Each organisation's seats against what it may hold, in the order in which the organisations first appear. */
export function composition(seats: readonly SeatOfOrganisation[]): readonly OrganisationShare[] {
  const held = new Map<string, number>();
  for (const seat of seats) held.set(seat.organisationId, (held.get(seat.organisationId) ?? 0) + 1);
  const allowed = allowedSeats(seats.length);
  return [...held].map(([organisationId, count]) => ({ organisationId, seats: count, allowed }));
}

/** Existing breaches (seats that left can make one): shown in a banner, and no reason to refuse another organisation's join. */
export function breaches(seats: readonly SeatOfOrganisation[]): readonly OrganisationShare[] {
  return composition(seats).filter((share) => share.seats > share.allowed);
}

/**
 * P3: the share is measured after the join. `seats` are those that exist before it; `waiting` are seats of the organisation that are
 * lent and come back to it.
 */
export function mayJoin(
  seats: readonly SeatOfOrganisation[],
  organisationId: string,
  waiting = 0,
): Decision<CompositionRefusal> {
  const held = seats.filter((seat) => seat.organisationId === organisationId).length + waiting + 1;
  const allowed = allowedSeats(seats.length + 1);
  if (held <= allowed) return allow;
  return refuse('organisation-share-exceeded', 'P3', ['ask-own-delegation'], { seats: held, allowed });
}

/** Live seats, where a seat that is lent and its alternate's are one: the alternate's. */
export function countedSeats(seats: readonly SeatFacts[], now: number): readonly SeatFacts[] {
  return seats.filter((seat) => isLive(seat, now) && !seat.lent);
}

/** The organisation's seats that are lent to people of others. Without them, lending out would make room for one more. */
export function waitingSeats(seats: readonly SeatFacts[], organisationId: string, now: number): number {
  const alternates = seats.filter((seat) => isLive(seat, now) && seat.organisationId === organisationId);
  return seats.filter((seat) => {
    const isWaiting = isLive(seat, now) && seat.lent && seat.organisationId === organisationId;
    return isWaiting && !alternates.some((alternate) => alternate.alternateOf === seat.id);
  }).length;
}
