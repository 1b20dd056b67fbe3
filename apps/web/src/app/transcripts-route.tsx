import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { may } from '@trialogue/policy';
import type { TranscriptCheck } from '@trialogue/rooms';
import { groupQuestion } from '../groups/group-questions.ts';
import { seatFacts } from '../rooms/posting.ts';
import { TranscriptPage } from '../transcripts/transcript-page.tsx';
import { meQuestion } from './questions.ts';
import { NoSuchPlace } from './route-states.tsx';
import { RuleBadge } from './rule-badge.tsx';
import { useRoomName } from './use-room-name.ts';
import { useRoomOf, type RoomOf } from './use-room-of.ts';

const route = getRouteApi('/rooms/$roomId/transcripts');

function Transcripts({ group, room }: RoomOf) {
  const { data: me } = useSuspenseQuery(meQuestion());
  const { data: detail } = useSuspenseQuery(groupQuestion(group.id));
  const nameOf = useRoomName();
  const decide = ({ contributions, fresh }: TranscriptCheck, first: boolean) => {
    const now = Date.now();
    const actor = {
      kind: 'person',
      personId: me.member.id,
      standing: me.member.sector,
      offices: [],
      deactivated: false,
    } as const;
    const inRoom = { id: room.id, groupId: group.id, kind: room.kind, rule: room.rule, closed: false };
    const reader = { seat: seatFacts(me.member, group, now), room: inRoom, member: true, now };
    return may(actor, 'transcript.make', { ...reader, contributions, fresh, first, k: detail.k, hits: 0 });
  };
  return (
    <TranscriptPage
      room={{ ...room, name: nameOf(room) }}
      groupName={group.name}
      k={detail.k}
      badge={<RuleBadge rule={room.rule} />}
      decide={decide}
    />
  );
}

export function TranscriptsRoute() {
  const found = useRoomOf(route.useParams().roomId);
  return found === null ? <NoSuchPlace /> : <Transcripts key={found.room.id} {...found} />;
}
