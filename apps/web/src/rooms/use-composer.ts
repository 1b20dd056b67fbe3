import type { Decision, Refusal } from '@trialogue/kernel';
import { mayBeSaid, newReaders, type Audience, type PostedItem } from '@trialogue/rooms';
import { useCallback, useEffect, useRef, useState } from 'react';
import { keepDraft, readDraft } from './draft.ts';
import type { AudienceMember } from './author.tsx';
import { useSurroundings } from './surroundings.ts';
import type { KnownAudience } from './use-audience.ts';

export interface ComposerState {
  readonly text: string;
  readonly replyTo: PostedItem | null;
  readonly refusal: Refusal | null;
  /** Who joined since the text was begun; the author is asked before it is sent. */
  readonly newcomers: readonly AudienceMember[];
  readonly isSending: boolean;
  readonly write: (text: string) => void;
  readonly setReplyTo: (item: PostedItem | null) => void;
  readonly submit: () => void;
  readonly confirm: () => void;
}

type Send = (body: string, replyTo: string | null) => Promise<Decision>;

/** One text from its first character to the outbox. `onSent` is called when it lies there. */
export function useComposer(roomId: string, known: KnownAudience, send: Send, onSent: () => void): ComposerState {
  const { member } = useSurroundings();
  const [text, setText] = useState(() => readDraft(member.id, roomId));
  const [replyTo, setReplyTo] = useState<PostedItem | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [newcomers, setNewcomers] = useState<readonly AudienceMember[]>([]);
  const [isSending, setSending] = useState(false);
  const whenBegun = useRef<Audience | null>(null);

  const isBegun = text.trim() !== '';
  const { audience } = known;
  useEffect(() => {
    if (!isBegun) whenBegun.current = null;
    else whenBegun.current ??= audience;
  }, [isBegun, audience]);

  const write = useCallback(
    (next: string) => {
      setText(next);
      setRefusal(null);
      setNewcomers([]);
      keepDraft(member.id, roomId, next);
    },
    [member.id, roomId],
  );

  const hand = async () => {
    const decision = await send(text, replyTo?.id ?? null);
    if (!decision.allowed) return setRefusal(decision);
    whenBegun.current = null;
    write('');
    setReplyTo(null);
    onSent();
  };

  const attempt = async () => {
    const decision = mayBeSaid(text);
    if (!decision.allowed) return setRefusal(decision);
    const begun = whenBegun.current;
    const now = await known.refreshed();
    const joined = begun === null || now === null ? [] : newReaders(begun.members, now.members);
    // Who is shown in the question is who the answer is about: a later one is asked about again.
    whenBegun.current = now;
    if (joined.length > 0) return setNewcomers(joined);
    await hand();
  };

  const begin = () => {
    if (isSending) return;
    setSending(true);
    void attempt().finally(() => setSending(false));
  };

  return {
    text,
    replyTo,
    refusal,
    newcomers,
    isSending,
    write,
    setReplyTo,
    // An open question is answered by its own button, not by a key that was meant for the text.
    submit: () => (newcomers.length > 0 ? undefined : begin()),
    confirm: begin,
  };
}
