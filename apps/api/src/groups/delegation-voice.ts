import { delegation, type DelegationVoice, isActiveSeat, type SeatFacts } from '@trialogue/groups';
import type { Sector } from '@trialogue/people';

/**
 * The voice that one person's act carries in a delegation: his own. A delegation of two or more has its majority only once it
 * can collect voices; until then an act of one of its members is refused as lacking it, never taken for the whole.
 */
export function voiceOf(
  seats: readonly SeatFacts[],
  sector: Sector | null,
  asker: SeatFacts | null,
  now: number,
): DelegationVoice {
  if (sector === null) return { delegates: 0, backing: 0 };
  const delegates = delegation(seats, sector, now);
  const speaks = asker !== null && isActiveSeat(asker, now) && delegates.some((seat) => seat.id === asker.id);
  return { delegates: delegates.length, backing: speaks ? 1 : 0 };
}
