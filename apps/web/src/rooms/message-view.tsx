import { Button } from '@mantine/core';
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import type { PostedItem } from '@trialogue/rooms';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { AuthorLine, useAuthorName, type AudienceMember } from './author.tsx';
import { Markdown, plainWords } from './markdown.tsx';
import { useTimes } from './use-times.ts';

export interface MessageViewProps {
  readonly item: PostedItem;
  readonly seat: AudienceMember | undefined;
  readonly role: string | undefined;
  readonly repliedTo: PostedItem | undefined;
  readonly isOwn: boolean;
  readonly onReply: ((item: PostedItem) => void) | null;
  readonly onJump: (item: PostedItem) => void;
}

const quotedLength = 120;

export function Quotation({
  item,
  onJump,
}: {
  readonly item: PostedItem;
  readonly onJump: (item: PostedItem) => void;
}) {
  const { t } = useTranslation('rooms');
  const name = useAuthorName()(item.author);
  return (
    <button type="button" className="quotation" onClick={() => onJump(item)}>
      <span className="quotation-author">{t('reply.to', { name })}</span>
      <span className="quotation-words" dir="auto">
        {plainWords(item.body, quotedLength)}
      </span>
    </button>
  );
}

/** One message. Its reply button is always there: nothing here waits for a pointer to hover. */
export const MessageView = memo(function MessageView(props: MessageViewProps) {
  const { item, seat, role, repliedTo, isOwn, onReply, onJump } = props;
  const { t } = useTranslation('rooms');
  const times = useTimes();
  const name = useAuthorName()(item.author);
  return (
    <>
      <header className="message-head">
        <AuthorLine author={item.author} seat={seat} role={role} id={`author-${item.id}`} />
        <span className="message-facts">
          {isOwn && (
            <span className="own-state">
              <IconCheck size={14} aria-hidden="true" />
              {t('state.sent')}
            </span>
          )}
          <time dateTime={item.at} title={times.full(item.at)}>
            {times.clock(item.at)}
          </time>
          {onReply !== null && (
            <Button
              className="reply-button"
              size="compact-sm"
              variant="subtle"
              leftSection={<IconArrowBackUp size={16} className="mirrored" aria-hidden="true" />}
              aria-label={t('reply.label', { name })}
              onClick={() => onReply(item)}
            >
              <span className="reply-word">{t('reply.button')}</span>
            </Button>
          )}
        </span>
      </header>
      {repliedTo !== undefined && <Quotation item={repliedTo} onJump={onJump} />}
      {item.replyTo !== undefined && repliedTo === undefined && <p className="quotation-far">{t('reply.far')}</p>}
      <Markdown source={item.body} kind="message" />
    </>
  );
});
