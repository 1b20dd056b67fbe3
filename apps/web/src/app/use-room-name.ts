import type { RoomSummary } from '@trialogue/rooms';
import { useTranslation } from 'react-i18next';

/** A plenary has its name from what it is, so it is called so in the reader's language; other rooms as their members named them. */
export function useRoomName(): (room: Pick<RoomSummary, 'kind' | 'name'>) => string {
  const { t } = useTranslation('app');
  return ({ kind, name }) => (kind === 'plenary' ? t('rooms.kind.plenary') : name);
}
