import { sectors, type Sector } from '@trialogue/people';
import { byAsking, isPoint, oldestOf } from './by-asking.ts';
import type { PlaceReason, WithinReason } from './place-reason.ts';
import type { FloorRequest } from './session.ts';
import type { Spoken } from './spoken.ts';

/** At most so many turns of others go before a sector that waits. */
export const longestWait = 5;

export interface Chosen {
  readonly request: FloorRequest;
  readonly place: PlaceReason;
  readonly within: WithinReason | null;
}

interface Comparison {
  readonly code: 'sector-least-heard' | 'sector-spoke-longest-ago' | 'oldest-request' | 'lower-request-id';
  readonly compare: (one: Sector, other: Sector) => number;
}

/**
 * Points of order, oldest first; then the waiting sector with the least spoken time; then the one that spoke longest ago; then the
 * oldest request; then the lower id. Before all of it stands a sector that has waited too long: points of order too would
 * otherwise be a way to keep it from speaking.
 */
export function leastHeard(queue: readonly FloorRequest[], spoken: Spoken): Chosen | null {
  const waiting = sectors.filter((sector) => queue.some(({ speaker }) => speaker.sector === sector));
  const urgent = urgentSector(waiting, queue, spoken);
  if (urgent !== null) return ofUrgentSector(queue, spoken, urgent);
  const point = oldestOf(queue.filter(isPoint));
  if (point !== null) return pointOfOrder(point);
  const [sector, place] = firstSector(waiting, queue, spoken) ?? [];
  return sector === undefined || place === undefined ? null : ofSector(queue, spoken, sector, place);
}

export function pointOfOrder(request: FloorRequest): Chosen {
  return { request, place: { code: 'point-of-order', sector: request.speaker.sector, params: {} }, within: null };
}

/**
 * Two sectors cannot both be next after their fifth turn, nor three: so one is taken as soon as the waiting ones could no longer
 * all be served in time.
 */
function urgentSector(waiting: readonly Sector[], queue: readonly FloorRequest[], spoken: Spoken): Sector | null {
  if (waiting.length < 2) return null;
  const byUrgency = waiting.toSorted(
    (one, other) => spoken.waits[other] - spoken.waits[one] || comparisonOf(one, other, queue, spoken).difference,
  );
  const isTight = byUrgency.some((sector, place) => longestWait - spoken.waits[sector] <= place);
  return isTight ? (byUrgency[0] ?? null) : null;
}

function ofUrgentSector(queue: readonly FloorRequest[], spoken: Spoken, sector: Sector): Chosen | null {
  const place: PlaceReason = {
    code: 'sector-has-waited',
    sector,
    params: { turns: spoken.waits[sector], limit: longestWait },
  };
  const point = oldestOf(queue.filter((request) => isPoint(request) && request.speaker.sector === sector));
  return point === null ? ofSector(queue, spoken, sector, place) : { request: point, place, within: null };
}

function firstSector(
  waiting: readonly Sector[],
  queue: readonly FloorRequest[],
  spoken: Spoken,
): readonly [Sector, PlaceReason] | null {
  const [first, second] = waiting.toSorted((one, other) => comparisonOf(one, other, queue, spoken).difference);
  if (first === undefined) return null;
  if (second === undefined) return [first, { code: 'only-sector-waiting', sector: first, params: {} }];
  const { code } = comparisonOf(first, second, queue, spoken);
  const params = code === 'sector-least-heard' ? { seconds: Math.floor(spoken.countedMs[first] / 1_000) } : {};
  return [first, { code, sector: first, params }];
}

/** By the first of the rule's comparisons that tells the two apart, so that it can be named. */
function comparisonOf(
  one: Sector,
  other: Sector,
  queue: readonly FloorRequest[],
  spoken: Spoken,
): { readonly code: Comparison['code']; readonly difference: number } {
  const comparisons: readonly Comparison[] = [
    { code: 'sector-least-heard', compare: (a, b) => spoken.countedMs[a] - spoken.countedMs[b] },
    { code: 'sector-spoke-longest-ago', compare: (a, b) => (spoken.lastAt[a] ?? -1) - (spoken.lastAt[b] ?? -1) },
    {
      code: 'oldest-request',
      compare: (a, b) => compareOldest(a, b, queue, ({ at }, { at: otherAt }) => at - otherAt),
    },
  ];
  const telling = comparisons.find(({ compare }) => compare(one, other) !== 0);
  if (telling !== undefined) return { code: telling.code, difference: telling.compare(one, other) };
  return { code: 'lower-request-id', difference: compareOldest(one, other, queue, byAsking) };
}

function compareOldest(
  one: Sector,
  other: Sector,
  queue: readonly FloorRequest[],
  compare: (one: FloorRequest, other: FloorRequest) => number,
): number {
  const oldest = (sector: Sector) => oldestOf(queue.filter(({ speaker }) => speaker.sector === sector));
  const [first, second] = [oldest(one), oldest(other)];
  return first === null || second === null ? 0 : compare(first, second);
}

/** Inside a sector: who has not yet spoken on this item, then the oldest request. */
function ofSector(queue: readonly FloorRequest[], spoken: Spoken, sector: Sector, place: PlaceReason): Chosen | null {
  const own = queue.filter((request) => request.speaker.sector === sector && !isPoint(request));
  const fresh = own.filter(({ speaker }) => !spoken.onItem.has(speaker.ref));
  const candidates = fresh.length > 0 ? fresh : own;
  const request = oldestOf(candidates);
  if (request === null) return null;
  if (own.length === 1) return { request, place, within: { code: 'only-one-of-sector' } };
  if (candidates.length === 1) return { request, place, within: { code: 'has-not-spoken-on-item' } };
  const isTie = candidates.some(({ id, at }) => id !== request.id && at === request.at);
  return { request, place, within: { code: isTie ? 'lower-id-of-sector' : 'oldest-of-sector' } };
}
