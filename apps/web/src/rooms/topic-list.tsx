import { IconCheck, IconMessages, IconPlus } from '@tabler/icons-react';
import { HiddenText } from '@trialogue/design';
import type { Topic } from '@trialogue/rooms';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { everything, generalPart, type TopicView } from './topic-view.ts';
import type { Reading } from './use-reading.ts';
import { useTimes } from './use-times.ts';

export interface TopicListProps {
  readonly topics: ReadonlyMap<string, Topic>;
  readonly reading: Pick<Reading, 'unreadOf' | 'unreadTotal'>;
  readonly view: TopicView;
  readonly onShow: (view: TopicView) => void;
  /** Null where the member may not open one. */
  readonly onNew: (() => void) | null;
}

function Count({ count }: { readonly count: number }) {
  const { t } = useTranslation('rooms');
  const times = useTimes();
  if (count === 0) return null;
  return (
    <span className="topic-count">
      <span aria-hidden="true">{times.number(count)}</span>
      <HiddenText>{t('unread.count', { count })}</HiddenText>
    </span>
  );
}

function Entry({
  name,
  of,
  count,
  props,
}: {
  readonly name: string;
  readonly of: TopicView;
  readonly count: number;
  readonly props: TopicListProps;
}) {
  return (
    <li>
      <button
        type="button"
        className="topic-entry"
        aria-current={props.view === of ? 'true' : undefined}
        data-unread={count > 0 || undefined}
        onClick={() => props.onShow(of)}
      >
        <bdi className="topic-name">{name}</bdi>
        <Count count={count} />
      </button>
    </li>
  );
}

function Resolved({ topics, props }: { readonly topics: readonly Topic[]; readonly props: TopicListProps }) {
  const { t } = useTranslation('rooms');
  const unread = topics.reduce((sum, topic) => sum + props.reading.unreadOf(topic.id), 0);
  const holdsView = topics.some((topic) => topic.id === props.view);
  if (topics.length === 0) return null;
  return (
    <details className="topics-resolved" open={holdsView || undefined}>
      <summary>
        <IconCheck size={16} aria-hidden="true" />
        <span className="topic-name">{t('topic.resolvedOnes', { count: topics.length })}</span>
        <Count count={unread} />
      </summary>
      <ul>
        {topics.map((topic) => (
          <Entry
            key={topic.id}
            name={topic.name}
            of={topic.id}
            count={props.reading.unreadOf(topic.id)}
            props={props}
          />
        ))}
      </ul>
    </details>
  );
}

/** All messages, what belongs to no topic, and each topic with what is new in it; what is settled is folded away. */
export function TopicList(props: TopicListProps) {
  const { t } = useTranslation('rooms');
  const { topics, reading, onNew } = props;
  const sorted = useMemo(() => [...topics.values()].toSorted((one, other) => other.last - one.last), [topics]);
  const open = sorted.filter((topic) => !topic.resolved);
  return (
    <>
      <ul className="topic-list">
        <li>
          <button
            type="button"
            className="topic-entry"
            aria-current={props.view === everything ? 'true' : undefined}
            onClick={() => props.onShow(everything)}
          >
            <IconMessages size={18} aria-hidden="true" />
            <span className="topic-name">{t('topic.all')}</span>
            <Count count={reading.unreadTotal} />
          </button>
        </li>
        <Entry name={t('topic.general')} of={generalPart} count={reading.unreadOf(generalPart)} props={props} />
        {open.map((topic) => (
          <Entry key={topic.id} name={topic.name} of={topic.id} count={reading.unreadOf(topic.id)} props={props} />
        ))}
      </ul>
      <Resolved topics={sorted.filter((topic) => topic.resolved)} props={props} />
      {onNew !== null && (
        <button type="button" className="topic-new" onClick={onNew}>
          <IconPlus size={18} aria-hidden="true" />
          {t('topic.new')}
        </button>
      )}
    </>
  );
}
