import { Button, Textarea } from '@mantine/core';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';

export interface SayingFormProps {
  /** What follows from it, before the field. */
  readonly consequences: readonly string[];
  readonly label: string;
  readonly how: string;
  readonly limit: number;
  readonly send: string;
  readonly pending: boolean;
  readonly error: Error | null;
  readonly before?: ReactNode;
  readonly onSend: (words: string) => void;
  readonly onClose: () => void;
}

/** A reason, a concern or an answer: what comes of it stands above the field, not below it. */
export function SayingForm(props: SayingFormProps) {
  const { consequences, label, how, limit, send, pending, error, before, onSend, onClose } = props;
  const { t } = useTranslation('neutrality');
  const [words, setWords] = useState('');
  const whyId = useId();
  const isEmpty = words.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSend(words.trim());
  };
  return (
    <form className="stacked" onSubmit={submit}>
      <ul className="consequences">
        {consequences.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      {before}
      <Textarea
        label={label}
        description={how}
        required
        withAsterisk={false}
        rows={4}
        maxLength={limit}
        dir="auto"
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      {error !== null && <FailureNote error={error} />}
      {isEmpty && (
        <p className="quiet" id={whyId}>
          {t('nothingYet')}
        </p>
      )}
      <div className="acts">
        <Button type="submit" loading={pending} disabled={isEmpty} aria-describedby={whyId}>
          {send}
        </Button>
        <Button variant="outline" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
