import './rooms.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { laterOrNothing } from '../answers/later-or-nothing.tsx';
import { laterPart, NoPlace } from '../answers/later-part.tsx';
import { LostRoom } from './lost-room.tsx';
import { RoomWordsContext } from './room-context.ts';
import { LiveLine, RoomHead } from './room-head.tsx';
import { useRoomSettings } from './room-settings.ts';
import { SaidPart } from './said-part.tsx';
import { SurroundingsContext, useSurroundings, type Surroundings } from './surroundings.ts';
import { TopicHead } from './topic-head.tsx';
import { TopicList, type TopicListProps } from './topic-list.tsx';
import { isInView, keyOfTopic } from './topic-view.ts';
import { useConversation, useHandlers } from './use-conversation.ts';
import { useOpenings } from './use-openings.ts';
import { useRoom, type Room } from './use-room.ts';
import { useRoomKeys } from './use-room-keys.ts';
import { WritingPart } from './writing-part.tsx';

const MessageMenu = laterPart(async () => (await import('./message-menu.tsx')).MessageMenu, NoPlace);
const RoomSheets = laterPart(async () => (await import('./room-sheets.tsx')).RoomSheets, NoPlace);
const RestartNote = laterPart(async () => (await import('./restart-note.tsx')).RestartNote, NoPlace);
const Announcer = laterOrNothing(async () => (await import('./announcer.tsx')).Announcer);

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
  const { WaitingReleases, SessionNow, group } = useSurroundings();
  const [settings, changeSettings] = useRoomSettings();
  const [restartsSeen, setRestartsSeen] = useState(0);
  const [current, setCurrent] = useState<string | null>(null);
  const conversation = useConversation(room);
  const openings = useOpenings(room.roomId);
  const { view, show, words, reading, jump, acts, decision } = conversation;
  const { open, openMenu, closeMenu } = openings;
  const [openHistory] = useState(
    () =>
      ({ id }: { readonly id: string }) =>
        open({ kind: 'history', id }),
  );
  const handlers = useHandlers({ room, conversation, onMenu: openMenu, onHistory: openHistory });
  const topicList: TopicListProps = {
    topics: words.topics,
    reading,
    view,
    onShow: show,
    onNew: decision.allowed ? () => open({ kind: 'new-topic' }) : null,
  };
  useRoomKeys({ room, conversation, openings, current, topicList });
  const { copy, pending } = room;
  const waiting = pending.filter((entry) => entry.state === 'waiting' || entry.state === 'sending').length;
  const unread = view === 'all' ? reading.unreadTotal : reading.unreadOf(view);
  return (
    <RoomWordsContext value={words}>
      <div className="room" data-rule={conversation.rule}>
        <RoomHead
          roomId={room.roomId}
          rule={conversation.rule}
          unread={reading.unreadTotal}
          settings={settings}
          onChange={changeSettings}
          hasPresence={conversation.rule === 'on-record'}
          onTopics={() => open({ kind: 'topics' })}
          onPins={() => open({ kind: 'pins' })}
        />
        <LiveLine waiting={waiting} />
        {SessionNow !== undefined && <SessionNow groupId={group.id} roomId={room.roomId} />}
        {copy.restartReason !== null && copy.restarts > restartsSeen && (
          <RestartNote reason={copy.restartReason} onSeen={() => setRestartsSeen(copy.restarts)} />
        )}
        {!settings.readingView && (
          <button type="button" className="skip-link" onClick={() => changeSettings({ readingView: true })}>
            {t('offerReading')}
          </button>
        )}
        <div className="room-body">
          <nav className="topics-rail" aria-label={t('topic.list')}>
            <TopicList {...topicList} />
          </nav>
          <div className="room-main">
            {WaitingReleases !== undefined && conversation.rule === 'non-attribution' && (
              <WaitingReleases roomId={room.roomId} ownIds={room.ownIds} />
            )}
            <TopicHead
              view={view}
              unread={unread}
              onFirstUnread={jump.toFirstUnread}
              onAllRead={() => reading.markAllRead(view)}
              acts={
                decision.allowed
                  ? {
                      rename: (topicId) => open({ kind: 'rename-topic', topicId }),
                      resolve: (topicId, on) => acts.attempt({ kind: on ? 'resolve-topic' : 'reopen-topic', topicId }),
                    }
                  : null
              }
            />
            <SaidPart
              room={room}
              conversation={conversation}
              handlers={handlers}
              current={current}
              onCurrent={setCurrent}
              isReading={settings.readingView}
            />
            <Announcer room={room} />
            <WritingPart
              room={room}
              conversation={conversation}
              settings={settings}
              hasCopied={openings.hasCopied}
              onNewTopic={() => open({ kind: 'new-topic' })}
            />
          </div>
        </div>
      </div>
      {openings.hasMenu && (
        <MessageMenu
          menu={openings.menu}
          messageOf={handlers.messageOf}
          isOwn={room.isOwn}
          acts={handlers.acts}
          hasReacted={room.hasReacted}
          onOpen={open}
          onCopyLink={openings.copyLink}
          onClose={closeMenu}
        />
      )}
      {openings.hasSheets && (
        <RoomSheets
          open={openings.sheet}
          onOpen={open}
          room={room}
          acts={acts}
          mayAct={decision.allowed}
          topicList={topicList}
          onTopicOpened={(topicId) =>
            isInView(view, topicId) ? conversation.writeIn(keyOfTopic(topicId)) : show(topicId)
          }
          onJump={jump.to}
        />
      )}
    </RoomWordsContext>
  );
}
