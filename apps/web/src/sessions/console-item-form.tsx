import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { boxMinutes, goalLimit, sessionTitleLimit, type AgendaEntry, type AgendaItem } from '@trialogue/sessions';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isolated } from '../times/isolated.ts';
import { focusedFirst } from './console-focus.ts';
import { UnheededNote } from './live-unheeded.tsx';
import { useLive } from './use-live-session.ts';

const atEnd = '';
const usualMinutes = 15;

export interface ConsoleItemFormProps {
  /** None for a new item. */
  readonly entry?: AgendaEntry;
  readonly onClose: () => void;
}

/** What an item is called, what it is to lead to and how long it may take. Papers and rules are planned beforehand. */
export function ConsoleItemForm({ entry, onClose }: ConsoleItemFormProps) {
  const { t } = useTranslation('sessions');
  const { state, act, isActing } = useLive();
  const [title, setTitle] = useState(entry?.title ?? '');
  const [goal, setGoal] = useState(entry?.goal ?? '');
  const [minutes, setMinutes] = useState(String(entry?.minutes ?? usualMinutes));
  const [before, setBefore] = useState(atEnd);
  const ahead = state.items.filter(({ status }) => status === 'ahead');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const item: AgendaItem = {
      id: entry?.id ?? crypto.randomUUID(),
      title: title.trim(),
      goal: goal.trim(),
      papers: entry?.papers ?? [],
      minutes: Number.parseInt(minutes, 10),
      rule: entry?.rule ?? null,
    };
    const wanted =
      entry === undefined
        ? ({ kind: 'add-item', item, before: before === atEnd ? null : before } as const)
        : ({ kind: 'edit-item', item } as const);
    if (await act(wanted)) onClose();
  };

  return (
    <form className="stacked" onSubmit={(event) => void submit(event)}>
      <TextInput
        label={t('agenda.name')}
        required
        withAsterisk={false}
        dir="auto"
        maxLength={sessionTitleLimit}
        ref={focusedFirst}
        value={title}
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      <Textarea
        label={t('agenda.goal')}
        dir="auto"
        rows={2}
        maxLength={goalLimit}
        value={goal}
        onChange={({ currentTarget }) => setGoal(currentTarget.value)}
      />
      <TextInput
        label={t('agenda.minutes')}
        type="number"
        required
        withAsterisk={false}
        min={boxMinutes.least}
        max={boxMinutes.most}
        value={minutes}
        onChange={({ currentTarget }) => setMinutes(currentTarget.value)}
      />
      {entry === undefined && ahead.length > 0 && (
        <NativeSelect
          label={t('agenda.place')}
          value={before}
          data={[
            { value: atEnd, label: t('agenda.atEnd') },
            ...ahead.map(({ id, title: named }) => ({
              value: id,
              label: t('agenda.before', { title: isolated(named) }),
            })),
          ]}
          onChange={({ currentTarget }) => setBefore(currentTarget.value)}
        />
      )}
      <UnheededNote />
      <div className="confirm-acts">
        <Button type="submit" loading={isActing}>
          {t('agenda.save')}
        </Button>
        <Button variant="outline" onClick={onClose}>
          {t('console.cancel')}
        </Button>
      </div>
    </form>
  );
}
