import { TextInput, type TextInputProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { emailLimit } from '@trialogue/people';

/** What each page of the set-up gets: the words for what is wrong with a field, by its name; null while nothing was asked. */
export type WordsOf = (field: string) => string | null;

export interface StepFormProps {
  readonly wordsOf: WordsOf;
}

export function EmailField(props: Omit<TextInputProps, 'type'>) {
  return (
    <TextInput
      type="email"
      name="email"
      inputMode="email"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={emailLimit}
      dir="ltr"
      {...props}
    />
  );
}

export interface ChoicesProps {
  readonly legend: string;
  readonly hint?: string;
  readonly error?: string | null;
  readonly children: ReactNode;
}

/** Several boxes under one question. */
export function Choices({ legend, hint, error = null, children }: ChoicesProps) {
  return (
    <fieldset className="entry-choices">
      <legend>{legend}</legend>
      {hint !== undefined && <p className="quiet entry-small">{hint}</p>}
      {children}
      {error !== null && <p className="entry-error">{error}</p>}
    </fieldset>
  );
}
