import './sheets.css';
import { Button } from '@mantine/core';
import { characterCount, type Decision } from '@trialogue/kernel';
import { bodyLimit, editMinutes, mayBeSaid, type ActAnswer } from '@trialogue/rooms';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { asEdited, asWritten } from './mention-words.ts';
import { useRoomWords } from './room-context.ts';
import type { Said } from './said.ts';
import { shownRefusal, useSurroundings } from './surroundings.ts';
import type { Acts } from './use-acts.ts';
import { useTimes } from './use-times.ts';

export interface EditMessageProps {
  readonly message: Said;
  readonly carryOut: Acts['carryOut'];
  readonly onClose: () => void;
}

/** Within its first minutes an own message may be worded anew; the former wording stays readable. */
export function EditMessage({ message, carryOut, onClose }: EditMessageProps) {
  const { t } = useTranslation('rooms');
  const times = useTimes();
  const { RefusalNote } = useSurroundings();
  const { nameOfMention } = useRoomWords();
  const fieldId = useId();
  const [begun] = useState(() => asEdited(message.body ?? '', nameOfMention));
  const [text, setText] = useState(begun.text);
  const [answer, setAnswer] = useState<Exclude<ActAnswer, { ok: true }> | Exclude<Decision, { allowed: true }> | null>(
    null,
  );
  const [isBusy, setBusy] = useState(false);
  const body = asWritten(text, begun.chosen);
  const length = characterCount(body);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const decision = mayBeSaid(body);
    if (!decision.allowed) return setAnswer(decision);
    if (body === message.body) return onClose();
    setBusy(true);
    const given = await carryOut({ kind: 'edit', item: message.id, body });
    setBusy(false);
    if (given.ok) return onClose();
    setAnswer(given);
  };
  return (
    <form className="stacked" onSubmit={(event) => void submit(event)}>
      {answer !== null && <RefusalNote refusal={shownRefusal(answer)} />}
      <p className="quiet">{t('edit.why', { count: editMinutes })}</p>
      <label className="hidden-visually" htmlFor={fieldId}>
        {t('composer.label')}
      </label>
      <textarea
        id={fieldId}
        className="sheet-text"
        dir="auto"
        rows={6}
        value={text}
        aria-invalid={length > bodyLimit || undefined}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <p className="quiet">{t('composer.counter', { length: times.number(length), limit: times.number(bodyLimit) })}</p>
      <div className="confirm-acts">
        <Button type="submit" loading={isBusy} disabled={text.trim() === ''}>
          {t('edit.save')}
        </Button>
        <Button variant="outline" onClick={onClose}>
          {t('sheet.cancel')}
        </Button>
      </div>
    </form>
  );
}
