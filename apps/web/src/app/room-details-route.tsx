import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { groupQuestion } from '../groups/group-questions.ts';
import { RoomDetailsPage } from '../membership/room-details-page.tsx';
import { meQuestion } from './questions.ts';
import { decisionsInRoom } from './room-decisions.ts';
import { NoSuchPlace } from './route-states.tsx';
import { RuleBadge } from './rule-badge.tsx';
import { useRoomName } from './use-room-name.ts';
import { useRoomOf, type RoomOf } from './use-room-of.ts';

const route = getRouteApi('/rooms/$roomId/details');

/** The room no longer exists for who left it: first he is somewhere else, then nothing of it is kept. */
function useLeaving({ group, room }: RoomOf): () => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    await navigate({ to: '/rooms', replace: true });
    client.removeQueries({ queryKey: ['room', room.id] });
    await client.invalidateQueries({ queryKey: ['group', group.id, 'rooms'] });
  };
}

function Details(found: RoomOf) {
  const { data: me } = useSuspenseQuery(meQuestion());
  const { data: group } = useSuspenseQuery(groupQuestion(found.group.id));
  const nameOf = useRoomName();
  const onLeft = useLeaving(found);
  return (
    <RoomDetailsPage
      group={group}
      room={{ ...found.room, name: nameOf(found.room) }}
      decisions={decisionsInRoom(me.member, group, found.room)}
      onLeft={onLeft}
      RuleBadge={RuleBadge}
    />
  );
}

export function RoomDetailsRoute() {
  const found = useRoomOf(route.useParams().roomId);
  return found === null ? <NoSuchPlace /> : <Details key={found.room.id} {...found} />;
}
