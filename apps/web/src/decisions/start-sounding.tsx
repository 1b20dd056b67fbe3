import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Sheet } from '@trialogue/design';
import { questionLimit, soundingScales, type SoundingScale } from '@trialogue/consent';
import { IconChartBar } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { regionalTag } from '../times/regional-tag.ts';
import { holdSoundingAct } from './decision-acts.ts';
import { termLength } from './term.ts';
import './asking.css';
import './decisions.css';

const offeredMinutes = [2, 5, 15, 60, 1_440] as const;
const usualMinutes = 5;

export interface StartSoundingProps {
  readonly groupId: string;
  /** Where it belongs to a room, or to an item of a session's agenda. */
  readonly roomId?: string | null;
  readonly sessionItemId?: string | null;
  /** What the question says at first; otherwise a usual one stands there, so that two presses are enough. */
  readonly suggested?: string | undefined;
  readonly onStarted?: ((soundingId: string) => void) | undefined;
}

type FormProps = StartSoundingProps & { readonly onClose: () => void };

function SoundingForm({ groupId, roomId = null, sessionItemId = null, suggested, onStarted, onClose }: FormProps) {
  const { t, i18n } = useTranslation('decisions');
  const scaleName = useId();
  const [clientId] = useState(() => crypto.randomUUID());
  const [question, setQuestion] = useState(suggested ?? t('sounding.usual'));
  const [scale, setScale] = useState<SoundingScale>('answers');
  const [minutes, setMinutes] = useState<number>(usualMinutes);
  const hold = useMutation(holdSoundingAct(useQueryClient(), groupId));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    hold.mutate(
      { clientId, question: question.trim(), scale, minutes, roomId, sessionItemId },
      {
        onSuccess: ({ id }) => {
          onClose();
          onStarted?.(id);
        },
      },
    );
  };
  return (
    <form className="stacked" onSubmit={submit}>
      <p className="quiet">{t('sounding.why')}</p>
      <TextInput
        label={t('sounding.question')}
        required
        withAsterisk={false}
        maxLength={questionLimit}
        dir="auto"
        value={question}
        onChange={({ currentTarget }) => setQuestion(currentTarget.value)}
      />
      <fieldset className="field-set">
        <legend>{t('sounding.scale')}</legend>
        {soundingScales.map((one) => (
          <label key={one} className="choice">
            <input type="radio" name={scaleName} checked={scale === one} onChange={() => setScale(one)} />
            <span>{t(`sounding.scales.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      <NativeSelect
        label={t('sounding.minutes')}
        data={offeredMinutes.map((one) => ({ value: String(one), label: termLength(regionalTag(i18n.language), one) }))}
        value={String(minutes)}
        onChange={({ currentTarget }) => setMinutes(Number(currentTarget.value))}
      />
      {hold.isError && <FailureNote error={hold.error} />}
      <div className="acts">
        <Button type="submit" size="md" data-autofocus loading={hold.isPending} disabled={question.trim() === ''}>
          {t('sounding.start')}
        </Button>
        <Button variant="outline" size="md" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}

/** Two presses for whoever facilitates: one opens what is filled in already, the other starts it. */
export function StartSounding(props: StartSoundingProps) {
  const { t } = useTranslation('decisions');
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <>
      <Button
        className="start-sounding"
        variant="outline"
        leftSection={<IconChartBar size={18} aria-hidden="true" />}
        onClick={() => setIsOpen(true)}
      >
        {t('sounding.begin')}
      </Button>
      <Sheet opened={isOpen} onClose={close} title={t('sounding.begin')} closeLabel={t('close')}>
        <SoundingForm {...props} onClose={close} />
      </Sheet>
    </>
  );
}
