import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { CallPage } from '../decisions/call-page.tsx';
import { DecisionsPage } from '../decisions/decisions-page.tsx';
import { OpenCallPage } from '../decisions/open-call-page.tsx';
import { SilencePage } from '../decisions/silence-page.tsx';
import { SoundingPage } from '../decisions/sounding-page.tsx';
import { groupQuestion } from '../groups/group-questions.ts';
import { Markdown } from '../rooms/markdown.tsx';
import { roomsQuestion } from './questions.ts';
import { useRoomName } from './use-room-name.ts';

const route = getRouteApi('/groups/$groupId');
const callRoute = getRouteApi('/groups/$groupId/decisions/calls/$callId');
const silenceRoute = getRouteApi('/groups/$groupId/decisions/texts/$silenceId');
const soundingRoute = getRouteApi('/groups/$groupId/decisions/soundings/$soundingId');

function useGroup() {
  const { groupId } = route.useParams();
  return useSuspenseQuery(groupQuestion(groupId)).data;
}

function useNamedRooms(groupId: string) {
  const { data: rooms } = useSuspenseQuery(roomsQuestion(groupId));
  const nameOf = useRoomName();
  return rooms.map((room) => ({ id: room.id, kind: room.kind, name: nameOf(room) }));
}

function useWays(groupId: string) {
  const navigate = useNavigate();
  return {
    toCall: (callId: string) =>
      navigate({ to: '/groups/$groupId/decisions/calls/$callId', params: { groupId, callId } }),
    toSilence: (silenceId: string) =>
      navigate({ to: '/groups/$groupId/decisions/texts/$silenceId', params: { groupId, silenceId } }),
    toSounding: (soundingId: string) =>
      navigate({ to: '/groups/$groupId/decisions/soundings/$soundingId', params: { groupId, soundingId } }),
  };
}

export function DecisionsRoute() {
  const group = useGroup();
  const { toSounding } = useWays(group.id);
  return <DecisionsPage group={group} onSounding={(id) => void toSounding(id)} />;
}

export function OpenCallRoute() {
  const group = useGroup();
  const rooms = useNamedRooms(group.id).filter(({ kind }) => kind === 'plenary' || kind === 'working');
  const { toCall, toSilence } = useWays(group.id);
  return (
    <OpenCallPage group={group} rooms={rooms} onOpened={(way, id) => (way === 'call' ? toCall(id) : toSilence(id))} />
  );
}

export function CallRoute() {
  const group = useGroup();
  const { callId } = callRoute.useParams();
  const rooms = useNamedRooms(group.id);
  const { toCall } = useWays(group.id);
  return (
    <CallPage
      group={group}
      callId={callId}
      roomName={(roomId) => rooms.find(({ id }) => id === roomId)?.name ?? null}
      Markdown={Markdown}
      onReopened={toCall}
    />
  );
}

export function SilenceRoute() {
  return <SilencePage group={useGroup()} silenceId={silenceRoute.useParams().silenceId} />;
}

export function SoundingRoute() {
  return <SoundingPage group={useGroup()} soundingId={soundingRoute.useParams().soundingId} />;
}
