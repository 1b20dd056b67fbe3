import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { focusedFirst } from './console-focus.ts';
import { UnheededNote } from './live-unheeded.tsx';
import { useLive } from './use-live-session.ts';

export type UsualReason = 'finish' | 'question' | 'interpretation' | 'time' | 'expert' | 'named' | 'topic';

export interface ConsoleReasonProps {
  /** What follows from it. */
  readonly why: ReactNode;
  readonly usual: readonly UsualReason[];
  readonly sendWord: string;
  readonly danger?: boolean;
  /** Whether there is enough beside the reason to send it. */
  readonly isReady?: boolean;
  readonly onSend: (reason: string) => Promise<boolean>;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** What departs from the usual course needs a reason, which everybody reads. Those often given are one press. */
export function ConsoleReason(props: ConsoleReasonProps) {
  const { why, usual, sendWord, danger, isReady = true, onSend, onClose, children } = props;
  const { t } = useTranslation('sessions');
  const { isActing } = useLive();
  const [reason, setReason] = useState('');
  const isGiven = reason.trim() !== '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isGiven && isReady && (await onSend(reason.trim()))) onClose();
  };
  return (
    <form className="stacked" onSubmit={(event) => void submit(event)}>
      {children}
      <TextInput
        label={t('console.reason')}
        required
        withAsterisk={false}
        dir="auto"
        autoComplete="off"
        ref={focusedFirst}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      {usual.length > 0 && (
        <div className="reason-usual" role="group" aria-label={t('console.reasons')}>
          {usual.map((name) => (
            <button
              key={name}
              type="button"
              className="reason-chip"
              onClick={() => setReason(t(`console.given.${name}`))}
            >
              {t(`console.given.${name}`)}
            </button>
          ))}
        </div>
      )}
      <p className="quiet">{why}</p>
      <UnheededNote />
      <div className="confirm-acts">
        <Button
          type="submit"
          loading={isActing}
          disabled={!isGiven || !isReady}
          {...(danger === true ? { className: 'danger-act' } : {})}
        >
          {sendWord}
        </Button>
        <Button variant="outline" onClick={onClose}>
          {t('console.cancel')}
        </Button>
      </div>
    </form>
  );
}
