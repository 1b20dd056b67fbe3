import { allow, refuse } from '@trialogue/kernel';
import type { Decision } from '@trialogue/kernel';
import { type Sector, sectors } from '@trialogue/people';
import type { Appointer, AppointingRefusal } from './appointing.ts';
import { isDelegateOf, isMajority } from './delegation.ts';
import type { DelegationVoice } from './delegation.ts';
import { isActiveSeat } from './seat-state.ts';

/**
 * A group ends when every sector wants it to: each delegation by its majority, one delegate for a delegation of one; a sector that
 * has no delegate left is spoken for by its steward, so that an abandoned group can be closed.
 */
export function mayBackEnd(
  backer: Appointer,
  sector: Sector,
  voice: DelegationVoice,
  now: number,
): Decision<AppointingRefusal> {
  if (voice.delegates === 0) {
    return backer.offices.includes(sector)
      ? allow
      : refuse('sector-steward-appoints', 'P2', ['ask-sector-steward'], { sector });
  }
  const { seat } = backer;
  const isOwn = seat !== null && isDelegateOf(seat, sector, now) && isActiveSeat(seat, now);
  if (!isOwn) return refuse('not-own-delegation', 'P2', ['ask-a-delegate'], { sector });
  return isMajority(voice)
    ? allow
    : refuse('majority-needed', 'P2', ['ask-own-delegation'], { delegates: voice.delegates, backing: voice.backing });
}

export function isEndedBy(backings: readonly Sector[]): boolean {
  return sectors.every((sector) => backings.includes(sector));
}
