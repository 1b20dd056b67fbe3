import { IconSettings } from '@tabler/icons-react';
import { Banner } from '@trialogue/design';
import type { RestartReason } from '@trialogue/rooms';
import { Button } from '@mantine/core';
import type { FocusEvent, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveState } from '../live/use-live-connection.ts';
import type { RoomSettings } from './room-settings.ts';
import { useSurroundings } from './surroundings.ts';
import { useTimes } from './use-times.ts';

export interface RoomHeadProps {
  readonly settings: RoomSettings;
  readonly onChange: (change: Partial<RoomSettings>) => void;
}

/** Where one is, and how one wants to read and write here. */
export function RoomHead({ settings, onChange }: RoomHeadProps) {
  const { t } = useTranslation('rooms');
  const { room, group, GroupLink, RuleBadge } = useSurroundings();
  return (
    <header className="room-head">
      <div className="room-names">
        <GroupLink groupId={group.id}>
          <bdi>{group.name}</bdi>
        </GroupLink>
        <h1>
          <bdi>{room.name}</bdi>
        </h1>
      </div>
      <RuleBadge rule={room.rule} />
      <details className="room-settings" onBlur={closeWhenLeft} onKeyDown={closeOnEscape}>
        <summary aria-label={t('settings.title')}>
          <IconSettings size={20} aria-hidden="true" />
        </summary>
        <div className="room-settings-box">
          <label>
            <input
              type="checkbox"
              checked={settings.readingView}
              onChange={({ currentTarget }) => onChange({ readingView: currentTarget.checked })}
            />
            <span>
              {t('settings.reading')}
              <small>{t('settings.readingWhy')}</small>
            </span>
          </label>
          <label>
            <input
              type="checkbox"
              checked={settings.enterSends}
              onChange={({ currentTarget }) => onChange({ enterSends: currentTarget.checked })}
            />
            <span>
              {t('settings.enterSends')}
              <small>{t('settings.enterSendsWhy')}</small>
            </span>
          </label>
        </div>
      </details>
    </header>
  );
}

function closeWhenLeft({ currentTarget, relatedTarget }: FocusEvent<HTMLDetailsElement>): void {
  if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) currentTarget.open = false;
}

function closeOnEscape({ currentTarget, key }: KeyboardEvent<HTMLDetailsElement>): void {
  if (key !== 'Escape') return;
  currentTarget.open = false;
  currentTarget.querySelector('summary')?.focus();
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

export function RestartNote({ reason, onSeen }: { readonly reason: RestartReason; readonly onSeen: () => void }) {
  const { t } = useTranslation('rooms');
  return (
    <Banner
      tone="attention"
      title={t('restarted.title')}
      announced
      action={
        <Button size="sm" variant="default" onClick={onSeen}>
          {t('restarted.seen')}
        </Button>
      }
    >
      {t(`restarted.${reason}`)}
    </Banner>
  );
}
