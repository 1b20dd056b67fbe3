import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Outlet, useNavigate } from '@tanstack/react-router';
import { Suspense } from 'react';
import { SkeletonPage } from '@trialogue/design';
import { useTranslation } from 'react-i18next';
import { DelegationPage } from '../delegations/delegation-page.tsx';
import { GroupFrame } from '../groups/group-frame.tsx';
import { groupQuestion } from '../groups/group-questions.ts';
import { MembersPage } from '../groups/members-page.tsx';
import { OverviewPage } from '../groups/overview-page.tsx';
import { meQuestion, roomsQuestion } from './questions.ts';
import { GroupRoomsPanel } from './room-links.tsx';
import { SessionsNow } from './session-now.tsx';
import { useRoomName } from './use-room-name.ts';

const route = getRouteApi('/groups/$groupId');

function useGroup() {
  const { groupId } = route.useParams();
  return useSuspenseQuery(groupQuestion(groupId)).data;
}

function Waiting() {
  const { t } = useTranslation('app');
  return <SkeletonPage label={t('loading')} lines={4} />;
}

export function GroupRoute() {
  const { groupId } = route.useParams();
  return (
    <GroupFrame key={groupId} groupId={groupId}>
      <Suspense fallback={<Waiting />}>
        <Outlet />
      </Suspense>
    </GroupFrame>
  );
}

/** The group no longer exists for who left it: first he is somewhere else, then nothing of it is kept. */
function useLeaving(groupId: string): () => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    await client.refetchQueries({ queryKey: meQuestion().queryKey });
    await navigate({ to: '/' });
    client.removeQueries({ queryKey: ['group', groupId] });
  };
}

export function OverviewRoute() {
  const group = useGroup();
  const onLeft = useLeaving(group.id);
  const rooms = (
    <Suspense fallback={<Waiting />}>
      <SessionsNow groupIds={[group.id]} />
      <GroupRoomsPanel group={group} />
    </Suspense>
  );
  return <OverviewPage group={group} rooms={rooms} onLeft={onLeft} />;
}

export function MembersRoute() {
  return <MembersPage group={useGroup()} />;
}

export function DelegationRoute() {
  const group = useGroup();
  const { data: rooms } = useSuspenseQuery(roomsQuestion(group.id));
  const nameOf = useRoomName();
  return <DelegationPage group={group} rooms={rooms.map((room) => ({ id: room.id, name: nameOf(room) }))} />;
}
