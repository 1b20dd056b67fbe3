import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query';
import { EmptyState, PageHeader, Panel } from '@trialogue/design';
import { useTranslation } from 'react-i18next';
import { OpenRoomWay } from './open-room-way.tsx';
import { meQuestion, roomsQuestion } from './questions.ts';
import { RoomLinks } from './room-links.tsx';

export function RoomListRoute() {
  const { t } = useTranslation('app');
  const { data: me } = useSuspenseQuery(meQuestion());
  const answers = useSuspenseQueries({ queries: me.groups.map((group) => roomsQuestion(group.id)) });
  return (
    <div className="page">
      <PageHeader title={t('nav.rooms')} />
      {me.groups.length === 0 && <EmptyState title={t('nav.noGroups')}>{t('rooms.noGroups')}</EmptyState>}
      {me.groups.map((group, index) => (
        <Panel key={group.id} title={<bdi>{group.name}</bdi>}>
          <RoomLinks rooms={answers[index]?.data ?? []} />
          <OpenRoomWay group={group} />
        </Panel>
      ))}
    </div>
  );
}
