import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { RoomPage } from '../rooms/room-page.tsx';
import { FailureNote } from './failure-note.tsx';
import { request } from './http.ts';
import { meQuestion, roomsQuestion } from './questions.ts';
import { RefusalNote } from './refusal-note.tsx';
import { NoSuchPlace } from './route-states.tsx';
import { RuleBadge } from './rule-badge.tsx';
import { useSingleKeys } from './single-keys.ts';
import { StandingMark } from './standing-mark.tsx';

const route = getRouteApi('/rooms/$roomId');

function GroupLink({ groupId, children }: { readonly groupId: string; readonly children: ReactNode }) {
  return (
    <Link to="/groups/$groupId" params={{ groupId }}>
      {children}
    </Link>
  );
}

/** Finds the room among those that the member may enter, and gives it what belongs to other domains. */
export function RoomRoute() {
  const { roomId } = route.useParams();
  const { data: me } = useSuspenseQuery(meQuestion());
  const answers = useSuspenseQueries({ queries: me.groups.map((group) => roomsQuestion(group.id)) });
  const singleKeys = useSingleKeys();
  const place = answers.findIndex((answer) => answer.data.some((room) => room.id === roomId));
  const group = me.groups[place];
  const room = answers[place]?.data.find((one) => one.id === roomId);
  if (group === undefined || room === undefined) return <NoSuchPlace />;
  return (
    <RoomPage
      roomId={roomId}
      member={me.member}
      group={group}
      room={room}
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
