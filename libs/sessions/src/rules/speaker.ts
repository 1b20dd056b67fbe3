import type { SeatRole } from '@trialogue/groups';
import { sectors, type Sector, type Standing } from '@trialogue/people';

/**
 * Somebody who may have the floor. `ref` is a seat in a room on the record, the period's speaker mark under non-attribution, and for a
 * person at the table without an account a mark of the session's own: the rules of the floor need to know no more.
 */
export interface Speaker {
  readonly ref: string;
  readonly sector: Sector;
}

export const handRoles = ['delegate', 'observer', 'facilitator', 'rapporteur', 'system'] as const;
export type HandRole = (typeof handRoles)[number];

/** By whom an event was done. The system has neither mark nor sector. */
export interface Hand {
  readonly role: HandRole;
  readonly ref: string | null;
  readonly sector: Standing | null;
}

export const systemHand: Hand = { role: 'system', ref: null, sector: null };

/** Somebody there, by his own sign-in or as a guest at the table. */
export interface Present {
  readonly ref: string;
  readonly sector: Standing;
  readonly role: SeatRole | 'guest';
}

export type BySector<Value> = Readonly<Record<Sector, Value>>;

export function bySector<Value>(valueOf: (sector: Sector) => Value): BySector<Value> {
  return {
    business: valueOf('business'),
    'civil-society': valueOf('civil-society'),
    government: valueOf('government'),
  };
}

export function sumOf(values: BySector<number>): number {
  return sectors.reduce((sum, sector) => sum + values[sector], 0);
}

/** Of a neutral there is none: he has no floor of his own (N1). */
export function sectorOfStanding(standing: Standing | null): Sector | null {
  return standing === null || standing === 'neutral' ? null : standing;
}
