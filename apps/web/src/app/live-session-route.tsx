import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { laterPart } from '../answers/later-part.tsx';
import { LivePage } from '../sessions/live-page.tsx';
import { orderBy } from '../sessions/live-rotation.ts';
import type { SoundingProps, StartSoundingProps } from '../sessions/live-surroundings.ts';
import { meQuestion, roomsQuestion } from './questions.ts';
import { RuleBadge } from './rule-badge.tsx';
import { useSingleKeys } from './single-keys.ts';
import { useRoomName } from './use-room-name.ts';

// Few sessions hold one, and whoever only listens never starts one.
const LaterStart = laterPart(async () => (await import('../decisions/start-sounding.tsx')).StartSounding);
const LaterSounding = laterPart(async () => (await import('../decisions/sounding-card.tsx')).SoundingCard);

const route = getRouteApi('/sessions/$sessionId');

/** Where it is held. The session itself does not wait for the names of its places. */
function Place({ groupId, roomId }: { readonly groupId: string; readonly roomId: string }) {
  const { t } = useTranslation('app');
  const { data: me } = useSuspenseQuery(meQuestion());
  const { data: rooms } = useQuery(roomsQuestion(groupId));
  const nameOf = useRoomName();
  const group = me.groups.find(({ id }) => id === groupId);
  const room = rooms?.find(({ id }) => id === roomId);
  return (
    <>
      {group !== undefined && (
        <Link to="/groups/$groupId" params={{ groupId }}>
          <bdi>{group.name}</bdi>
        </Link>
      )}
      <Link to="/rooms/$roomId" params={{ roomId }}>
        {room === undefined ? t('nav.rooms') : <bdi>{nameOf(room)}</bdi>}
      </Link>
    </>
  );
}

/** Answered in the room's own words: by its delegates, and read by everybody else. */
function Sounding({ groupId, sessionId, soundingId }: SoundingProps) {
  const { data: me } = useSuspenseQuery(meQuestion());
  const role = me.groups.find(({ id }) => id === groupId)?.seat.role;
  const reader = role === 'delegate' || role === 'observer' ? role : 'neutral';
  return <LaterSounding groupId={groupId} soundingId={soundingId} order={orderBy(sessionId)} role={reader} />;
}

function StartSounding({ groupId, roomId, itemId, onStarted }: StartSoundingProps) {
  return <LaterStart groupId={groupId} roomId={roomId} sessionItemId={itemId} onStarted={onStarted} />;
}

/** Gives a live session what belongs to other domains. */
export function LiveSessionRoute() {
  const { sessionId } = route.useParams();
  const singleKeys = useSingleKeys();
  const { data: me } = useSuspenseQuery(meQuestion());
  return (
    <LivePage
      sessionId={sessionId}
      ownName={me.member.name}
      singleKeys={singleKeys}
      Place={Place}
      RuleBadge={RuleBadge}
      StartSounding={StartSounding}
      Sounding={Sounding}
    />
  );
}
