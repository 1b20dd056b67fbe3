import { cursorOf, hasOlder, itemPlace, pageLimit } from '@trialogue/rooms';
import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { Row } from './rows.ts';
import { useSurroundings, type RoomPlace } from './surroundings.ts';
import { everything, isInView, keyOfTopic, type TopicView } from './topic-view.ts';
import type { Reading } from './use-reading.ts';
import type { Room } from './use-room.ts';

export interface Jump {
  readonly to: (id: string) => void;
  readonly toFirstUnread: () => void;
  readonly isLooking: boolean;
  /** What was looked for is not, or not any more, here. */
  readonly isGone: boolean;
  readonly forget: () => void;
  /** The list has led there. */
  readonly landed: () => void;
  /** The message that the list is to lead to, once its row exists. */
  readonly target: string | null;
}

/** `seq`: null while the server is asked where the message stands. */
type Goal =
  { readonly kind: 'message'; readonly id: string; readonly seq: number | null } | { readonly kind: 'unread' };

interface JumpParts {
  readonly room: Room;
  readonly rows: readonly Row[];
  readonly place: RoomPlace;
  readonly goTo: (place: RoomPlace) => void;
  readonly reading: Pick<Reading, 'firstUnread' | 'missesOlder'>;
}

/** The way to one message, loaded or not: pages are read until it stands in the copy, and then the list is led there. */
export function useJump({ room, rows, place, goTo, reading }: JumpParts): Jump {
  const { byId, copy, readOlder } = room;
  const { view, at } = place;
  const [goal, setGoal] = useState<Goal | null>(null);
  const [isGone, setGone] = useState(false);
  const to = useGoal(room, view, goTo, setGoal, setGone);
  const isOpen = copy.epoch !== null;

  // Only another address is a reason to go there: not each message that comes.
  const follow = useEffectEvent(to);
  useEffect(() => {
    if (at !== null && isOpen) follow(at);
  }, [at, isOpen]);

  const isWaiting = copy.asking.what !== 'nothing';
  const mayBeOlder = hasOlder(copy);
  const { missesOlder, firstUnread } = reading;
  const high = cursorOf(copy);
  const lacks = goal !== null && lacksGoal(goal, byId, { low: copy.low, high }, missesOlder);
  useEffect(() => {
    // The server is asked where it stands; or what is newer is still on its way here, as in a room that has only just opened.
    const isComing = goal?.kind === 'message' && (goal.seq === null || goal.seq > high);
    if (goal === null || !lacks || isWaiting || isComing) return;
    if (mayBeOlder) return readOlder(pageLimit);
    setGoal(null);
    setGone(goal.kind === 'message');
  }, [goal, lacks, isWaiting, mayBeOlder, copy.low, high, readOlder]);

  const id = goal?.kind === 'unread' ? firstUnread?.id : goal?.id;
  const target = !lacks && id !== undefined && rows.some((row) => row.key === id) ? id : null;
  // Everything that was unread has been seen meanwhile; or what stands at that number is no message.
  const isInVain = goal !== null && !lacks && (id === undefined || !byId.has(id));
  useEffect(() => {
    if (!isInVain) return;
    setGoal(null);
    setGone(id !== undefined);
  }, [isInVain, id]);
  const toFirstUnread = useCallback(() => setGoal({ kind: 'unread' }), []);
  const forget = useCallback(() => setGone(false), []);
  const landed = useCallback(() => setGoal(null), []);
  return { to, toFirstUnread, isLooking: goal !== null && target === null, isGone, forget, landed, target };
}

interface Loaded {
  readonly low: number;
  readonly high: number;
}

function lacksGoal(goal: Goal, byId: Room['byId'], { low, high }: Loaded, missesOlder: boolean): boolean {
  if (goal.kind === 'unread') return missesOlder;
  return !byId.has(goal.id) && (goal.seq === null || goal.seq < low || goal.seq > high);
}

function useGoal(
  { roomId, byId }: Room,
  view: TopicView,
  goTo: (place: RoomPlace) => void,
  setGoal: (goal: Goal | null) => void,
  setGone: (isGone: boolean) => void,
): (id: string) => void {
  const { request } = useSurroundings();
  return useCallback(
    (id: string) => {
      setGone(false);
      const showPart = (topicId: string | null) => {
        if (!isInView(view, topicId)) goTo({ view: keyOfTopic(topicId), at: null });
      };
      const known = byId.get(id);
      if (known !== undefined) {
        setGoal({ kind: 'message', id, seq: known.seq });
        return showPart(known.topicId);
      }
      setGoal({ kind: 'message', id, seq: null });
      const path = `/api/rooms/${encodeURIComponent(roomId)}/items/${encodeURIComponent(id)}`;
      request(path, (value) => itemPlace.parse(value)).then(
        ({ seq, topicId }) => {
          setGoal({ kind: 'message', id, seq });
          if (view !== everything) showPart(topicId);
        },
        () => {
          setGoal(null);
          setGone(true);
        },
      );
    },
    [roomId, byId, view, goTo, setGoal, setGone, request],
  );
}
