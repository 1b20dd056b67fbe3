import { isNeutralRole } from '@trialogue/groups';
import type { SeatRole } from '@trialogue/groups';
import { allow, refuse } from '@trialogue/kernel';
import type { Decision } from '@trialogue/kernel';
import type { Sector } from '@trialogue/people';

export const addedPowers = ['glossary-editor', 'drafter'] as const;
export type AddedPower = (typeof addedPowers)[number];

export const separationRefusals = ['role-stays-neutral', 'observers-read'] as const;
export type SeparationRefusal = (typeof separationRefusals)[number];

/** What a person holds, or would hold, in one group. */
export interface HeldRole {
  readonly role: SeatRole;
  readonly sector: Sector | null;
  readonly addedPowers: readonly AddedPower[];
}

/** N1: all that one person holds in a group; a neutral holds one neutral role, no sector's seat and no added power. */
export function mayHoldTogether(held: readonly HeldRole[]): Decision<SeparationRefusal> {
  const hasNeutralRole = held.some((seat) => isNeutralRole(seat.role));
  if (!hasNeutralRole) return allow;
  const hasSecondRole = held.length > 1;
  const hasSector = held.some((seat) => seat.sector !== null);
  const hasAddedPower = held.some((seat) => seat.addedPowers.length > 0);
  return hasSecondRole || hasSector || hasAddedPower ? refuse('role-stays-neutral', 'N1', ['ask-a-delegate']) : allow;
}

/**
 * N1: a neutral never proposes, suggests, votes, objects, signs off or edits substance. Observers read. To speak in a room is
 * not such an act: facilitators and rapporteurs run the process there.
 */
export function mayActOnSubstance(seat: { readonly role: SeatRole }): Decision<SeparationRefusal> {
  if (isNeutralRole(seat.role)) return refuse('role-stays-neutral', 'N1', ['ask-a-delegate']);
  if (seat.role === 'observer') return refuse('observers-read', 'P2', ['ask-a-delegate']);
  return allow;
}
