import { LiveRegion } from '@trialogue/design';
import { cursorOf, isCaughtUp } from '@trialogue/rooms';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { authorOf, useAuthorName } from './author.tsx';
import type { Said } from './said.ts';
import { useTimes } from './use-times.ts';
import type { Room } from './use-room.ts';

const pauseBetween = 4_000;
const namedAuthors = 3;

function useSentence(): (messages: readonly Said[]) => string {
  const { t } = useTranslation('rooms');
  const times = useTimes();
  const nameOf = useAuthorName();
  return (messages) => {
    const sign = (message: Said) => {
      const author = authorOf(message);
      const name = nameOf(author);
      return author?.sector === undefined ? name : `${name}, ${t(`sector.${author.sector}`)}`;
    };
    const authors = [...new Set(messages.map(sign))];
    const named = authors.slice(0, namedAuthors);
    if (authors.length > namedAuthors) named.push(t('announce.others', { count: authors.length - namedAuthors }));
    return t('announce.new', { count: messages.length, authors: times.list(named) });
  };
}

/** Speaks of messages that are new, never of a page that is read; several within a few seconds are one sentence. */
export function Announcer({ room }: { readonly room: Room }) {
  const { copy, messages, isOwn } = room;
  const sentenceFor = useSentence();
  const [sentence, setSentence] = useState('');
  const spoken = useRef<{ readonly epoch: string; readonly seq: number } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const latest = useRef({ copy, messages, isOwn, sentenceFor });
  const cursor = cursorOf(copy);
  const hasCaughtUp = isCaughtUp(copy);

  useEffect(() => {
    latest.current = { copy, messages, isOwn, sentenceFor };
  });

  useEffect(() => {
    if (!hasCaughtUp || copy.epoch === null) return;
    if (spoken.current?.epoch !== copy.epoch) spoken.current = { epoch: copy.epoch, seq: cursor };
    // A timer that runs already speaks of this message too: a lively room must not put it off for ever.
    if (spoken.current.seq >= cursor || timer.current !== null) return;
    timer.current = setTimeout(() => {
      timer.current = null;
      const now = latest.current;
      const from = spoken.current?.seq ?? 0;
      const fresh = now.messages.filter((one) => one.seq > from && one.body !== null && !now.isOwn(one.id));
      if (now.copy.epoch !== null) spoken.current = { epoch: now.copy.epoch, seq: cursorOf(now.copy) };
      if (fresh.length > 0) setSentence(now.sentenceFor(fresh));
    }, pauseBetween);
  }, [hasCaughtUp, copy.epoch, cursor]);

  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
    },
    [],
  );

  return <LiveRegion>{sentence}</LiveRegion>;
}
