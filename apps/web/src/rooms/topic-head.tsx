import { Button } from '@mantine/core';
import { IconArrowUp, IconChecks, IconCircleCheck, IconPencil, IconRotate } from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoomWords } from './room-context.ts';
import { useTimes } from './use-times.ts';
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
  const times = useTimes();
  const { topics, nameOfTopic } = useRoomWords();
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
            <Way Icon={IconArrowUp} words={t('unread.jump', { count: unread })} onClick={onFirstUnread} isMain>
              <span className="act-number" aria-hidden="true">
                {times.number(unread)}
              </span>
            </Way>
            <Way Icon={IconChecks} words={t('unread.all')} onClick={onAllRead} />
          </>
        )}
        {topic !== undefined && acts !== null && (
          <>
            <Way Icon={IconPencil} words={t('topic.rename')} onClick={() => acts.rename(topic.id)} />
            <Way
              Icon={topic.resolved ? IconRotate : IconCircleCheck}
              words={topic.resolved ? t('topic.reopen') : t('topic.resolve')}
              onClick={() => acts.resolve(topic.id, !topic.resolved)}
            />
          </>
        )}
      </div>
    </div>
  );
}

interface WayProps {
  readonly Icon: ComponentType<{ readonly size: number; readonly 'aria-hidden': 'true' }>;
  /** On a small screen only heard. */
  readonly words: string;
  readonly onClick: () => void;
  readonly isMain?: boolean;
  readonly children?: ReactNode;
}

function Way({ Icon, words, onClick, isMain = false, children }: WayProps) {
  return (
    <Button
      size="compact-sm"
      variant={isMain ? 'default' : 'subtle'}
      leftSection={<Icon size={16} aria-hidden="true" />}
      onClick={onClick}
    >
      <span className="act-word">{words}</span>
      {children}
    </Button>
  );
}
