import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { RegisterPage } from '../releases/register-page.tsx';
import { TextCheckPage } from '../releases/text-check-page.tsx';
import { roomsQuestion } from './questions.ts';
import { useRoomName } from './use-room-name.ts';

const route = getRouteApi('/groups/$groupId');

export function ReleasedRoute() {
  const { groupId } = route.useParams();
  const { data: rooms } = useSuspenseQuery(roomsQuestion(groupId));
  const nameOf = useRoomName();
  // The register has names alone: not everybody may enter the room that a passage went to.
  const calledRoom = (name: string) => nameOf(rooms.find((room) => room.name === name) ?? { kind: 'working', name });
  return <RegisterPage groupId={groupId} calledRoom={calledRoom} />;
}

export function TextCheckRoute() {
  return <TextCheckPage groupId={route.useParams().groupId} />;
}
