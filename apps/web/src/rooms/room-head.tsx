import { IconFolders, IconPin } from '@tabler/icons-react';
import { HiddenText } from '@trialogue/design';
import type { RoomRule } from '@trialogue/rooms';
import { useTranslation } from 'react-i18next';
import { useLiveState } from '../live/use-live-connection.ts';
import { RoomMenu, type RoomMenuProps } from './room-menu.tsx';
import { useSurroundings } from './surroundings.ts';
import { useTimes } from './use-times.ts';

export interface RoomHeadProps extends RoomMenuProps {
  readonly rule: RoomRule;
  readonly unread: number;
  readonly onTopics: () => void;
  readonly onPins: () => void;
}

/** Where one is, under which rule, and the ways to the room's topics, pins and settings. */
export function RoomHead({ rule, unread, onTopics, onPins, ...menu }: RoomHeadProps) {
  const { t } = useTranslation('rooms');
  const times = useTimes();
  const { room, group, GroupLink, RuleBadge } = useSurroundings();
  return (
    <header className="room-head">
      <div className="room-names">
        <GroupLink groupId={group.id}>
          <bdi>{group.name}</bdi>
        </GroupLink>
        <div className="room-title">
          <h1>
            <bdi>{room.name}</bdi>
          </h1>
          <RuleBadge rule={rule} />
        </div>
      </div>
      <div className="room-head-ways">
        <button type="button" className="head-button topics-button" aria-haspopup="dialog" onClick={onTopics}>
          <IconFolders size={20} aria-hidden="true" />
          <HiddenText>{t('topic.list')}</HiddenText>
          {unread > 0 && (
            <span className="topic-count">
              <span aria-hidden="true">{times.number(unread)}</span>
              <HiddenText>{t('unread.count', { count: unread })}</HiddenText>
            </span>
          )}
        </button>
        <button type="button" className="head-button" aria-haspopup="dialog" onClick={onPins}>
          <IconPin size={20} aria-hidden="true" />
          <HiddenText>{t('pins.open')}</HiddenText>
        </button>
        <RoomMenu {...menu} />
      </div>
    </header>
  );
}

/** The connection's state where it is not simply there. */
export function LiveLine({ waiting }: { readonly waiting: number }) {
  const { t } = useTranslation('rooms');
  const times = useTimes();
  const live = useLiveState();
  return (
    <div className="live-line" role="status" data-state={live.state}>
      {live.state === 'connecting' && t('live.connecting')}
      {live.state === 'offline' && t('live.offline', { since: times.clock(live.since) })}
      {live.state === 'offline' && waiting > 0 && <> {t('live.waiting', { count: waiting })}</>}
    </div>
  );
}
