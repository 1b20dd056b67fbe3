import { EmptyState, SkeletonPage } from '@trialogue/design';
import { useTranslation } from 'react-i18next';
import { hasOlder } from '@trialogue/rooms';
import { MessageList } from './message-list.tsx';
import { laterPart } from '../answers/later-part.tsx';
import type { RowHandlers } from './row-view.tsx';
import { everything } from './topic-view.ts';
import type { Conversation } from './use-conversation.ts';
import type { Room } from './use-room.ts';

const ReadingView = laterPart(async () => (await import('./reading-view.tsx')).ReadingView);

export interface SaidPartProps {
  readonly room: Room;
  readonly conversation: Conversation;
  readonly handlers: RowHandlers;
  readonly current: string | null;
  readonly onCurrent: (key: string) => void;
  readonly isReading: boolean;
}

/** What was said: in the moving list, or as plain pages; or why there is nothing. */
export function SaidPart({ room, conversation, handlers, current, onCurrent, isReading }: SaidPartProps) {
  const { t } = useTranslation('rooms');
  const { copy } = room;
  const { rows, view, jump, reading, decision, list } = conversation;
  const isEmpty = rows.length === 0;
  if (isEmpty && (copy.epoch === null || copy.asking.what !== 'nothing' || hasOlder(copy))) {
    return (
      <div className="room-wait">
        <SkeletonPage label={t('list.loading')} lines={8} />
      </div>
    );
  }
  if (isEmpty) {
    const isAll = view === everything;
    const write = isAll ? t('empty.write') : t('empty.topicWrite');
    return (
      <div className="room-wait">
        <EmptyState title={isAll ? t('empty.title') : t('empty.topicTitle')} level={2}>
          {decision.allowed ? write : isAll ? t('empty.read') : t('empty.topicRead')}
        </EmptyState>
      </div>
    );
  }
  const shared = { room, rows, handlers, jump, onShown: reading.noteShown };
  if (isReading) return <ReadingView key={view} {...shared} />;
  return <MessageList key={view} {...shared} current={current} onCurrent={onCurrent} ref={list} />;
}
