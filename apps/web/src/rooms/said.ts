import {
  emptyConversation,
  withItems,
  type ConversationView,
  type Message,
  type ReadItem,
  type RoomItem,
} from '@trialogue/rooms';

/** A message as it now stands. */
export type Said = Message<RoomItem>;

export interface Folded {
  readonly entries: readonly ReadItem[];
  readonly view: ConversationView<RoomItem>;
  /** In the order of the log. */
  readonly messages: readonly Said[];
}

export const nothingSaid: Folded = { entries: [], view: emptyConversation(), messages: [] };

/**
 * The messages of a window of the log. What is appended is taken in by itself; anything else is folded anew, and a message that came
 * out the same stays the same object, so that its row is not drawn again.
 */
export function folded(before: Folded, entries: readonly ReadItem[]): Folded {
  if (before.entries === entries) return before;
  const continues = before.entries.every((entry, place) => entries[place] === entry);
  const from = continues ? before.view : emptyConversation<RoomItem>();
  const view = withItems(from, (continues ? entries.slice(before.entries.length) : entries).filter(isKnown));
  if (continues) return { entries, view, messages: [...view.messages.values()] };
  const messages = new Map<string, Said>();
  for (const message of view.messages.values()) {
    const former = before.view.messages.get(message.id);
    messages.set(message.id, former !== undefined && isSame(former, message) ? former : message);
  }
  return { entries, view: { messages }, messages: [...messages.values()] };
}

function isKnown(item: ReadItem): item is RoomItem {
  return item.kind !== 'later';
}

function isSame(former: Said, now: Said): boolean {
  return (
    former.item === now.item &&
    former.seq === now.seq &&
    former.body === now.body &&
    former.topicId === now.topicId &&
    former.pinned === now.pinned &&
    former.editedAt === now.editedAt &&
    former.earlier.length === now.earlier.length &&
    former.reactions.size === now.reactions.size &&
    [...now.reactions].every(([reaction, count]) => former.reactions.get(reaction) === count)
  );
}
