import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePresence, type PresenceParts } from './use-presence.ts';
import { useTimes } from './use-times.ts';

const named = 3;

export interface PresenceLineProps extends PresenceParts {
  /** What stands in the text field: a change of it is typing. */
  readonly text: string;
}

/** On the record only: who is here and who writes. One line that is always as high, so that nobody is moved by it. */
export function PresenceLine({ text, ...parts }: PresenceLineProps) {
  const { here, writing, noteTyping } = usePresence(parts);
  const before = useRef(text);
  useEffect(() => {
    if (before.current !== text && text !== '') noteTyping();
    before.current = text;
  }, [text, noteTyping]);
  const { t } = useTranslation('rooms');
  const times = useTimes();
  const list = (names: readonly string[]) => {
    const shown = names.slice(0, named);
    if (names.length > named) shown.push(t('announce.others', { count: names.length - named }));
    return times.list(shown);
  };
  return (
    <>
      {writing.length > 0 && (
        <span className="is-writing">{t('presence.writing', { count: writing.length, names: list(writing) })}</span>
      )}
      {writing.length === 0 && here.length > 0 && t('presence.here', { names: list(here) })}
    </>
  );
}
