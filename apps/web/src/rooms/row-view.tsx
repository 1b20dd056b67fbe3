import { IconChevronRight } from '@tabler/icons-react';
import type { OutboxEntry, Reaction } from '@trialogue/rooms';
import { useTranslation } from 'react-i18next';
import { ActLine } from './act-line.tsx';
import { authorOf } from './author.tsx';
import { MessageView } from './message-view.tsx';
import { PendingView } from './pending-view.tsx';
import { useRoomWords, type MessageActs } from './room-context.ts';
import type { Row } from './rows.ts';
import type { Said } from './said.ts';
import { keyOfTopic } from './topic-view.ts';
import { useTimes } from './use-times.ts';

/** What rows need beyond themselves; each stays the same between renders, so that a row is drawn again only when it changes. */
export interface RowHandlers {
  readonly messageOf: (id: string | undefined) => Said | undefined;
  readonly isOwn: (id: string) => boolean;
  readonly hasReacted: (id: string, reaction: Reaction) => boolean;
  readonly queuePlace: (clientId: string) => number;
  readonly isOffline: boolean;
  readonly acts: MessageActs | null;
  readonly onJump: (id: string) => void;
  readonly onMenu: (message: Said, from: HTMLElement) => void;
  readonly onHistory: (message: Said) => void;
  readonly onRewrite: (entry: OutboxEntry) => void;
  readonly onGiveUp: (clientId: string) => void;
}

export interface RowViewProps {
  readonly row: Row;
  readonly place: number;
  readonly handlers: RowHandlers;
  readonly isCurrent: boolean;
}

export function DayLine({ at }: { readonly at: string }) {
  const times = useTimes();
  return (
    <div className="day-line">
      <span>{times.day(at)}</span>
    </div>
  );
}

/** Among all messages: which topic the next ones belong to, and the way there. */
export function TopicLine({ topicId }: { readonly topicId: string | null }) {
  const { t } = useTranslation('rooms');
  const { nameOfTopic, topics, show } = useRoomWords();
  const isResolved = topicId !== null && topics.get(topicId)?.resolved === true;
  return (
    <div className="topic-line">
      <button type="button" onClick={() => show(keyOfTopic(topicId))}>
        <bdi>{nameOfTopic(topicId)}</bdi>
        <IconChevronRight size={16} className="mirrored" aria-hidden="true" />
      </button>
      {isResolved && <span className="resolved-sign">{t('topic.resolved')}</span>}
    </div>
  );
}

export function NewLine() {
  const { t } = useTranslation('rooms');
  return (
    <div className="new-line">
      <span>{t('unread.since')}</span>
    </div>
  );
}

export function MessageOf({ message, handlers }: { readonly message: Said; readonly handlers: RowHandlers }) {
  const { seatOf, roleOf } = useRoomWords();
  const author = authorOf(message);
  const replyTo = message.item?.kind === 'posted' ? message.item.replyTo : undefined;
  return (
    <MessageView
      message={message}
      seat={author === null ? undefined : seatOf(author)}
      role={author === null ? undefined : roleOf(author)}
      repliedTo={handlers.messageOf(replyTo)}
      isOwn={handlers.isOwn(message.id)}
      acts={handlers.acts}
      hasReacted={handlers.hasReacted}
      onJump={handlers.onJump}
      onMenu={handlers.onMenu}
      onHistory={handlers.onHistory}
    />
  );
}

export function PendingOf({ entry, handlers }: { readonly entry: OutboxEntry; readonly handlers: RowHandlers }) {
  return (
    <PendingView
      entry={entry}
      place={handlers.queuePlace(entry.clientId)}
      isOffline={handlers.isOffline}
      repliedTo={handlers.messageOf(entry.replyTo)}
      onJump={handlers.onJump}
      onRewrite={handlers.onRewrite}
      onGiveUp={handlers.onGiveUp}
    />
  );
}

/** What a message's element says of it, in the moving list and in the reading view. */
export function useMessageFacts(): (
  message: Said,
  handlers: RowHandlers,
) => Record<`data-${string}`, string | true | undefined> {
  const { namesMember } = useRoomWords();
  return (message, handlers) => ({
    'data-sector': authorOf(message)?.sector,
    'data-own': handlers.isOwn(message.id) || undefined,
    'data-withdrawn': message.body === null || undefined,
    'data-released': message.item?.kind === 'released' || undefined,
    'data-to-me': namesMember(message.body) || undefined,
  });
}

export function RowView({ row, place, handlers, isCurrent }: RowViewProps) {
  const factsOf = useMessageFacts();
  if (row.kind === 'day') return <DayLine at={row.at} />;
  if (row.kind === 'new') return <NewLine />;
  // A feed has articles only, and so whatever can be pressed in it stands in one.
  if (row.kind === 'topic') {
    return (
      <article>
        <TopicLine topicId={row.topicId} />
      </article>
    );
  }
  if (row.kind === 'line') {
    return (
      <article>
        <ActLine item={row.item} onJump={handlers.onJump} />
      </article>
    );
  }
  const facts = { 'data-key': row.key, tabIndex: -1, 'aria-posinset': place, 'aria-setsize': -1 } as const;
  if (row.kind === 'pending') {
    return (
      <article
        className="message"
        data-own
        data-state={row.entry.state}
        data-current={isCurrent || undefined}
        {...facts}
      >
        <PendingOf entry={row.entry} handlers={handlers} />
      </article>
    );
  }
  return (
    <article
      className="message"
      aria-labelledby={`author-${row.message.id}`}
      {...factsOf(row.message, handlers)}
      data-current={isCurrent || undefined}
      {...facts}
    >
      <MessageOf message={row.message} handlers={handlers} />
    </article>
  );
}
