import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { groupQuestion } from '../groups/group-questions.ts';
import { ownMember } from '../groups/own-member.ts';
import { OpenRoomPage } from '../membership/open-room-page.tsx';
import { meQuestion, roomsQuestion } from './questions.ts';
import { mayOpenARoom } from './room-decisions.ts';
import { RuleBadge } from './rule-badge.tsx';

const route = getRouteApi('/groups/$groupId/rooms/new');

export function OpenRoomRoute() {
  const { groupId } = route.useParams();
  const { data: me } = useSuspenseQuery(meQuestion());
  const { data: group } = useSuspenseQuery(groupQuestion(groupId));
  const client = useQueryClient();
  const navigate = useNavigate();
  const enter = async (roomId: string) => {
    // The room's page looks for it among those that may be entered.
    await client.fetchQuery({ ...roomsQuestion(groupId), staleTime: 0 });
    await navigate({ to: '/rooms/$roomId', params: { roomId }, replace: true });
  };
  return (
    <OpenRoomPage
      key={groupId}
      group={group}
      decision={mayOpenARoom(me.member, group, ownMember(group)?.guestUntil)}
      onOpened={enter}
      RuleBadge={RuleBadge}
    />
  );
}
