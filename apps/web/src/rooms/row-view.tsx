import type { OutboxEntry, PostedItem } from '@trialogue/rooms';
import type { AudienceMember } from './author.tsx';
import { MessageView } from './message-view.tsx';
import { PendingView } from './pending-view.tsx';
import type { Row } from './rows.ts';
import { useTimes } from './use-times.ts';

/** What rows need beyond themselves; stable between renders, so that a row is drawn again only when it changes. */
export interface RowHandlers {
  readonly seatOf: (item: PostedItem) => AudienceMember | undefined;
  readonly roleOf: (item: PostedItem) => string | undefined;
  readonly itemOf: (id: string | undefined) => PostedItem | undefined;
  readonly isOwn: (id: string) => boolean;
  readonly queuePlace: (clientId: string) => number;
  readonly isOffline: boolean;
  readonly onReply: ((item: PostedItem) => void) | null;
  readonly onJump: (item: PostedItem) => void;
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

export function MessageOf({ item, handlers }: { readonly item: PostedItem; readonly handlers: RowHandlers }) {
  return (
    <MessageView
      item={item}
      seat={handlers.seatOf(item)}
      role={handlers.roleOf(item)}
      repliedTo={handlers.itemOf(item.replyTo)}
      isOwn={handlers.isOwn(item.id)}
      onReply={handlers.onReply}
      onJump={handlers.onJump}
    />
  );
}

export function PendingOf({ entry, handlers }: { readonly entry: OutboxEntry; readonly handlers: RowHandlers }) {
  return (
    <PendingView
      entry={entry}
      place={handlers.queuePlace(entry.clientId)}
      isOffline={handlers.isOffline}
      repliedTo={handlers.itemOf(entry.replyTo)}
      onJump={handlers.onJump}
      onRewrite={handlers.onRewrite}
      onGiveUp={handlers.onGiveUp}
    />
  );
}

export function RowView({ row, place, handlers, isCurrent }: RowViewProps) {
  if (row.kind === 'day') return <DayLine at={row.at} />;
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
  const { item } = row;
  return (
    <article
      className="message"
      aria-labelledby={`author-${item.id}`}
      data-sector={item.author.sector}
      data-own={handlers.isOwn(item.id) || undefined}
      data-current={isCurrent || undefined}
      {...facts}
    >
      <MessageOf item={item} handlers={handlers} />
    </article>
  );
}
