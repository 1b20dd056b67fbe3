import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Sheet, SkeletonPage } from '@trialogue/design';
import type { AskedRelease, ShownAuthor } from '@trialogue/rooms';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { groupQuestion } from '../groups/group-questions.ts';
import { waitingQuestion } from '../releases/release-questions.ts';
import { laterPart } from '../answers/later-part.tsx';
import { meQuestion, roomsQuestion } from './questions.ts';
import { useRoomName } from './use-room-name.ts';
import { useRoomOf, type RoomOf } from './use-room-of.ts';

/** What is to be done with one message; `text` as it reads now, `onClose` when the reader is done. */
interface OfMessage {
  readonly roomId: string;
  readonly itemId: string;
  readonly text: string;
  readonly author: ShownAuthor;
  readonly isOwn: boolean;
  readonly onClose: () => void;
}

// Few ask for a release or report somebody: a room does not wait for their screens.
const LaterAskRelease = laterPart(async () => (await import('../releases/ask-release.tsx')).AskRelease);
const LaterReport = laterPart(async () => (await import('../reports/make-report.tsx')).MakeReport);
const LaterWaiting = laterPart(async () => (await import('../releases/waiting-releases.tsx')).WaitingReleases);

function AskInGroup({ group, ...message }: OfMessage & Pick<RoomOf, 'group'>) {
  const { data: detail } = useSuspenseQuery(groupQuestion(group.id));
  const { data: rooms } = useSuspenseQuery(roomsQuestion(group.id));
  const nameOf = useRoomName();
  const { roomId, itemId, text, author, isOwn, onClose } = message;
  const others = rooms.filter(({ id, rule }) => id !== roomId && rule !== 'confidential');
  return (
    <LaterAskRelease
      roomId={roomId}
      groupId={group.id}
      k={detail.k}
      message={{ id: itemId, body: text, author }}
      isOwn={isOwn}
      destinations={others.map((room) => ({ id: room.id, name: nameOf(room) }))}
      usualDestination={others.find(({ kind }) => kind === 'plenary')?.id ?? null}
      onClose={onClose}
    />
  );
}

export function AskRelease(message: OfMessage) {
  const { t } = useTranslation('app');
  const found = useRoomOf(message.roomId);
  return (
    <Sheet opened onClose={message.onClose} title={t('exits.release')} closeLabel={t('exits.close')}>
      <Suspense fallback={<SkeletonPage label={t('loading')} lines={4} />}>
        {found !== null && <AskInGroup {...message} group={found.group} />}
      </Suspense>
    </Sheet>
  );
}

export function ReportAbuse({ roomId, itemId, text, onClose }: OfMessage) {
  const { t } = useTranslation('app');
  return (
    <Sheet opened onClose={onClose} title={t('exits.report')} closeLabel={t('exits.close')}>
      <LaterReport roomId={roomId} message={{ id: itemId, body: text }} onClose={onClose} />
    </Sheet>
  );
}

export interface WaitingReleasesProps {
  readonly roomId: string;
  readonly ownIds: ReadonlySet<string>;
}

/** Nothing, where nothing waits: most rooms never fetch this part. */
export function WaitingReleases({ roomId, ownIds }: WaitingReleasesProps) {
  const found = useRoomOf(roomId);
  const isMasked = found?.room.rule === 'non-attribution';
  const { data: waiting } = useQuery({ ...waitingQuestion(roomId), enabled: isMasked });
  if (found === null || waiting === undefined || waiting.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <WaitingInGroup groupId={found.group.id} roomId={roomId} ownIds={ownIds} waiting={waiting} />
    </Suspense>
  );
}

interface WaitingInGroupProps extends WaitingReleasesProps {
  readonly groupId: string;
  readonly waiting: readonly AskedRelease[];
}

/** Rooms are called as everywhere in the reader’s language. */
function WaitingInGroup({ groupId, roomId, ownIds, waiting }: WaitingInGroupProps) {
  const { data: me } = useSuspenseQuery(meQuestion());
  const { data: group } = useSuspenseQuery(groupQuestion(groupId));
  const { data: rooms } = useSuspenseQuery(roomsQuestion(groupId));
  const nameOf = useRoomName();
  const named = waiting.map((asked) => {
    const room = rooms.find(({ id }) => id === asked.toRoomId);
    return room === undefined ? asked : { ...asked, toRoomName: nameOf(room) };
  });
  return (
    <LaterWaiting
      roomId={roomId}
      waiting={named}
      groupId={groupId}
      k={group.k}
      isOwn={(itemId: string) => ownIds.has(itemId)}
      reader={{ name: me.member.name, sector: me.member.sector }}
    />
  );
}

export function TranscriptLink({ roomId, onLeave }: { readonly roomId: string; readonly onLeave?: () => void }) {
  const { t } = useTranslation('app');
  return (
    <Link to="/rooms/$roomId/transcripts" params={{ roomId }} {...(onLeave === undefined ? {} : { onClick: onLeave })}>
      {t('exits.transcripts')}
    </Link>
  );
}
