import { Button } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconDots, IconEraser, IconPin, IconTransferOut } from '@tabler/icons-react';
import type { Reaction } from '@trialogue/rooms';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { AuthorLine, authorOf, useAuthorName, type AudienceMember } from './author.tsx';
import { Markdown, plainWords } from './markdown.tsx';
import { Reactions } from './reactions.tsx';
import { useRoomWords, type MessageActs } from './room-context.ts';
import type { Said } from './said.ts';
import { useTimes } from './use-times.ts';

export interface MessageViewProps {
  readonly message: Said;
  readonly seat: AudienceMember | undefined;
  readonly role: string | undefined;
  readonly repliedTo: Said | undefined;
  readonly isOwn: boolean;
  readonly acts: MessageActs | null;
  readonly hasReacted: (id: string, reaction: Reaction) => boolean;
  readonly onJump: (id: string) => void;
  readonly onMenu: (message: Said, from: HTMLElement) => void;
  readonly onHistory: (message: Said) => void;
}

const quotedLength = 120;

export function Quotation({ message, onJump }: { readonly message: Said; readonly onJump: (id: string) => void }) {
  const { t } = useTranslation('rooms');
  const { nameOfMention } = useRoomWords();
  const name = useAuthorName()(authorOf(message));
  return (
    <button type="button" className="quotation" onClick={() => onJump(message.id)}>
      <span className="quotation-author">{t('reply.to', { name })}</span>
      <span className="quotation-words" dir="auto">
        {message.body === null ? t('message.withdrawn') : plainWords(message.body, quotedLength, nameOfMention)}
      </span>
    </button>
  );
}

/** Where a text was that its author took back: the same whoever it was. */
function Tombstone({ message }: { readonly message: Said }) {
  const { t } = useTranslation('rooms');
  const times = useTimes();
  return (
    <p className="tombstone">
      <IconEraser size={16} aria-hidden="true" />
      <span id={`author-${message.id}`}>{t('message.withdrawn')}</span>
      <time dateTime={message.at} title={times.full(message.at)}>
        {times.clock(message.at)}
      </time>
    </p>
  );
}

function Facts({ message, isOwn, acts, onMenu }: Pick<MessageViewProps, 'message' | 'isOwn' | 'acts' | 'onMenu'>) {
  const { t } = useTranslation('rooms');
  const times = useTimes();
  const name = useAuthorName()(authorOf(message));
  return (
    <span className="message-facts">
      {isOwn && (
        <span className="own-state">
          <IconCheck size={14} aria-hidden="true" />
          {t('state.sent')}
        </span>
      )}
      <time dateTime={message.at} title={times.full(message.at)}>
        {times.clock(message.at)}
      </time>
      <span className="message-ways">
        {acts !== null && (
          <Button
            className="reply-button"
            size="compact-sm"
            variant="subtle"
            leftSection={<IconArrowBackUp size={16} className="mirrored" aria-hidden="true" />}
            aria-label={t('reply.label', { name })}
            onClick={() => acts.reply(message)}
          >
            <span className="reply-word">{t('reply.button')}</span>
          </Button>
        )}
        <button
          type="button"
          className="menu-button"
          aria-haspopup="dialog"
          aria-label={t('menu.label', { name })}
          onClick={({ currentTarget }) => onMenu(message, currentTarget)}
        >
          <IconDots size={18} aria-hidden="true" />
        </button>
      </span>
    </span>
  );
}

function Foot({
  message,
  acts,
  hasReacted,
  onHistory,
}: Pick<MessageViewProps, 'message' | 'acts' | 'hasReacted' | 'onHistory'>) {
  const { t } = useTranslation('rooms');
  if (message.editedAt === null && !message.pinned && message.reactions.size === 0) return null;
  return (
    <div className="message-foot">
      {message.pinned && (
        <span className="pinned-sign">
          <IconPin size={14} aria-hidden="true" />
          {t('message.pinned')}
        </span>
      )}
      {message.editedAt !== null && (
        <button type="button" className="edited-sign" aria-haspopup="dialog" onClick={() => onHistory(message)}>
          {t('message.edited')}
        </button>
      )}
      <Reactions message={message} hasReacted={hasReacted} onReact={acts?.react ?? null} />
    </div>
  );
}

/** One message as it now stands. Its buttons are always there: nothing here waits for a pointer to hover. */
export const MessageView = memo(function MessageView(props: MessageViewProps) {
  const { message, seat, role, repliedTo, isOwn, acts, hasReacted, onJump, onMenu, onHistory } = props;
  const { t } = useTranslation('rooms');
  const { nameOfMention } = useRoomWords();
  const author = authorOf(message);
  const { item, body } = message;
  if (author === null || item === null || body === null) return <Tombstone message={message} />;
  return (
    <>
      <header className="message-head">
        <AuthorLine author={author} seat={seat} role={role} id={`author-${message.id}`} />
        <Facts message={message} isOwn={isOwn} acts={acts} onMenu={onMenu} />
      </header>
      {item.kind === 'released' && (
        <p className="released-sign">
          <IconTransferOut size={16} className="mirrored" aria-hidden="true" />
          {t(`released.${item.from}`)}
        </p>
      )}
      {repliedTo !== undefined && <Quotation message={repliedTo} onJump={onJump} />}
      {item.kind === 'posted' && item.replyTo !== undefined && repliedTo === undefined && (
        <p className="quotation-far">{t('reply.far')}</p>
      )}
      <Markdown source={body} kind="message" nameOfMention={nameOfMention} />
      <Foot message={message} acts={acts} hasReacted={hasReacted} onHistory={onHistory} />
    </>
  );
});
