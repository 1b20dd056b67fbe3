import {
  IconArrowRight,
  IconCheck,
  IconEyeOff,
  IconFolder,
  IconPencil,
  IconPin,
  IconShieldExclamation,
  IconUserOff,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAuthorName } from './author.tsx';
import { useRoomWords } from './room-context.ts';
import { type LineItem, ofWholeRoom } from './rows.ts';
import { useTimes } from './use-times.ts';

const icons = {
  pinned: IconPin,
  moved: IconArrowRight,
  'topic-opened': IconFolder,
  'topic-renamed': IconPencil,
  'topic-resolved': IconCheck,
  'topic-reopened': IconFolder,
  'rule-raised': IconEyeOff,
  disclosed: IconShieldExclamation,
  'names-ended': IconUserOff,
  'rule-lowered': IconCheck,
  'history-opened': IconCheck,
} as const satisfies Record<LineItem['kind'], unknown>;

function useLineWords(): (item: LineItem) => string {
  const { t } = useTranslation('rooms');
  const nameOf = useAuthorName();
  const { topics, nameOfTopic } = useRoomWords();
  const topicName = (id: string) => topics.get(id)?.name ?? t('topic.unknown');
  return (item) => {
    switch (item.kind) {
      case 'pinned':
        return t('line.pinned', { name: nameOf(item.author) });
      case 'moved':
        return t('line.moved', {
          count: item.targets.length,
          name: nameOf(item.author),
          topic: nameOfTopic(item.topicId ?? null),
        });
      case 'topic-opened':
        return t('line.topicOpened', { name: nameOf(item.author), topic: item.name });
      case 'topic-renamed':
        return t('line.topicRenamed', { name: nameOf(item.author), topic: item.name });
      case 'topic-resolved':
        return t('line.topicResolved', { name: nameOf(item.author), topic: topicName(item.topicId) });
      case 'topic-reopened':
        return t('line.topicReopened', { name: nameOf(item.author), topic: topicName(item.topicId) });
      case 'rule-raised':
        return t('line.ruleRaised', { name: nameOf(item.author) });
      case 'disclosed':
        return t(`line.disclosed.${item.grounds}`);
      case 'names-ended':
        return t('line.namesEnded');
      case 'rule-lowered':
        return t('line.ruleLowered');
      case 'history-opened':
        return t('line.historyOpened');
    }
  };
}

/** What somebody did in the room, as a quiet line between the messages. */
export function ActLine({ item, onJump }: { readonly item: LineItem; readonly onJump: (id: string) => void }) {
  const { t } = useTranslation('rooms');
  const times = useTimes();
  const wordsOf = useLineWords();
  const Icon = icons[item.kind];
  const isGrave = item.kind === 'disclosed' || ofWholeRoom(item);
  const target = item.kind === 'pinned' || item.kind === 'disclosed' ? item.target : null;
  const way: ReactNode = target !== null && (
    <button type="button" className="line-way" onClick={() => onJump(target)}>
      {t('line.toMessage')}
    </button>
  );
  return (
    <p className="act-line" data-grave={isGrave || undefined}>
      <Icon size={16} aria-hidden="true" />
      <span>
        {wordsOf(item)} {way}
      </span>
      <time dateTime={item.at} title={times.full(item.at)}>
        {times.clock(item.at)}
      </time>
    </p>
  );
}
