import { isNeutralRole, type SeatFacts } from '@trialogue/groups';
import { allow, type Decision, refuse } from '@trialogue/kernel';

export const removalRefusals = ['own-delegation-recalls', 'neutrals-are-challenged', 'removal-is-called'] as const;
export type RemovalRefusal = (typeof removalRefusals)[number];

export interface RemovalToAsk {
  readonly asker: Pick<SeatFacts, 'id' | 'sector'>;
  readonly concerned: Pick<SeatFacts, 'id' | 'sector' | 'role'>;
  readonly from: 'group' | 'room';
  /** A call on the same removal is open. */
  readonly underWay: boolean;
}

/** N5: its own people a delegation recalls (P2); a neutral's way out of the group is a challenge (N3). Of a room, anybody in it. */
export function mayBeRemoved({ asker, concerned, from, underWay }: RemovalToAsk): Decision<RemovalRefusal> {
  if (from === 'group' && isNeutralRole(concerned.role)) {
    return refuse('neutrals-are-challenged', 'N3', ['challenge-neutral']);
  }
  const isOwn = concerned.id === asker.id || (concerned.sector !== null && concerned.sector === asker.sector);
  if (from === 'group' && isOwn) return refuse('own-delegation-recalls', 'P2', ['ask-own-delegation']);
  return underWay ? refuse('removal-is-called', 'N5', ['await-result']) : allow;
}
