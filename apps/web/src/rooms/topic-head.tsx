import { Button } from '@mantine/core';
import { IconArrowUp, IconChecks, IconCircleCheck, IconPencil, IconRotate } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRoomWords } from './room-context.ts';
import { everything, idOfTopic, type TopicView } from './topic-view.ts';

export interface TopicHeadProps {
  readonly view: TopicView;
  /** Messages of this view that were not seen. */
  readonly unread: number;
  readonly onFirstUnread: () => void;
  readonly onAllRead: () => void;
  /** Null where the member may not act. */
  readonly acts: {
    readonly rename: (topicId: string) => void;
    readonly resolve: (topicId: string, on: boolean) => void;
  } | null;
}

/** What one looks at, and what is new in it. Among all messages with nothing new it takes no room. */
export function TopicHead({ view, unread, onFirstUnread, onAllRead, acts }: TopicHeadProps) {
  const { t } = useTranslation('rooms');
  const { topics, nameOfTopic, show } = useRoomWords();
  const isAll = view === everything;
  if (isAll && unread === 0) return null;
  const topicId = isAll ? null : idOfTopic(view);
  const topic = topicId === null ? undefined : topics.get(topicId);
  return (
    <div className="topic-head">
      {!isAll && (
        <div className="topic-title">
          <h2>
            <bdi>{nameOfTopic(topicId)}</bdi>
          </h2>
          {topic?.resolved === true && <span className="resolved-sign">{t('topic.resolved')}</span>}
        </div>
      )}
      <div className="topic-acts">
        {unread > 0 && (
          <>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconArrowUp size={16} aria-hidden="true" />}
              onClick={onFirstUnread}
            >
              {t('unread.jump', { count: unread })}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconChecks size={16} aria-hidden="true" />}
              onClick={onAllRead}
            >
              {t('unread.all')}
            </Button>
          </>
        )}
        {topic !== undefined && acts !== null && (
          <>
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconPencil size={16} aria-hidden="true" />}
              onClick={() => acts.rename(topic.id)}
            >
              {t('topic.rename')}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={
                topic.resolved ? (
                  <IconRotate size={16} aria-hidden="true" />
                ) : (
                  <IconCircleCheck size={16} aria-hidden="true" />
                )
              }
              onClick={() => acts.resolve(topic.id, !topic.resolved)}
            >
              {topic.resolved ? t('topic.reopen') : t('topic.resolve')}
            </Button>
          </>
        )}
        {!isAll && (
          <Button size="compact-sm" variant="subtle" onClick={() => show(everything)}>
            {t('topic.toAll')}
          </Button>
        )}
      </div>
    </div>
  );
}
