import type { FloorRequest } from './session.ts';
import { bySector, type BySector } from './speaker.ts';

/** A sector that does not wait has waited through nothing. */
export function onlyWaiting(waits: BySector<number>, queue: readonly FloorRequest[]): BySector<number> {
  return bySector((sector) => (queue.some(({ speaker }) => speaker.sector === sector) ? waits[sector] : 0));
}
