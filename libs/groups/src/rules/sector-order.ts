import { sectors } from '@trialogue/people';
import type { Sector } from '@trialogue/people';

/** N7: another sector leads each day, so none is always first. `dayNumber` counts UTC days since the epoch. */
export function sectorOrder(dayNumber: number): readonly Sector[] {
  const first = ((dayNumber % sectors.length) + sectors.length) % sectors.length;
  return [...sectors.slice(first), ...sectors.slice(0, first)];
}
