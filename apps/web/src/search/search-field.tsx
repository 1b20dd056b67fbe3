import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { soughtLimit } from './search-address.ts';

export interface SearchFieldProps {
  readonly sought: string;
  readonly onSeek: (sought: string) => void;
}

/** Asked for when it is sent, and not with every letter: whoever reads on a slow line waits for one answer. */
export function SearchField({ sought, onSeek }: SearchFieldProps) {
  const { t } = useTranslation('search');
  const [text, setText] = useState(sought);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => setText(sought), [sought]);
  useEffect(() => {
    // Whoever comes to look at what was found already is not sent back to the field.
    if (field.current?.value === '') field.current.focus();
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSeek(text.trim());
  };
  return (
    <form className="search-field" onSubmit={submit}>
      <TextInput
        ref={field}
        id="search-field"
        type="search"
        aria-label={t('field')}
        placeholder={t('example')}
        size="md"
        dir="auto"
        autoComplete="off"
        enterKeyHint="search"
        maxLength={soughtLimit}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Button type="submit" size="md">
        {t('seek')}
      </Button>
    </form>
  );
}
