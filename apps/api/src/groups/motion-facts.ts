import type { Resources } from '@trialogue/policy';
import type { StoredMotion } from './motion.repository.ts';

/** What the policy decides on; a motion whose time is over is closed, though the upkeep may not have written that down yet. */
export function factsOf(motion: StoredMotion | null, at: Date): Resources['motion.back']['motion'] {
  if (motion === null) return null;
  const { sector, proposedBy, closedAt, lapsesAt } = motion;
  return { sector, proposedBySeat: proposedBy, open: closedAt === null && at < lapsesAt };
}
