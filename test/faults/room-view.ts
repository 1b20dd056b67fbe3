import { cursorOf, emptyRoomCopy, isCaughtUp, stepRoomCopy } from '@trialogue/rooms';
import type { RoomAsk, RoomCopy, RoomInput, RoomItem } from '@trialogue/rooms';
import type { Recorder, Seen } from './recording.ts';

export interface ViewOwner {
  readonly client: string;
  readonly room: string;
  readonly recorder: Recorder;
}

/** What one client shows of one room. Known-bad clients have a view of their own. */
export interface View {
  take(input: RoomInput<RoomItem>): readonly RoomAsk[];
  /** Nothing is missing up to this number of the log. */
  hasReached(head: number): boolean;
}

/** What a line of a recording says of an item: the first word of what was posted, or what else happened. */
export function seenOf(item: {
  readonly seq: number;
  readonly id: string;
  readonly kind: string;
  readonly body?: string;
}): Seen {
  return [item.seq, item.id, item.body === undefined ? item.kind : item.body.slice(0, item.body.indexOf(' '))];
}

/** The product's own copy of a room, every change of which is recorded as a reader would see it. */
export function openView(owner: ViewOwner): View {
  let copy: RoomCopy<RoomItem> = emptyRoomCopy({ from: 'first' });
  return {
    take(input) {
      const before = copy;
      const step = stepRoomCopy(before, input);
      copy = step.copy;
      recordChange(owner, before, copy);
      return step.asks;
    },
    hasReached: (head) => isCaughtUp(copy) && cursorOf(copy) >= head,
  };
}

function recordChange(
  { client, room, recorder }: ViewOwner,
  before: RoomCopy<RoomItem>,
  after: RoomCopy<RoomItem>,
): void {
  if (after.entries === before.entries) return;
  const goesOn = after.restarts === before.restarts && after.low === before.low;
  const shownBefore = goesOn ? before.entries.length : 0;
  if (!goesOn && before.entries.length > 0) {
    recorder.record({ what: 'dropped', client, room, why: after.restartReason ?? after.lost ?? 'moved' });
  }
  const items = after.entries.slice(shownBefore).map(seenOf);
  if (items.length > 0) recorder.record({ what: 'viewed', client, room, items });
}
