import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Panel } from '@trialogue/design';
import type { RoomSummary } from '@trialogue/rooms';
import { useTranslation } from 'react-i18next';
import type { GroupSummary } from '@trialogue/groups';
import { OpenRoomWay } from './open-room-way.tsx';
import { roomsQuestion } from './questions.ts';
import { RuleBadge } from './rule-badge.tsx';
import { UnreadCounts } from './unread-counts.tsx';
import { unreadRoomsQuestion } from './unread-rooms.ts';
import { useRoomName } from './use-room-name.ts';

function Unread({ room }: { readonly room: RoomSummary }) {
  const found = useQuery(unreadRoomsQuestion()).data?.find(({ roomId }) => roomId === room.id);
  return found === undefined ? null : <UnreadCounts {...found} />;
}

export interface RoomLinksProps {
  readonly rooms: readonly RoomSummary[];
  /** Named where rooms of several groups stand together. */
  readonly groupName?: string;
}

export function RoomLinks({ rooms, groupName }: RoomLinksProps) {
  const { t } = useTranslation('app');
  const nameOf = useRoomName();
  if (rooms.length === 0) return <p className="quiet">{t('rooms.none')}</p>;
  return (
    <ul className="rows">
      {rooms.map((room) => (
        <li key={room.id}>
          <Link className="row" to="/rooms/$roomId" params={{ roomId: room.id }}>
            <span className="row-name">
              <bdi>{nameOf(room)}</bdi>
              <Unread room={room} />
            </span>
            <span className="row-facts">
              {groupName !== undefined && <bdi>{groupName}</bdi>}
              {room.kind !== 'plenary' && t(`rooms.kind.${room.kind}`)}
              <RuleBadge rule={room.rule} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

export function GroupRoomsPanel({ group }: { readonly group: GroupSummary }) {
  const { t } = useTranslation('app');
  const { data: rooms } = useSuspenseQuery(roomsQuestion(group.id));
  return (
    <Panel title={t('rooms.title')}>
      <RoomLinks rooms={rooms} />
      <OpenRoomWay group={group} />
    </Panel>
  );
}
