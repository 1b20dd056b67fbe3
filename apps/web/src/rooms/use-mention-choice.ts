import type { Audience } from '@trialogue/rooms';
import { useEffect, useState, type KeyboardEvent, type RefObject } from 'react';
import { begunMention, type NameOfMention } from './mention-words.ts';
import type { ComposerState } from './use-composer.ts';
import { useMentionable, type Mentionable } from './use-mentionable.ts';

export interface MentionChoice {
  readonly found: readonly Mentionable[];
  readonly active: number;
  readonly choose: (one: Mentionable) => void;
  /** Whether the key was one of the list's. */
  readonly press: (event: KeyboardEvent<HTMLTextAreaElement>) => boolean;
  /** The caret has moved, or the text has changed. */
  readonly look: () => void;
  readonly close: () => void;
}

/** The list that an @ opens above the text field. */
export function useMentionChoice(
  composer: ComposerState,
  field: RefObject<HTMLTextAreaElement | null>,
  audience: Audience | null,
  nameOf: NameOfMention,
): MentionChoice {
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const [caret, setCaret] = useState<number | null>(null);
  const found = useMentionable(audience, nameOf, typed);

  useEffect(() => {
    if (caret === null) return;
    field.current?.setSelectionRange(caret, caret);
    setCaret(null);
  }, [caret, field]);

  const look = () => {
    const element = field.current;
    const next = element === null ? null : begunMention(element.value.slice(0, element.selectionStart));
    if (next !== typed) setActive(0);
    setTyped(next);
  };
  const close = () => setTyped(null);
  const choose = ({ mention, name }: Mentionable) => {
    const element = field.current;
    if (element === null || typed === null) return;
    const end = element.selectionStart;
    const begin = end - typed.length - 1;
    const words = `@${name}`;
    composer.mention(words, mention, `${composer.text.slice(0, begin)}${words} ${composer.text.slice(end)}`);
    setCaret(begin + words.length + 1);
    close();
    element.focus();
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>): boolean => {
    if (found.length === 0 || event.nativeEvent.isComposing) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const one = found[active];
    if (step !== undefined) setActive((active + step + found.length) % found.length);
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && one !== undefined) choose(one);
    else if (event.key === 'Escape') close();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  return { found, active, choose, press, look, close };
}
