import {
  emptyConversation,
  logPage,
  pageLimit,
  pinned,
  topicPage,
  withItems,
  type ConversationView,
  type LogPage,
  type RoomItem,
  type Topic,
  type TopicPage,
} from '@trialogue/rooms';
import { ask } from '../../harness/open-sign-in.ts';

/** A snapshot as the server gives it to one reader at one moment, over HTTP. */
export interface Fresh {
  readonly epoch: string;
  readonly first: number;
  readonly head: number;
  readonly items: readonly RoomItem[];
  readonly topics: ReadonlyMap<string, Topic>;
  readonly topicsHead: number;
  /** Ids of what is pinned, with the words as they now read. */
  readonly pins: readonly (readonly [string, string])[];
}

export type Taker = () => Promise<Fresh>;

/** What a page shows, in a form that can be compared. */
export interface Picture {
  readonly first: number;
  readonly messages: readonly unknown[];
  readonly topics: readonly Topic[];
  readonly pins: readonly (readonly [string, string])[];
}

export function takerOf(url: string, cookie: string, roomId: string): Taker {
  const get = async (path: string): Promise<unknown> => {
    const answer = await ask(url, { cookie }, 'GET', `/api/rooms/${roomId}/${path}`);
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  return async () => {
    const [log, listed, pins] = await Promise.all([allOf(get), topicsOf(get), get('pins')]);
    const topics = new Map(
      listed.items.map(({ id, name, resolved, last }) => [id, { id, name, resolved, last }] as const),
    );
    return {
      ...log,
      topics,
      topicsHead: listed.head,
      pins: pinned.parse(pins).items.map(({ id, body }) => [id, body] as const),
    };
  };
}

async function allOf(get: (path: string) => Promise<unknown>): Promise<LogPage> {
  const page = async (after: number): Promise<LogPage> =>
    logPage.parse(await get(`log?after=${after}&limit=${pageLimit}`));
  let read = await page(0);
  const items = [...read.items];
  while (read.items.length === pageLimit) {
    read = await page(items.at(-1)?.seq ?? 0);
    items.push(...read.items);
  }
  return { ...read, items };
}

async function topicsOf(get: (path: string) => Promise<unknown>): Promise<Pick<TopicPage, 'head' | 'items'>> {
  const { head, items, next } = topicPage.parse(await get('topics?limit=200'));
  if (next !== null) throw new Error('more topics than one page holds');
  return { head, items };
}

/** A message may be pinned that lies before the window: it is then on no page of this reader, and in no list of his pins. */
export function pictureOf(
  view: ConversationView<RoomItem>,
  topics: ReadonlyMap<string, Topic>,
  first: number,
): Picture {
  const messages = [...view.messages.values()];
  return {
    first,
    messages: messages.map(({ item, reactions, ...message }) => ({
      ...message,
      author: item !== null && 'author' in item ? item.author : null,
      reactions: [...reactions].toSorted(([one], [other]) => one.localeCompare(other)),
    })),
    topics: [...topics.values()].toSorted((one, other) => one.id.localeCompare(other.id)),
    pins: messages
      .flatMap(({ id, body, pinned: isPinned }) => (isPinned && body !== null ? [[id, body] as const] : []))
      .toSorted(([one], [other]) => one.localeCompare(other)),
  };
}

/** The same of a snapshot; its pins are those that the server lists. */
export function pictureOfFresh({ items, topics, first, pins }: Fresh): Picture {
  return {
    ...pictureOf(withItems(emptyConversation<RoomItem>(), items), topics, first),
    pins: pins.toSorted(([one], [other]) => one.localeCompare(other)),
  };
}
