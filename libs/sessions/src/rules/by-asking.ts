import type { FloorRequest } from './session.ts';

/** The older first; of two at the same moment the one with the lower id, which says nothing about who asked. */
export function byAsking(one: FloorRequest, other: FloorRequest): number {
  if (one.at !== other.at) return one.at - other.at;
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}

export function oldestOf(requests: readonly FloorRequest[]): FloorRequest | null {
  return requests.reduce<FloorRequest | null>(
    (oldest, request) => (oldest === null || byAsking(request, oldest) < 0 ? request : oldest),
    null,
  );
}

export function isPoint({ ask }: FloorRequest): boolean {
  return ask === 'point-of-order';
}
