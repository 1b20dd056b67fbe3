import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { GroupSummary, Me } from '@trialogue/groups';
import type { RoomSummary } from '@trialogue/rooms';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { RoomPage } from '../rooms/room-page.tsx';
import type { RoomPlace } from '../rooms/surroundings.ts';
import { everything } from '../rooms/topic-view.ts';
import { laterOrNothing } from '../answers/later-or-nothing.tsx';
import { FailureNote } from '../answers/failure-note.tsx';
import { request } from '../answers/http.ts';
import { meQuestion, roomsQuestion } from './questions.ts';
import { RefusalNote } from '../answers/refusal-note.tsx';
import { RoomWays } from './room-ways.tsx';
import { NoSuchPlace } from './route-states.tsx';
import { RuleBadge } from './rule-badge.tsx';
import { useSingleKeys } from './single-keys.ts';
import { useRoomName } from './use-room-name.ts';
import { StandingMark } from '../standing/standing-mark.tsx';

// Most rooms have nothing that waits, and few ask for a release or report somebody.
const WaitingReleases = laterOrNothing(async () => (await import('./room-exits.tsx')).WaitingReleases);
const SessionNow = laterOrNothing(async () => (await import('./session-now.tsx')).SessionInRoom);
const AskRelease = laterOrNothing(async () => (await import('./room-exits.tsx')).AskRelease);
const ReportAbuse = laterOrNothing(async () => (await import('./room-exits.tsx')).ReportAbuse);

const LanguageNotes = laterOrNothing(async () => (await import('../language/language-notes.tsx')).LanguageNotes);

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

/** Finds the room among those that the member may enter. All groups are asked at once, and then looked through one by one. */
export function RoomRoute() {
  const { roomId } = route.useParams();
  const { data: me } = useSuspenseQuery(meQuestion());
  const client = useQueryClient();
  useState(() => me.groups.map((group) => client.prefetchQuery(roomsQuestion(group.id))));
  return <RoomAmong me={me} roomId={roomId} groups={me.groups} />;
}

interface RoomAmongProps {
  readonly me: Me;
  readonly roomId: string;
  readonly groups: readonly GroupSummary[];
}

function RoomAmong({ groups, ...wanted }: RoomAmongProps) {
  const [group, ...others] = groups;
  if (group === undefined) return <NoSuchPlace />;
  return <RoomIn key={group.id} group={group} others={others} {...wanted} />;
}

interface RoomInProps extends Omit<RoomAmongProps, 'groups'> {
  readonly group: GroupSummary;
  readonly others: readonly GroupSummary[];
}

function RoomIn({ me, roomId, group, others }: RoomInProps) {
  const { data: rooms } = useSuspenseQuery(roomsQuestion(group.id));
  const room = rooms.find((one) => one.id === roomId);
  if (room === undefined) return <RoomAmong me={me} roomId={roomId} groups={others} />;
  return <FoundRoom me={me} group={group} room={room} />;
}

/** Gives the room what belongs to other domains. */
function FoundRoom({ me, group, room }: { readonly me: Me; readonly group: GroupSummary; readonly room: RoomSummary }) {
  const singleKeys = useSingleKeys();
  const nameOf = useRoomName();
  const { place, goTo } = usePlace(room.id);
  return (
    <RoomPage
      roomId={room.id}
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
      SessionNow={SessionNow}
      LanguageNotes={LanguageNotes}
    />
  );
}
