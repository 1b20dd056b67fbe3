import { sectorOrder } from '@trialogue/groups';
import type { Sector } from '@trialogue/people';

/** N7: which sector comes first changes from one name to the next, and is the same for all who look at one. */
export function orderBy(name: string): readonly Sector[] {
  return sectorOrder(Array.from(name).reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0));
}
