import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLiveConnection } from '../live/use-live-connection.ts';
import type { Said } from './said.ts';
import { useSurroundings } from './surroundings.ts';
import { generalPart, idOfTopic, isInView, keyOfTopic, type TopicKey, type TopicView } from './topic-view.ts';
import { firstUnread, readThrough, unreadOf, type LoadedMessages } from './unread.ts';
import type { Room } from './use-room.ts';
import { topicsKey, type KnownTopics } from './use-topics.ts';

export interface Reading {
  readonly unreadOf: (key: TopicKey) => number;
  readonly unreadTotal: number;
  readonly firstUnread: Said | undefined;
  /** Something of this view that lies before what is loaded has not been seen. */
  readonly missesOlder: boolean;
  /** Whether the reader had not seen this message when he came, or came back. */
  readonly wasUnseen: (message: Said) => boolean;
  /** These messages stand on the screen. */
  readonly noteShown: (ids: readonly string[]) => void;
  readonly markAllRead: (view: TopicView) => void;
}

const sendAfter = 1_000;
type Marks = ReadonlyMap<TopicKey, number>;

/** How far the member has read in each topic: by what stood on his screen, on all his devices. */
export function useReading(room: Room, known: KnownTopics, view: TopicView): Reading {
  const { roomId, copy, messages, byId, isOwn } = room;
  const [marks, setMarks] = useState<Marks>(new Map());
  const shown = useRef(new Set<number>());
  const tell = useTell(roomId);
  const { topics, readingOf } = known;
  const markOf = useCallback(
    (key: TopicKey) => Math.max(marks.get(key) ?? 0, readingOf(key).readUpTo),
    [marks, readingOf],
  );
  const loaded: LoadedMessages = useMemo(() => ({ messages, low: copy.low, isOwn }), [messages, copy.low, isOwn]);
  const keys = useMemo(() => [generalPart, ...topics.keys()], [topics]);
  const counts = useMemo(
    () => new Map(keys.map((key) => [key, unreadOf(key, markOf(key), readingOf(key), loaded)])),
    [keys, markOf, readingOf, loaded],
  );
  const isKnown = known.known !== null;
  const wasUnseen = useWasUnseen({ isKnown, view, keys, markOf, head: copy.head, isOwn });

  const advance = useCallback(
    (through: Marks) => {
      const further = new Map([...through].filter(([key, seq]) => seq > markOf(key)));
      if (further.size === 0) return;
      setMarks((before) => new Map([...before, ...further]));
      for (const [key, seq] of further) tell(key, seq);
    },
    [markOf, tell],
  );
  const noteShown = useCallback(
    (ids: readonly string[]) => {
      if (!isKnown) return;
      const seen = ids.flatMap((id) => byId.get(id) ?? []);
      for (const { seq } of seen) shown.current.add(seq);
      const touched = new Set(seen.map((message) => keyOfTopic(message.topicId)));
      const through = [...touched].map((key): [TopicKey, number] => [
        key,
        readThrough(key, markOf(key), readingOf(key), loaded, shown.current),
      ]);
      advance(new Map(through));
    },
    [isKnown, byId, markOf, readingOf, loaded, advance],
  );
  const markAllRead = useCallback(
    (of: TopicView) =>
      advance(new Map(keys.filter((key) => isInView(of, idOfTopic(key))).map((key) => [key, copy.head]))),
    [keys, advance, copy.head],
  );

  const inView = useMemo(() => messages.filter((message) => isInView(view, message.topicId)), [messages, view]);
  const ofView = keys.filter((key) => isInView(view, idOfTopic(key)));
  const missesOlder = ofView.some((key) => {
    const here = inView.filter(
      (one) => keyOfTopic(one.topicId) === key && one.seq > markOf(key) && isCounted(one, isOwn),
    );
    return copy.low > markOf(key) + 1 && (counts.get(key) ?? 0) > here.length;
  });
  return {
    unreadOf: (key) => counts.get(key) ?? 0,
    unreadTotal: [...counts.values()].reduce((sum, count) => sum + count, 0),
    firstUnread: isKnown ? firstUnread(inView, markOf, isOwn) : undefined,
    missesOlder: isKnown && missesOlder,
    wasUnseen,
    noteShown,
    markAllRead,
  };
}

function isCounted(message: Said, isOwn: (id: string) => boolean): boolean {
  return message.body !== null && !isOwn(message.id);
}

interface Coming {
  readonly isKnown: boolean;
  readonly view: TopicView;
  readonly keys: readonly TopicKey[];
  readonly markOf: (key: TopicKey) => number;
  readonly head: number;
  readonly isOwn: (id: string) => boolean;
}

/** What is new is so since the reader came to this view, or came back to the page; what is said before his eyes is not. */
function useWasUnseen({ isKnown, view, keys, markOf, head, isOwn }: Coming): (message: Said) => boolean {
  const returns = useReturns();
  const [since, setSince] = useState<{ readonly what: string; readonly marks: Marks; readonly head: number } | null>(
    null,
  );
  const what = `${view} ${returns}`;
  if (isKnown && since?.what !== what) setSince({ what, marks: new Map(keys.map((key) => [key, markOf(key)])), head });
  return useCallback(
    (message: Said) => {
      if (since === null || message.seq > since.head || !isCounted(message, isOwn)) return false;
      return message.seq > (since.marks.get(keyOfTopic(message.topicId)) ?? 0);
    },
    [since, isOwn],
  );
}

function useReturns(): number {
  const [returns, setReturns] = useState(0);
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') setReturns((count) => count + 1);
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return returns;
}

/** Tells the server a little later, the furthest place of each topic only; and hears of the member's other devices. */
function useTell(roomId: string): (key: TopicKey, seq: number) => void {
  const { request } = useSurroundings();
  const connection = useLiveConnection();
  const client = useQueryClient();
  const waiting = useRef(new Map<TopicKey, number>());
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const send = useCallback(() => {
    timer.current = null;
    for (const [key, seq] of waiting.current) {
      waiting.current.delete(key);
      const ask = { method: 'PUT', body: { topicId: idOfTopic(key), seq } } as const;
      // Without an answer the place is told again with the next message; it never goes back.
      void request(`/api/rooms/${encodeURIComponent(roomId)}/read`, () => undefined, ask).catch(() => undefined);
    }
  }, [request, roomId]);
  const latestSend = useRef(send);
  useEffect(() => {
    latestSend.current = send;
  }, [send]);

  useEffect(
    () =>
      connection.hear({
        onOwnChanged: ({ about, roomId: where }) => {
          if (about !== 'reads' || where !== roomId) return;
          void client.invalidateQueries({ queryKey: topicsKey(roomId) });
        },
      }),
    [connection, client, roomId],
  );
  useEffect(() => {
    const leave = () => {
      if (timer.current !== null) clearTimeout(timer.current);
      latestSend.current();
    };
    return leave;
  }, []);

  return useCallback((key, seq) => {
    waiting.current.set(key, Math.max(seq, waiting.current.get(key) ?? 0));
    timer.current ??= setTimeout(() => latestSend.current(), sendAfter);
  }, []);
}
