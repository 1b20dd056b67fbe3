import type { ItemKind, Reaction } from '@trialogue/attribution';

/** What the reading of a log needs of an item; the items of the contract fit it. */
export interface ConversationItem {
  readonly seq: number;
  readonly kind: ItemKind | 'tombstone';
  readonly id: string;
  readonly at: string;
  readonly body?: string | undefined;
  readonly topicId?: string | undefined;
  readonly target?: string | undefined;
  readonly targets?: readonly string[] | undefined;
  readonly reaction?: Reaction | undefined;
  readonly count?: number | undefined;
  readonly name?: string | undefined;
}

/** A message as it now stands: its item, and what later items made of it. */
export interface Message<Item extends ConversationItem> {
  readonly id: string;
  readonly seq: number;
  readonly at: string;
  /** As it was posted or released, with its author; null once it was withdrawn. */
  readonly item: Item | null;
  /** Null once it was withdrawn. */
  readonly body: string | null;
  /** Its former wordings, oldest first, the present one not among them. */
  readonly earlier: readonly string[];
  /** When it got its present wording; null where that is its first. */
  readonly editedAt: string | null;
  readonly topicId: string | null;
  readonly pinned: boolean;
  /** Only reactions that somebody has now, by what they are. */
  readonly reactions: ReadonlyMap<Reaction, number>;
}

/** Messages by id in the order of the log, and all other items that a reader sees as a line of their own. */
export interface ConversationView<Item extends ConversationItem> {
  readonly messages: ReadonlyMap<string, Message<Item>>;
}

export function emptyConversation<Item extends ConversationItem>(): ConversationView<Item> {
  return { messages: new Map() };
}

const messageKinds: readonly ConversationItem['kind'][] = ['posted', 'released', 'tombstone'];

export function isMessage(item: Pick<ConversationItem, 'kind'>): boolean {
  return messageKinds.includes(item.kind);
}

/**
 * The next items of the log. A message that nothing touches stays the same object, so that a page draws only what changed. An act
 * on a message that this reader does not hold is passed over: it lies before his window, or its message was cleared.
 */
export function withItems<Item extends ConversationItem>(
  view: ConversationView<Item>,
  items: readonly Item[],
): ConversationView<Item> {
  const messages = new Map(view.messages);
  const change = (id: string | undefined, next: (message: Message<Item>) => Message<Item>) => {
    const known = id === undefined ? undefined : messages.get(id);
    if (known) messages.set(known.id, next(known));
  };
  for (const item of items) {
    if (isMessage(item)) messages.set(item.id, begun(item));
    else if (item.kind === 'moved') {
      for (const id of item.targets ?? []) change(id, (message) => ({ ...message, topicId: item.topicId ?? null }));
    } else change(item.target, (message) => touched(message, item));
  }
  return { messages };
}

function begun<Item extends ConversationItem>(item: Item): Message<Item> {
  return {
    id: item.id,
    seq: item.seq,
    at: item.at,
    item: item.kind === 'tombstone' ? null : item,
    body: item.body ?? null,
    earlier: [],
    editedAt: null,
    topicId: item.topicId ?? null,
    pinned: false,
    reactions: new Map(),
  };
}

function touched<Item extends ConversationItem>(message: Message<Item>, item: Item): Message<Item> {
  switch (item.kind) {
    case 'edited':
      return edited(message, item);
    case 'withdrawn':
      return { ...message, item: null, body: null, earlier: [], editedAt: null, pinned: false, reactions: new Map() };
    case 'reacted':
      return reacted(message, item);
    case 'pinned':
      return { ...message, pinned: message.body !== null };
    case 'unpinned':
      return { ...message, pinned: false };
    default:
      return message;
  }
}

function edited<Item extends ConversationItem>(message: Message<Item>, item: Item): Message<Item> {
  if (message.body === null || item.body === undefined) return message;
  return { ...message, body: item.body, editedAt: item.at, earlier: [...message.earlier, message.body] };
}

function reacted<Item extends ConversationItem>(message: Message<Item>, item: Item): Message<Item> {
  if (message.body === null || item.reaction === undefined) return message;
  const counts = new Map(message.reactions);
  if ((item.count ?? 0) > 0) counts.set(item.reaction, item.count ?? 0);
  else counts.delete(item.reaction);
  return { ...message, reactions: counts };
}
