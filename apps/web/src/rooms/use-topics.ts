import { useQuery } from '@tanstack/react-query';
import { topicPage, withTopicItem, type ReadItem, type RoomItem, type Topic, type TopicPage } from '@trialogue/rooms';
import { useMemo } from 'react';
import { useSurroundings, type Surroundings } from './surroundings.ts';
import { generalPart, type TopicKey } from './topic-view.ts';
import type { KnownReading } from './unread.ts';
import type { Room } from './use-room.ts';

export interface KnownTopics {
  /** Null before the first answer. */
  readonly known: Pick<TopicPage, 'epoch' | 'head' | 'general' | 'items'> | null;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly readingOf: (key: TopicKey) => KnownReading;
}

export function topicsKey(roomId: string) {
  return ['room', roomId, 'topics'] as const;
}

const pageSize = 200;

async function readAll(request: Surroundings['request'], roomId: string) {
  const path = `/api/rooms/${encodeURIComponent(roomId)}/topics?limit=${pageSize}`;
  const read = (value: unknown) => topicPage.parse(value);
  const first = await request(path, read);
  const items = [...first.items];
  for (let { next } = first; next !== null;) {
    const page = await request(`${path}&before=${next}`, read);
    items.push(...page.items);
    next = page.next;
  }
  return { epoch: first.epoch, head: first.head, general: first.general, items };
}

/** The topics of a room: the server's list, and what the log made of it since. */
export function useTopics({ roomId, copy }: Pick<Room, 'roomId' | 'copy'>): KnownTopics {
  const { request } = useSurroundings();
  const { data } = useQuery({
    queryKey: topicsKey(roomId),
    queryFn: () => readAll(request, roomId),
    enabled: copy.epoch !== null,
    staleTime: 0,
  });
  const known = data ?? null;
  const topics = useMemo(() => topicsNow(known, copy.epoch, copy.entries), [known, copy.epoch, copy.entries]);
  return useMemo(() => ({ known, topics, readingOf: (key) => readingOf(known, key) }), [known, topics]);
}

function topicsNow(
  known: KnownTopics['known'],
  epoch: string | null,
  entries: readonly ReadItem[],
): ReadonlyMap<string, Topic> {
  if (known === null) return new Map();
  let topics: ReadonlyMap<string, Topic> = new Map(
    known.items.map(({ id, name, resolved, last }) => [id, { id, name, resolved, last }]),
  );
  if (known.epoch !== epoch) return topics;
  for (const item of entries) if (item.seq > known.head && isOfTopic(item)) topics = withTopicItem(topics, item);
  return topics;
}

function isOfTopic(item: ReadItem): item is RoomItem {
  return 'topicId' in item && item.topicId !== undefined;
}

function readingOf(known: KnownTopics['known'], key: TopicKey): KnownReading {
  const head = known?.head ?? 0;
  const place = key === generalPart ? known?.general : known?.items.find((item) => item.id === key);
  return { readUpTo: place?.readUpTo ?? 0, unread: place?.unread ?? 0, head };
}
