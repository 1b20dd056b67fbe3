import type { Said } from './said.ts';
import { keyOfTopic, type TopicKey } from './topic-view.ts';

/** What the server knows of one topic's reading: true up to the number `head` of the log. */
export interface KnownReading {
  readonly readUpTo: number;
  readonly unread: number;
  readonly head: number;
}

export interface LoadedMessages {
  readonly messages: readonly Said[];
  /** The lowest number that is loaded. */
  readonly low: number;
  readonly isOwn: (id: string) => boolean;
}

const counted = 999;

function isUnread(message: Said, isOwn: LoadedMessages['isOwn']): boolean {
  return message.body !== null && !isOwn(message.id);
}

/** How many messages of a topic have not been seen; exact for what is loaded, the server's count for what lies before. */
export function unreadOf(key: TopicKey, mark: number, known: KnownReading, loaded: LoadedMessages): number {
  const own = loaded.messages.filter((one) => keyOfTopic(one.topicId) === key);
  const here = own.filter((one) => one.seq > mark && isUnread(one, loaded.isOwn)).length;
  if (loaded.low <= mark + 1) return Math.min(counted, here);
  const countedByServer = own.filter((one) => one.seq > known.readUpTo && one.seq <= known.head && one.body !== null);
  const before = Math.max(0, known.unread - countedByServer.length);
  return Math.min(counted, here + before);
}

/**
 * How far a topic has been read: over those messages, in their order, that stood on the screen. One that did not ends it, so that
 * a reader who begins at the newest message has not read those above. What is missing before the window ends it at once.
 */
export function readThrough(
  key: TopicKey,
  mark: number,
  known: KnownReading,
  loaded: LoadedMessages,
  shown: ReadonlySet<number>,
): number {
  const own = loaded.messages.filter((one) => keyOfTopic(one.topicId) === key && one.seq > mark);
  if (loaded.low > mark + 1 && missesBefore(mark, known, own)) return mark;
  let through = mark;
  for (const message of own) {
    if (isUnread(message, loaded.isOwn) && !shown.has(message.seq)) return through;
    through = message.seq;
  }
  return through;
}

function missesBefore(mark: number, known: KnownReading, own: readonly Said[]): boolean {
  if (mark > known.readUpTo) return false;
  return known.unread > own.filter((one) => one.seq <= known.head && one.body !== null).length;
}

/** The first message of a view that has not been seen, among those loaded. */
export function firstUnread(
  messages: readonly Said[],
  markOf: (key: TopicKey) => number,
  isOwn: LoadedMessages['isOwn'],
): Said | undefined {
  return messages.find((one) => one.seq > markOf(keyOfTopic(one.topicId)) && isUnread(one, isOwn));
}
