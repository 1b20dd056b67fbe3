import type { RoomAsk, RoomInput, RoomItem } from '@trialogue/rooms';
import { seenOf } from '../room-view.ts';
import type { View, ViewOwner } from '../room-view.ts';

const pageSize = 200;

/** A known-bad client: it shows whatever is newer than what it has, and never asks whether something lies between. */
export function openHastyView({ client, room, recorder }: ViewOwner): View {
  let cursor = 0;
  let epoch = '';
  const show = (items: readonly RoomItem[]): void => {
    const newer = items.filter((item) => item.seq > cursor);
    cursor = newer.at(-1)?.seq ?? cursor;
    if (newer.length > 0) recorder.record({ what: 'viewed', client, room, items: newer.map(seenOf) });
  };
  const syncTo = (head: number): readonly RoomAsk[] =>
    head > cursor ? [{ ask: 'sync', epoch, after: cursor, limit: pageSize }] : [];
  const take = (input: RoomInput<RoomItem>): readonly RoomAsk[] => {
    if (input.kind === 'reconnected') return [{ ask: 'join' }];
    if (input.kind === 'joined') {
      epoch = input.epoch;
      return syncTo(input.head);
    }
    if (input.kind === 'items' || input.kind === 'page') show(input.items);
    return input.kind === 'page' ? syncTo(input.head) : [];
  };
  return { take, hasReached: (head) => cursor >= head };
}
