import { IconFileText, IconInfoCircle, IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

export interface RoomWaysProps {
  readonly roomId: string;
  /** Called when one of them was taken: whatever they stand in closes. */
  readonly onLeave: () => void;
}

/** From a room to what is about it. */
export function RoomWays({ roomId, onLeave }: RoomWaysProps) {
  const { t } = useTranslation('app');
  return (
    <nav className="room-ways" aria-label={t('rooms.ways')}>
      <Link className="room-way" to="/rooms/$roomId/details" params={{ roomId }} onClick={onLeave}>
        <IconInfoCircle size={20} aria-hidden="true" />
        {t('rooms.details')}
      </Link>
      <Link className="room-way" to="/search" search={{ room: roomId }} onClick={onLeave}>
        <IconSearch size={20} aria-hidden="true" />
        {t('rooms.searchHere')}
      </Link>
      <Link className="room-way" to="/rooms/$roomId/transcripts" params={{ roomId }} onClick={onLeave}>
        <IconFileText size={20} aria-hidden="true" />
        {t('exits.transcripts')}
      </Link>
    </nav>
  );
}
