import type { QueryClient } from '@tanstack/react-query';

/**
 * How far each room had been read when it was last left, for as long as one member's app lives on this page. It is kept nowhere
 * else: neither the server nor the disk learns who has read what.
 */
const headsOf = new WeakMap<QueryClient, Map<string, number>>();

export function rememberHead(client: QueryClient, roomId: string, head: number): void {
  const heads = headsOf.get(client) ?? new Map<string, number>();
  headsOf.set(client, heads.set(roomId, head));
}

/** How many items came since; null where the room has not been open on this page. */
export function unreadSince(client: QueryClient, roomId: string, head: number): number | null {
  const seen = headsOf.get(client)?.get(roomId);
  return seen === undefined ? null : Math.max(0, head - seen);
}
