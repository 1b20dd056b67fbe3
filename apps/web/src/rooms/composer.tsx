import { Button, CloseButton } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { Banner } from '@trialogue/design';
import { characterCount, type Decision } from '@trialogue/kernel';
import { bodyLimit } from '@trialogue/rooms';
import { useId, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { AudienceLine } from './audience-line.tsx';
import { useAuthorName } from './author.tsx';
import { plainWords } from './markdown.tsx';
import { shownRefusal, useSurroundings } from './surroundings.ts';
import type { KnownAudience } from './use-audience.ts';
import type { ComposerState } from './use-composer.ts';
import { useTimes } from './use-times.ts';

export interface ComposerProps {
  readonly composer: ComposerState;
  readonly known: KnownAudience;
  readonly decision: Decision;
  readonly enterSends: boolean;
  readonly field: RefObject<HTMLTextAreaElement | null>;
}

const highestRows = 8;
const charactersPerRow = () => (window.innerWidth < 640 ? 30 : 90);

function ReplyNote({ composer }: { readonly composer: ComposerState }) {
  const { t } = useTranslation('rooms');
  const nameOf = useAuthorName();
  const { replyTo } = composer;
  if (replyTo === null) return null;
  return (
    <div className="reply-note">
      <span className="reply-words">
        <strong>{t('reply.to', { name: nameOf(replyTo.author) })}</strong>{' '}
        <span dir="auto">{plainWords(replyTo.body, 80)}</span>
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

/** Where a member writes. What may not be written says why, and what would change that. */
export function Composer({ composer, known, decision, enterSends, field }: ComposerProps) {
  const { t } = useTranslation('rooms');
  const times = useTimes();
  const { RefusalNote, GroupLink, group } = useSurroundings();
  const fieldId = useId();
  const audienceId = useId();
  const counterId = useId();
  const length = characterCount(composer.text);
  // For browsers in which a text field cannot grow with its text by itself.
  const rows = Math.min(highestRows, composer.text.split('\n').length + Math.floor(length / charactersPerRow()));

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    const isSend = enterSends ? !event.shiftKey : event.ctrlKey || event.metaKey;
    if (!isSend) return;
    event.preventDefault();
    composer.submit();
  };

  if (!decision.allowed) {
    return (
      <div className="composer">
        <RefusalNote
          refusal={shownRefusal(decision)}
          action={<GroupLink groupId={group.id}>{t('composer.toGroup')}</GroupLink>}
        />
        <AudienceLine audience={known.audience} id={audienceId} />
      </div>
    );
  }
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        composer.submit();
      }}
    >
      {composer.refusal !== null && <RefusalNote refusal={shownRefusal(composer.refusal)} />}
      <GrowthQuestion composer={composer} total={known.audience?.total ?? 0} />
      <ReplyNote composer={composer} />
      <AudienceLine audience={known.audience} id={audienceId} />
      <div className="composer-field">
        <label className="hidden-visually" htmlFor={fieldId}>
          {t('composer.label')}
        </label>
        <textarea
          id={fieldId}
          ref={field}
          dir="auto"
          rows={Math.max(1, rows)}
          value={composer.text}
          placeholder={t('composer.placeholder')}
          aria-describedby={`${audienceId} ${counterId}`}
          aria-invalid={length > bodyLimit || undefined}
          enterKeyHint={enterSends ? 'send' : 'enter'}
          onChange={({ currentTarget }) => composer.write(currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <Button
          type="submit"
          className="send"
          loading={composer.isSending}
          disabled={composer.text.trim() === ''}
          leftSection={<IconSend size={18} className="mirrored" aria-hidden="true" />}
        >
          {t('composer.send')}
        </Button>
      </div>
      <p className="composer-foot">
        <span className="composer-hint">{enterSends ? t('composer.hintEnter') : t('composer.hintCtrlEnter')}</span>
        <span id={counterId} data-over={length > bodyLimit || undefined}>
          {t('composer.counter', { length: times.number(length), limit: times.number(bodyLimit) })}
        </span>
      </p>
    </form>
  );
}
