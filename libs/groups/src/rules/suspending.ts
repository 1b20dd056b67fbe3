import { allow, refuse } from '@trialogue/kernel';
import type { Decision } from '@trialogue/kernel';
import { isActiveSeat, isLive, isSuspended } from './seat-state.ts';
import type { SeatFacts } from './seat.ts';

export const suspensionHours = 48;
/** Suspensions in a row would be a removal, which only a call decides (N5). */
export const suspensionPauseDays = 7;

export const suspensionRefusals = [
  'facilitators-suspend',
  'not-oneself',
  'suspended-already',
  'suspended-recently',
  'suspension-too-long',
  'not-suspended',
] as const;
export type SuspensionRefusal = (typeof suspensionRefusals)[number];

export interface SuspensionFacts {
  readonly own: SeatFacts;
  readonly suspended: SeatFacts;
  readonly hours: number;
  /** When the last suspension of that seat began, or null. */
  readonly lastFrom: number | null;
}

/** N5: for abuse, by an active facilitator, for at most 48 hours, with a reason that all see in the ledger. */
export function maySuspend(facts: SuspensionFacts, now: number): Decision<SuspensionRefusal> {
  const { own, suspended, hours, lastFrom } = facts;
  const byFacilitator = mayRunSuspensions(own, suspended, now);
  if (!byFacilitator.allowed) return byFacilitator;
  if (isSuspended(suspended, now)) return refuse('suspended-already', 'N5', ['await-end-of-suspension']);
  if (hours < 1 || hours > suspensionHours) {
    return refuse('suspension-too-long', 'N5', ['correct-field'], { hours: suspensionHours });
  }
  const pauseEnds = lastFrom === null ? 0 : lastFrom + suspensionPauseDays * 86_400_000;
  if (now >= pauseEnds) return allow;
  return refuse('suspended-recently', 'N5', ['try-later'], { until: new Date(pauseEnds).toISOString() });
}

export function mayLiftSuspension(own: SeatFacts, suspended: SeatFacts, now: number): Decision<SuspensionRefusal> {
  const byFacilitator = mayRunSuspensions(own, suspended, now);
  if (!byFacilitator.allowed) return byFacilitator;
  return isSuspended(suspended, now) ? allow : refuse('not-suspended', 'N5', []);
}

function mayRunSuspensions(own: SeatFacts, suspended: SeatFacts, now: number): Decision<SuspensionRefusal> {
  if (own.role !== 'facilitator' || !isActiveSeat(own, now) || own.groupId !== suspended.groupId) {
    return refuse('facilitators-suspend', 'N5', ['ask-facilitator']);
  }
  if (own.id === suspended.id || !isLive(suspended, now)) return refuse('not-oneself', 'N5', ['choose-another-person']);
  return allow;
}
