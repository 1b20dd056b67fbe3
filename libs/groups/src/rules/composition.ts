import { allow, refuse } from '@trialogue/kernel';
import type { Decision } from '@trialogue/kernel';

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

/** P3: the share is measured after the join. `seats` are those that exist before it. */
export function mayJoin(seats: readonly SeatOfOrganisation[], organisationId: string): Decision<CompositionRefusal> {
  const own = composition([...seats, { organisationId }]).find((share) => share.organisationId === organisationId);
  if (own === undefined || own.seats <= own.allowed) return allow;
  return refuse('organisation-share-exceeded', 'P3', ['ask-own-delegation'], {
    seats: own.seats,
    allowed: own.allowed,
  });
}
