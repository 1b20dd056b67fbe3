import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoomWords } from './room-context.ts';
import { everything, generalPart, idOfTopic, type TopicKey, type TopicView } from './topic-view.ts';
import { isolated } from '../times/isolated.ts';

export interface TopicChoiceProps {
  readonly view: TopicView;
  readonly topic: TopicKey;
  readonly onChoose: (topic: TopicKey) => void;
  readonly onNew: () => void;
}

const newTopic = 'new';

/** Into which topic the text goes. Where one topic is looked at it goes there, and only says so. */
export function TopicChoice({ view, topic, onChoose, onNew }: TopicChoiceProps) {
  const { t } = useTranslation('rooms');
  const { topics, nameOfTopic } = useRoomWords();
  const id = useId();
  if (view !== everything) {
    return (
      <span className="composer-topic">
        {t('composer.topic')} <bdi>{nameOfTopic(idOfTopic(view))}</bdi>
      </span>
    );
  }
  if (topics.size === 0) return null;
  const open = [...topics.values()]
    .filter((one) => !one.resolved || one.id === topic)
    .toSorted((one, other) => other.last - one.last);
  return (
    <span className="composer-topic">
      <label htmlFor={id}>{t('composer.topic')}</label>{' '}
      <select
        id={id}
        value={topic}
        onChange={({ currentTarget }) => (currentTarget.value === newTopic ? onNew() : onChoose(currentTarget.value))}
      >
        <option value={generalPart}>{t('topic.general')}</option>
        {open.map(({ id: topicId, name }) => (
          <option key={topicId} value={topicId}>
            {isolated(name)}
          </option>
        ))}
        <option value={newTopic}>{t('topic.newChoice')}</option>
      </select>
    </span>
  );
}
