import { sectorOrder } from '@trialogue/groups';
import type { Standing } from '@trialogue/people';

const dayInMilliseconds = 86_400_000;

/** N7: another sector comes first each day; neutral staff come last. */
export function standingsToday(now = Date.now()): readonly Standing[] {
  return [...sectorOrder(Math.floor(now / dayInMilliseconds)), 'neutral'];
}
