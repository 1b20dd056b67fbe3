import { Button } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { characterCount, type Decision } from '@trialogue/kernel';
import { bodyLimit, type RoomRule } from '@trialogue/rooms';
import { useId, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { laterOrNothing } from '../answers/later-or-nothing.tsx';
import { laterPart, NoPlace } from '../answers/later-part.tsx';
import { AudienceLine } from './audience-line.tsx';
import { useRoomWords } from './room-context.ts';
import { shownRefusal, useSurroundings } from './surroundings.ts';
import type { KnownAudience } from './use-audience.ts';
import type { ComposerState } from './use-composer.ts';
import { useMentionChoice } from './use-mention-choice.ts';
import { useTimes } from './use-times.ts';

export interface ComposerProps {
  readonly composer: ComposerState;
  readonly known: KnownAudience;
  readonly rule: RoomRule;
  readonly decision: Decision;
  readonly enterSends: boolean;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** What else there is to say of the text before it is sent. */
  readonly notes: ReactNode;
  /** Where the text goes. */
  readonly topicChoice: ReactNode;
}

const highestRows = 8;
const charactersPerRow = () => (window.innerWidth < 640 ? 30 : 90);

// Without the list an @ can still be written.
const MentionList = laterOrNothing(async () => (await import('./mention-list.tsx')).MentionList);

// It can ask something that has to be answered: where it cannot be had, it says so.
const ComposerNotes = laterPart(async () => (await import('./composer-notes.tsx')).ComposerNotes, NoPlace);

/** Where a member writes. What may not be written says why, and what would change that. */
export function Composer(props: ComposerProps) {
  const { t } = useTranslation('rooms');
  const { RefusalNote, GroupLink, group } = useSurroundings();
  const audienceId = useId();
  const { composer, known, decision } = props;
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
      {props.notes}
      <ComposerNotes composer={composer} total={known.audience?.total ?? 0} rule={props.rule} />
      <AudienceLine audience={known.audience} id={audienceId} />
      <Field {...props} audienceId={audienceId} />
    </form>
  );
}

function Field(props: ComposerProps & { readonly audienceId: string }) {
  const { composer, known, enterSends, field, topicChoice, audienceId } = props;
  const { t } = useTranslation('rooms');
  const times = useTimes();
  const { nameOfMention } = useRoomWords();
  const mentions = useMentionChoice(composer, field, known.audience, nameOfMention);
  const fieldId = useId();
  const counterId = useId();
  const listId = useId();
  const length = characterCount(composer.written);
  const hasList = mentions.found.length > 0;
  // For browsers in which a text field cannot grow with its text by itself.
  const rows = Math.min(highestRows, composer.text.split('\n').length + Math.floor(length / charactersPerRow()));

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (mentions.press(event) || event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    const isSend = enterSends ? !event.shiftKey : event.ctrlKey || event.metaKey;
    if (!isSend) return;
    event.preventDefault();
    composer.submit();
  };
  return (
    <>
      <div className="composer-field">
        {hasList && (
          <MentionList id={listId} found={mentions.found} active={mentions.active} onChoose={mentions.choose} />
        )}
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
          aria-autocomplete="list"
          aria-controls={hasList ? listId : undefined}
          aria-activedescendant={hasList ? `${listId}-${mentions.active}` : undefined}
          enterKeyHint={enterSends ? 'send' : 'enter'}
          onChange={({ currentTarget }) => {
            composer.write(currentTarget.value);
            mentions.look();
          }}
          onSelect={mentions.look}
          onBlur={mentions.close}
          onKeyDown={onKeyDown}
        />
        <Button
          type="submit"
          className="send"
          loading={composer.isSending}
          disabled={composer.text.trim() === ''}
          title={composer.text.trim() === '' ? t('composer.nothing') : undefined}
          leftSection={<IconSend size={18} className="mirrored" aria-hidden="true" />}
        >
          {t('composer.send')}
        </Button>
      </div>
      <div className="composer-foot">
        {topicChoice}
        <span className="composer-hint">{enterSends ? t('composer.hintEnter') : t('composer.hintCtrlEnter')}</span>
        <span className="composer-count" id={counterId} data-over={length > bodyLimit || undefined}>
          {t('composer.counter', { length: times.number(length), limit: times.number(bodyLimit) })}
        </span>
      </div>
    </>
  );
}
