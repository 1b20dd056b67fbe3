import './rooms.css';
import { EmptyState, SkeletonPage } from '@trialogue/design';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Announcer } from './announcer.tsx';
import { Composer } from './composer.tsx';
import { LostRoom } from './lost-room.tsx';
import { MessageList } from './message-list.tsx';
import { ReadingView } from './reading-view.tsx';
import { LiveLine, RestartNote, RoomHead } from './room-head.tsx';
import { useRoomSettings } from './room-settings.ts';
import { SurroundingsContext, type Surroundings } from './surroundings.ts';
import { useConversation } from './use-conversation.ts';
import { useRoom, type Room } from './use-room.ts';

export interface RoomPageProps extends Surroundings {
  readonly roomId: string;
}

/** A room: who reads, what was said, and where to write. The app gives what belongs to other domains. */
export function RoomPage({ roomId, ...surroundings }: RoomPageProps) {
  return (
    <SurroundingsContext value={surroundings}>
      <OpenRoom key={roomId} roomId={roomId} />
    </SurroundingsContext>
  );
}

function OpenRoom({ roomId }: { readonly roomId: string }) {
  const room = useRoom(roomId);
  if (room.copy.lost !== null) return <LostRoom code={room.copy.lost} />;
  return <Conversation room={room} />;
}

function Conversation({ room }: { readonly room: Room }) {
  const { t } = useTranslation('rooms');
  const [settings, changeSettings] = useRoomSettings();
  const [restartsSeen, setRestartsSeen] = useState(0);
  const conversation = useConversation(room);
  const { copy, pending } = room;
  const waiting = pending.filter((entry) => entry.state === 'waiting' || entry.state === 'sending').length;
  return (
    <div className="room" data-rule={conversation.rule}>
      <RoomHead settings={settings} onChange={changeSettings} />
      <LiveLine waiting={waiting} />
      {copy.restartReason !== null && copy.restarts > restartsSeen && (
        <RestartNote reason={copy.restartReason} onSeen={() => setRestartsSeen(copy.restarts)} />
      )}
      {!settings.readingView && (
        <button type="button" className="skip-link" onClick={() => changeSettings({ readingView: true })}>
          {t('offerReading')}
        </button>
      )}
      <Said room={room} conversation={conversation} isReading={settings.readingView} />
      <Announcer room={room} />
      {conversation.audienceError}
      <Composer
        composer={conversation.composer}
        known={conversation.known}
        decision={conversation.decision}
        enterSends={settings.enterSends}
        field={conversation.field}
      />
    </div>
  );
}

interface SaidProps {
  readonly room: Room;
  readonly conversation: ReturnType<typeof useConversation>;
  readonly isReading: boolean;
}

function Said({ room, conversation, isReading }: SaidProps) {
  const { t } = useTranslation('rooms');
  const { copy, pending } = room;
  const isEmpty = copy.entries.length === 0 && pending.length === 0;
  if (isEmpty && (copy.epoch === null || copy.asking.what !== 'nothing')) {
    return (
      <div className="room-wait">
        <SkeletonPage label={t('list.loading')} lines={8} />
      </div>
    );
  }
  if (isEmpty) {
    return (
      <div className="room-wait">
        <EmptyState title={t('empty.title')}>
          {conversation.decision.allowed ? t('empty.write') : t('empty.read')}
        </EmptyState>
      </div>
    );
  }
  if (isReading) return <ReadingView room={room} handlers={conversation.handlers} />;
  const { rows, handlers, current, setCurrent, list } = conversation;
  return (
    <MessageList room={room} rows={rows} handlers={handlers} current={current} onCurrent={setCurrent} ref={list} />
  );
}
