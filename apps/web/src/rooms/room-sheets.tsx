import { Sheet } from '@trialogue/design';
import type { PostedItem, ShownAuthor } from '@trialogue/rooms';
import { useTranslation } from 'react-i18next';
import { laterPart } from '../answers/later-part.tsx';
import type { OpenSheet } from './room-context.ts';
import { useSurroundings } from './surroundings.ts';
import { TopicList, type TopicListProps } from './topic-list.tsx';
import type { Acts } from './use-acts.ts';
import type { Room } from './use-room.ts';

const EditMessage = laterPart(async () => (await import('./edit-message.tsx')).EditMessage);
const WithdrawMessage = laterPart(async () => (await import('./withdraw-message.tsx')).WithdrawMessage);
const MoveMessages = laterPart(async () => (await import('./move-messages.tsx')).MoveMessages);
const MessageHistory = laterPart(async () => (await import('./message-history.tsx')).MessageHistory);
const NameTopic = laterPart(async () => (await import('./name-topic.tsx')).NameTopic);
const PinsList = laterPart(async () => (await import('./pins-list.tsx')).PinsList);
const MessageLink = laterPart(async () => (await import('./message-link.tsx')).MessageLink);

export interface RoomSheetsProps {
  readonly open: OpenSheet | null;
  readonly onOpen: (sheet: OpenSheet | null) => void;
  readonly room: Room;
  readonly acts: Acts;
  readonly mayAct: boolean;
  readonly topicList: TopicListProps;
  readonly onTopicOpened: (topicId: string) => void;
  readonly onJump: (id: string) => void;
}

/** Everything that lies above the room for a while; what it holds comes when it is first opened. */
export function RoomSheets(props: RoomSheetsProps) {
  const { t } = useTranslation('rooms');
  const { open, onOpen } = props;
  const isOther = open?.kind === 'report' || open?.kind === 'release';
  const close = () => onOpen(null);
  return (
    <>
      <Sheet
        opened={open !== null && !isOther}
        onClose={close}
        title={open === null || isOther ? null : t(`sheet.title.${open.kind}`)}
        closeLabel={t('sheet.close')}
      >
        <Inside {...props} />
      </Sheet>
      {open !== null && isOther && <OfOtherDomain {...props} />}
    </>
  );
}

function Inside({ open, onOpen, room, acts, mayAct, topicList, onTopicOpened, onJump }: RoomSheetsProps) {
  const close = () => onOpen(null);
  const { carryOut } = acts;
  const leadTo = (id: string) => {
    close();
    // The closing dialog gives the focus back first.
    requestAnimationFrame(() => onJump(id));
  };
  switch (open?.kind) {
    case undefined:
    case 'report':
    case 'release':
      return null;
    case 'topics':
      return (
        <div className="topics-sheet">
          <TopicList
            {...topicList}
            onShow={(view) => {
              close();
              topicList.onShow(view);
            }}
          />
        </div>
      );
    case 'pins':
      return (
        <PinsList
          roomId={room.roomId}
          onUnpin={mayAct ? async (item) => (await carryOut({ kind: 'pin', item, on: false })).ok : null}
          onJump={leadTo}
        />
      );
    case 'new-topic':
      return <NameTopic topic={null} carryOut={carryOut} onDone={({ id }) => onTopicOpened(id)} onClose={close} />;
    case 'rename-topic': {
      const topic = topicList.topics.get(open.topicId);
      if (topic === undefined) return null;
      return <NameTopic topic={topic} carryOut={carryOut} onDone={() => undefined} onClose={close} />;
    }
    case 'edit':
    case 'withdraw':
    case 'move':
    case 'history':
    case 'link':
      return (
        <OfMessage open={open} room={room} acts={acts} topicList={topicList} onClose={close} onWithdrawn={leadTo} />
      );
  }
}

interface OfMessageProps extends Pick<RoomSheetsProps, 'room' | 'acts' | 'topicList'> {
  readonly open: Extract<OpenSheet, { readonly id: string }>;
  readonly onClose: () => void;
  readonly onWithdrawn: (id: string) => void;
}

function OfMessage({ open, room, acts, topicList, onClose, onWithdrawn }: OfMessageProps) {
  const { t } = useTranslation('rooms');
  const message = room.byId.get(open.id);
  const { carryOut } = acts;
  if (message === undefined) return <p>{t('place.gone')}</p>;
  if (open.kind === 'edit') return <EditMessage message={message} carryOut={carryOut} onClose={onClose} />;
  if (open.kind === 'withdraw') {
    // The button that the focus would go back to goes with the text.
    const leadToTombstone = () => onWithdrawn(message.id);
    return <WithdrawMessage message={message} carryOut={carryOut} onClose={onClose} onWithdrawn={leadToTombstone} />;
  }
  if (open.kind === 'history') return <MessageHistory message={message} />;
  if (open.kind === 'link') return <MessageLink roomId={room.roomId} id={message.id} />;
  return (
    <MoveMessages
      message={message}
      messages={room.messages}
      topics={topicList.topics}
      carryOut={carryOut}
      onClose={onClose}
    />
  );
}

function shownAuthor(author: PostedItem['author']): ShownAuthor {
  if (!('label' in author)) return author;
  const { label, sector } = author;
  return sector === undefined ? { label } : { label, sector };
}

/** The forms of other domains bring their own sheet. */
function OfOtherDomain({ open, onOpen, room }: RoomSheetsProps) {
  const { ReportAbuse, AskRelease } = useSurroundings();
  const Form = open?.kind === 'report' ? ReportAbuse : AskRelease;
  const message = open !== null && 'id' in open ? room.byId.get(open.id) : undefined;
  if (Form === undefined || message === undefined || message.body === null) return null;
  if (message.item?.kind !== 'posted') return null;
  return (
    <Form
      roomId={room.roomId}
      itemId={message.id}
      text={message.body}
      author={shownAuthor(message.item.author)}
      isOwn={room.isOwn(message.id)}
      onClose={() => onOpen(null)}
    />
  );
}
