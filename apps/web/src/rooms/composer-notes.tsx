import { Button, CloseButton } from '@mantine/core';
import { Banner } from '@trialogue/design';
import type { RoomRule } from '@trialogue/rooms';
import { useTranslation } from 'react-i18next';
import { authorOf, useAuthorName } from './author.tsx';
import { plainWords } from './markdown.tsx';
import { namedSeats } from './mention-words.ts';
import { useRoomWords } from './room-context.ts';
import type { ComposerState } from './use-composer.ts';
import { useTimes } from './use-times.ts';

const shownOfReply = 80;

function ReplyNote({ composer }: { readonly composer: ComposerState }) {
  const { t } = useTranslation('rooms');
  const nameOf = useAuthorName();
  const { nameOfMention } = useRoomWords();
  const { replyTo } = composer;
  if (replyTo === null) return null;
  return (
    <div className="reply-note">
      <span className="reply-words">
        <strong>{t('reply.to', { name: nameOf(authorOf(replyTo)) })}</strong>{' '}
        <span dir="auto">{plainWords(replyTo.body ?? '', shownOfReply, nameOfMention)}</span>
      </span>
      <CloseButton size="lg" aria-label={t('reply.cancel')} onClick={() => composer.setReplyTo(null)} />
    </div>
  );
}

function GrowthQuestion({ composer, total }: { readonly composer: ComposerState; readonly total: number }) {
  const { t } = useTranslation('rooms');
  const times = useTimes();
  const { newcomers } = composer;
  if (newcomers.length === 0) return null;
  return (
    <Banner
      tone="attention"
      title={t('growth.title', { count: newcomers.length })}
      announced
      action={
        <Button loading={composer.isSending} onClick={composer.confirm}>
          {t('growth.send', { count: total })}
        </Button>
      }
    >
      {t('growth.who', { names: times.list(newcomers.map((one) => one.name)) })}
    </Banner>
  );
}

/** Under non-attribution a mention names somebody to those inside; outside it is gone. The author hears both before he sends. */
function NamingNote({ composer, rule }: { readonly composer: ComposerState; readonly rule: RoomRule }) {
  const { t } = useTranslation('rooms');
  const times = useTimes();
  const { nameOfMention } = useRoomWords();
  if (rule === 'on-record') return null;
  const names = namedSeats(composer.text, composer.chosen).flatMap(
    (seatId) => nameOfMention({ to: 'seat', seatId }) ?? [],
  );
  if (names.length === 0) return null;
  return (
    <p className="naming-note" role="status">
      {t('mention.names', { names: times.list(names) })}
    </p>
  );
}

export interface ComposerNotesProps {
  readonly composer: ComposerState;
  readonly total: number;
  readonly rule: RoomRule;
}

/** What is asked and said of a text before it is sent. */
export function ComposerNotes({ composer, total, rule }: ComposerNotesProps) {
  return (
    <>
      <GrowthQuestion composer={composer} total={total} />
      <ReplyNote composer={composer} />
      <NamingNote composer={composer} rule={rule} />
    </>
  );
}
