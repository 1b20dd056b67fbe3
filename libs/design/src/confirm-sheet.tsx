import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { Sheet } from './sheet.tsx';

export interface ConfirmSheetProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly closeLabel: string;
  readonly cancelLabel: string;
  readonly confirmLabel: string;
  readonly onConfirm: () => void;
  readonly busy?: boolean;
  /** For what destroys something. */
  readonly danger?: boolean;
  /** A word to type first, where a hand that slips would do what cannot be undone. */
  readonly typed?: { readonly label: ReactNode; readonly expected: string };
  /** What follows from it, and afterwards why it failed. */
  readonly children: ReactNode;
}

type Question = Omit<ConfirmSheetProps, 'opened' | 'title' | 'closeLabel'>;

function Asked({ typed, danger, busy, cancelLabel, confirmLabel, onConfirm, onClose, children }: Question) {
  const [words, setWords] = useState('');
  const isTyped = typed === undefined || words.trim().normalize() === typed.expected.trim().normalize();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isTyped && busy !== true) onConfirm();
  };

  return (
    <form className="confirm" onSubmit={submit}>
      {children}
      {typed !== undefined && (
        <TextInput
          label={typed.label}
          autoComplete="off"
          dir="auto"
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
      )}
      <div className="confirm-acts">
        <Button
          type="submit"
          loading={busy ?? false}
          disabled={!isTyped}
          {...(danger === true ? { className: 'danger-act' } : {})}
        >
          {confirmLabel}
        </Button>
        <Button variant="outline" onClick={onClose}>
          {cancelLabel}
        </Button>
      </div>
    </form>
  );
}

/** Asks before an act that cannot be taken back. Whatever was typed is gone when it closes. */
export function ConfirmSheet({ opened, title, closeLabel, ...question }: ConfirmSheetProps) {
  return (
    <Sheet opened={opened} onClose={question.onClose} title={title} closeLabel={closeLabel}>
      <Asked {...question} />
    </Sheet>
  );
}
