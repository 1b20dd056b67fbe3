import { useQueryClient, useSuspenseQueries, useSuspenseQuery, type QueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { RoomPage } from '../rooms/room-page.tsx';
import { FailureNote } from '../answers/failure-note.tsx';
import { request } from '../answers/http.ts';
import { meQuestion, roomsQuestion } from './questions.ts';
import { RefusalNote } from '../answers/refusal-note.tsx';
import { NoSuchPlace } from './route-states.tsx';
import { RuleBadge } from './rule-badge.tsx';
import { rememberHead } from './seen-heads.ts';
import { useSingleKeys } from './single-keys.ts';
import { useRoomName } from './use-room-name.ts';
import { StandingMark } from '../standing/standing-mark.tsx';

const route = getRouteApi('/rooms/$roomId');

function GroupLink({ groupId, children }: { readonly groupId: string; readonly children: ReactNode }) {
  return (
    <Link to="/groups/$groupId" params={{ groupId }}>
      {children}
    </Link>
  );
}

async function rememberReading(client: QueryClient, groupId: string, roomId: string): Promise<void> {
  const rooms = await client.fetchQuery({ ...roomsQuestion(groupId), staleTime: 0 });
  const head = rooms.find((room) => room.id === roomId)?.head;
  if (head !== undefined) rememberHead(client, roomId, head);
}

/** On leaving the room: what comes later is counted on Today. */
function useRememberReading(groupId: string | undefined, roomId: string): void {
  const client = useQueryClient();
  useEffect(() => {
    if (groupId === undefined) return undefined;
    // Without an answer there is only no count to show.
    return () => void rememberReading(client, groupId, roomId).catch(() => undefined);
  }, [client, groupId, roomId]);
}

/** Finds the room among those that the member may enter, and gives it what belongs to other domains. */
export function RoomRoute() {
  const { roomId } = route.useParams();
  const { data: me } = useSuspenseQuery(meQuestion());
  const answers = useSuspenseQueries({ queries: me.groups.map((group) => roomsQuestion(group.id)) });
  const singleKeys = useSingleKeys();
  const nameOf = useRoomName();
  const place = answers.findIndex((answer) => answer.data.some((room) => room.id === roomId));
  const group = me.groups[place];
  const room = answers[place]?.data.find((one) => one.id === roomId);
  useRememberReading(group?.id, roomId);
  if (group === undefined || room === undefined) return <NoSuchPlace />;
  return (
    <RoomPage
      roomId={roomId}
      member={me.member}
      group={group}
      room={{ ...room, name: nameOf(room) }}
      singleKeys={singleKeys}
      request={request}
      RefusalNote={RefusalNote}
      FailureNote={FailureNote}
      StandingMark={StandingMark}
      RuleBadge={RuleBadge}
      GroupLink={GroupLink}
    />
  );
}
