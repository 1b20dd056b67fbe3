import type { Openings } from './use-openings.ts';
import type { Conversation } from './use-conversation.ts';
import { useKeys } from './use-keys.ts';
import type { Room } from './use-room.ts';
import { useSurroundings } from './surroundings.ts';
import { nextUnreadTopic } from './next-unread-topic.ts';
import type { RoomAct } from './shortcuts.ts';
import type { Said } from './said.ts';
import type { TopicListProps } from './topic-list.tsx';

interface KeyParts {
  readonly room: Room;
  readonly conversation: Conversation;
  readonly openings: Openings;
  readonly current: string | null;
  readonly topicList: TopicListProps;
}

function rowOf(id: string): HTMLElement | null {
  return document.querySelector(`[data-key="${CSS.escape(id)}"]`);
}

/** Beside the list where there is room for it; else the sheet. */
function goToTopics(openSheet: () => void): void {
  const rail = document.querySelector<HTMLElement>('.topics-rail');
  if (rail === null || !rail.checkVisibility()) return openSheet();
  rail.querySelector<HTMLElement>('[aria-current]')?.focus();
}

/** The keys of the room, on the chosen message and beside it. */
export function useRoomKeys({ room, conversation, openings, current, topicList }: KeyParts): void {
  const { singleKeys } = useSurroundings();
  const { list, field, composer, decision, roomActs, reading, view, show } = conversation;
  const { open, openMenu } = openings;
  const showMenu = (message: Said, reacts: boolean) => {
    const row = rowOf(message.id);
    if (row !== null) openMenu(message, row.querySelector<HTMLElement>('.menu-button') ?? row, reacts);
  };
  const onChosen: Partial<Record<RoomAct, (message: Said) => void>> = {
    menu: (message) => showMenu(message, false),
    ...(decision.allowed && {
      reply: roomActs.onMessage.reply,
      quote: roomActs.onMessage.quote,
      react: (message) => showMenu(message, true),
      edit: ({ id }) => (room.isOwn(id) ? open({ kind: 'edit', id }) : undefined),
    }),
  };
  const anywhere: Partial<Record<RoomAct, () => void>> = {
    next: () => list.current?.move(1),
    previous: () => list.current?.move(-1),
    nextUnread: () => {
      const next = nextUnreadTopic(topicList.topics, view, reading.unreadOf);
      if (next !== null) show(next);
    },
    topics: () => goToTopics(() => open({ kind: 'topics' })),
    pins: () => open({ kind: 'pins' }),
    write: () => field.current?.focus(),
    leave: () => {
      composer.setReplyTo(null);
      field.current?.blur();
    },
  };
  useKeys(singleKeys, (act) => {
    anywhere[act]?.();
    const message = current === null ? undefined : room.byId.get(current);
    if (message !== undefined && message.body !== null) onChosen[act]?.(message);
  });
}
