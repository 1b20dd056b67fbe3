import type { CallMode, CallTerms } from './call.ts';

/** What one sector's seats have answered. Whoever answered stands in one of the three; seats without an answer in none. */
export interface SectorCount {
  readonly seats: number;
  /** With a reservation or without. */
  readonly consents: number;
  readonly standAsides: number;
  readonly objections: number;
}

export const positions = ['silent', 'objects', 'stands-aside', 'consents'] as const;
export type Position = (typeof positions)[number];

/** A sector speaks as one, from its own numbers alone: no count of another sector enters here. */
export function positionOf(count: SectorCount, { mode, quorum }: Pick<CallTerms, 'mode' | 'quorum'>): Position {
  const answered = count.consents + count.standAsides + count.objections;
  // For a whole number of answers, fewer than ceil(seats * quorum) is the same as fewer than seats * quorum.
  if (answered < 1 || answered * quorum.of < count.seats * quorum.parts) return 'silent';
  if (isObjection(count, mode)) return 'objects';
  return count.consents + count.objections === 0 ? 'stands-aside' : 'consents';
}

/** Those who stand aside weigh on neither side. */
function isObjection({ consents, objections }: SectorCount, mode: CallMode): boolean {
  if (mode.name === 'consent') return objections > 0;
  const { parts, of } = mode.threshold;
  return of * objections > (of - parts) * (consents + objections);
}
