import type { DelegationVoice, GroupState, SeatFacts } from '@trialogue/groups';
import type { Sector } from '@trialogue/people';
import type { OwnSeat } from './actions.ts';

/** `exists`: there is such a group. `founder`: the asker founded it, and it is not active yet. */
export interface TowardsGroup extends OwnSeat {
  readonly exists: boolean;
  readonly founder: boolean;
}

/** A motion of a delegation; null where there is none that the asker may know of. */
export interface MotionFacts {
  readonly sector: Sector;
  readonly proposedBySeat: string;
  readonly open: boolean;
}

/** What acts on a group and on its seats is decided on. */
export interface DelegationResources {
  'seat.suspend': OwnSeat & {
    readonly suspended: SeatFacts | null;
    readonly hours: number;
    readonly lastFrom: number | null;
  };
  'seat.unsuspend': OwnSeat & { readonly suspended: SeatFacts | null };
  'seat.expire': { readonly expired: SeatFacts; readonly now: number };
  'motions.list': OwnSeat;
  'motion.back': OwnSeat & { readonly motion: MotionFacts | null };
  'motion.withdraw': OwnSeat & { readonly motion: MotionFacts | null };
  'candidates.list': TowardsGroup;
  'charter.propose': TowardsGroup & { readonly group: GroupState };
  'charter.versions': TowardsGroup;
  'recusal.declare': OwnSeat;
  'recusal.end': OwnSeat & { readonly recusedSeat: string | null };
  'recusals.list': OwnSeat;
  'group.founding': TowardsGroup;
  /** `sector`: for which the asker speaks, by his seat or his office; null where by none. */
  'group.end': OwnSeat & {
    readonly sector: Sector | null;
    readonly voice: DelegationVoice;
    readonly group: GroupState;
  };
  'archive.read': OwnSeat;
}
