import { isNeutralRole, type SeatFacts } from '@trialogue/groups';
import { allow, type Decision, refuse } from '@trialogue/kernel';

export const powersRefusals = ['powers-are-suspended'] as const;
export type PowersRefusal = (typeof powersRefusals)[number];

/**
 * N3: from the seconding of a challenge until its call is closed a neutral leads no session, asks for no decision and suspends nobody. He
 * still reads, and speaks in the rooms: he must be able to answer.
 */
export function mayUsePowers(seat: Pick<SeatFacts, 'role' | 'powersStopped'>): Decision<PowersRefusal> {
  const isStopped = isNeutralRole(seat.role) && seat.powersStopped;
  return isStopped ? refuse('powers-are-suspended', 'N3', ['await-result']) : allow;
}
