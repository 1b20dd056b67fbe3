import { useSuspenseQuery } from '@tanstack/react-query';
import { Panel } from '@trialogue/design';
import type { RoomSummary } from '@trialogue/rooms';
import { useTranslation } from 'react-i18next';
import { roomsQuestion } from './questions.ts';
import { RuleBadge } from './rule-badge.tsx';

export function RoomLinks({ rooms }: { readonly rooms: readonly RoomSummary[] }) {
  const { t } = useTranslation('app');
  if (rooms.length === 0) return <p className="quiet">{t('rooms.none')}</p>;
  return (
    <ul className="rows">
      {rooms.map((room) => (
        <li key={room.id}>
          <a className="row" href={`/rooms/${room.id}`}>
            <span className="row-name">
              <bdi>{room.name}</bdi>
            </span>
            <span className="row-facts">
              {t(`rooms.kind.${room.kind}`)}
              <RuleBadge rule={room.rule} />
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

export function GroupRoomsPanel({ groupId }: { readonly groupId: string }) {
  const { t } = useTranslation('app');
  const { data: rooms } = useSuspenseQuery(roomsQuestion(groupId));
  return (
    <Panel title={t('rooms.title')}>
      <RoomLinks rooms={rooms} />
    </Panel>
  );
}
