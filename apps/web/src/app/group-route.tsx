import { getRouteApi } from '@tanstack/react-router';
import { Suspense } from 'react';
import { SkeletonPage } from '@trialogue/design';
import { useTranslation } from 'react-i18next';
import { GroupPage } from '../groups/group-page.tsx';
import { Markdown } from '../rooms/markdown.tsx';
import { GroupRoomsPanel } from './room-links.tsx';

const route = getRouteApi('/groups/$groupId');

export function GroupRoute() {
  const { groupId } = route.useParams();
  const { t } = useTranslation('app');
  const rooms = (
    <Suspense fallback={<SkeletonPage label={t('loading')} lines={3} />}>
      <GroupRoomsPanel groupId={groupId} />
    </Suspense>
  );
  return <GroupPage key={groupId} groupId={groupId} rooms={rooms} Markdown={Markdown} />;
}
