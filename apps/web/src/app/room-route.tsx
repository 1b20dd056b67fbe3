import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback, useMemo, type ReactNode } from 'react';
import { RoomPage } from '../rooms/room-page.tsx';
import type { RoomPlace } from '../rooms/surroundings.ts';
import { everything } from '../rooms/topic-view.ts';
import { FailureNote } from '../answers/failure-note.tsx';
import { request } from '../answers/http.ts';
import { meQuestion, roomsQuestion } from './questions.ts';
import { RefusalNote } from '../answers/refusal-note.tsx';
import { AskRelease, ReportAbuse, WaitingReleases } from './room-exits.tsx';
import { RoomWays } from './room-ways.tsx';
import { NoSuchPlace } from './route-states.tsx';
import { RuleBadge } from './rule-badge.tsx';
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

/** What the address says of the place in the room, and the way to another. */
function usePlace(roomId: string): { readonly place: RoomPlace; readonly goTo: (place: RoomPlace) => void } {
  const { at, topic } = route.useSearch();
  const navigate = route.useNavigate();
  const place = useMemo(() => ({ view: topic ?? everything, at: at ?? null }), [topic, at]);
  const goTo = useCallback(
    ({ view, at: message }: RoomPlace) => {
      const search = {
        ...(view === everything ? {} : { topic: view }),
        ...(message === null ? {} : { at: message }),
      };
      void navigate({ to: '/rooms/$roomId', params: { roomId }, search });
    },
    [navigate, roomId],
  );
  return { place, goTo };
}

/** Finds the room among those that the member may enter, and gives it what belongs to other domains. */
export function RoomRoute() {
  const { roomId } = route.useParams();
  const { data: me } = useSuspenseQuery(meQuestion());
  const answers = useSuspenseQueries({ queries: me.groups.map((group) => roomsQuestion(group.id)) });
  const singleKeys = useSingleKeys();
  const nameOf = useRoomName();
  const { place, goTo } = usePlace(roomId);
  const found = answers.findIndex((answer) => answer.data.some((room) => room.id === roomId));
  const group = me.groups[found];
  const room = answers[found]?.data.find((one) => one.id === roomId);
  if (group === undefined || room === undefined) return <NoSuchPlace />;
  return (
    <RoomPage
      roomId={roomId}
      member={me.member}
      group={group}
      room={{ ...room, name: nameOf(room) }}
      singleKeys={singleKeys}
      request={request}
      place={place}
      goTo={goTo}
      RefusalNote={RefusalNote}
      FailureNote={FailureNote}
      StandingMark={StandingMark}
      RuleBadge={RuleBadge}
      GroupLink={GroupLink}
      AskRelease={AskRelease}
      ReportAbuse={ReportAbuse}
      WaitingReleases={WaitingReleases}
      RoomWays={RoomWays}
    />
  );
}
