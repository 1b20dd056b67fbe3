import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { groupQuestion } from '../groups/group-questions.ts';
import { NeutralsPage } from '../neutrality/neutrals-page.tsx';
import { roomsQuestion } from './questions.ts';
import { useRoomName } from './use-room-name.ts';

const route = getRouteApi('/groups/$groupId');

/** A removal from a room is for the sectors that are in it: a caucus holds one. */
export function NeutralsRoute() {
  const { groupId } = route.useParams();
  const { data: group } = useSuspenseQuery(groupQuestion(groupId));
  const { data: rooms } = useSuspenseQuery(roomsQuestion(groupId));
  const nameOf = useRoomName();
  const navigate = useNavigate();
  const named = rooms
    .filter(({ kind }) => kind === 'plenary' || kind === 'working')
    .map((room) => ({ id: room.id, name: nameOf(room) }));
  const toCall = (callId: string) =>
    void navigate({ to: '/groups/$groupId/decisions/calls/$callId', params: { groupId, callId } });
  return <NeutralsPage group={group} rooms={named} onCall={toCall} />;
}
