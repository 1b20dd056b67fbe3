import type { Decision, Refusal } from '@trialogue/kernel';
import { mayBeSaid, newReaders, type Audience, type Mention } from '@trialogue/rooms';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { AudienceMember } from './author.tsx';
import { keepDraft, readDraft } from './draft.ts';
import { asEdited, asWritten, type ChosenMentions, type NameOfMention } from './mention-words.ts';
import type { Said } from './said.ts';
import { useSurroundings } from './surroundings.ts';
import { idOfTopic, type TopicKey } from './topic-view.ts';
import type { KnownAudience } from './use-audience.ts';
import type { Room } from './use-room.ts';

export interface ComposerState {
  readonly topic: TopicKey;
  /** As its author sees it; `written` as it is stored, with ids for those whom it mentions. */
  readonly text: string;
  readonly written: string;
  readonly chosen: ChosenMentions;
  readonly replyTo: Said | null;
  readonly refusal: Refusal | null;
  /** Who joined since the text was begun; the author is asked before it is sent. */
  readonly newcomers: readonly AudienceMember[];
  readonly isSending: boolean;
  readonly write: (text: string) => void;
  readonly mention: (words: string, mention: Mention, text: string) => void;
  /** A stored text takes the place of what stands in the field. */
  readonly restore: (written: string) => void;
  /** A stored text is put after what is written in that topic, which may be another than the present one. */
  readonly append: (topic: TopicKey, stored: string) => void;
  /** What was begun goes along into a topic where nothing is begun yet. */
  readonly carryTo: (topic: TopicKey) => void;
  readonly setReplyTo: (message: Said | null) => void;
  readonly submit: () => void;
  readonly confirm: () => void;
}

interface Begun {
  readonly topic: TopicKey;
  readonly text: string;
  readonly chosen: ChosenMentions;
}

export interface ComposerParts {
  readonly roomId: string;
  readonly topic: TopicKey;
  readonly known: KnownAudience;
  readonly nameOf: NameOfMention;
  readonly send: Room['send'];
  /** Called when the text lies in the outbox. */
  readonly onSent: () => void;
}

/** One text from its first character to the outbox; each topic has its own. */
export function useComposer({ roomId, topic, known, nameOf, send, onSent }: ComposerParts): ComposerState {
  const { member } = useSurroundings();
  const load = (of: TopicKey): Begun => ({ topic: of, ...asEdited(readDraft(member.id, roomId, of), nameOf) });
  const [begun, setBegun] = useState(() => load(topic));
  const [replyTo, setReplyTo] = useState<Said | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [newcomers, setNewcomers] = useState<readonly AudienceMember[]>([]);
  const [isSending, setSending] = useState(false);
  const whenBegun = useRef<Audience | null>(null);
  if (begun.topic !== topic) setBegun(load(topic));
  const { text, chosen } = begun;

  const isBegun = text.trim() !== '';
  const { audience } = known;
  useEffect(() => {
    if (!isBegun) whenBegun.current = null;
    else whenBegun.current ??= audience;
  }, [isBegun, audience]);

  const keep = useCallback(
    (next: Begun) => {
      setBegun(next);
      setRefusal(null);
      setNewcomers([]);
      keepDraft(member.id, roomId, next.topic, asWritten(next.text, next.chosen));
    },
    [member.id, roomId],
  );
  // A text that was read before the names were known shows them as soon as they are.
  useEffect(() => {
    setBegun((before) => {
      const { text: named, chosen: added } = asEdited(before.text, nameOf);
      return named === before.text ? before : { ...before, text: named, chosen: new Map([...before.chosen, ...added]) };
    });
  }, [nameOf]);

  const write = useCallback((next: string) => keep({ topic, text: next, chosen }), [keep, topic, chosen]);
  const mention = (words: string, of: Mention, next: string) =>
    keep({ topic, text: next, chosen: new Map([...chosen, [words, of]]) });
  const restore = useCallback((stored: string) => keep({ topic, ...asEdited(stored, nameOf) }), [keep, topic, nameOf]);
  const written = asWritten(text, chosen);
  const append = (to: TopicKey, stored: string) => {
    const before = to === topic ? written : readDraft(member.id, roomId, to);
    const joined = before.trim() === '' ? stored : `${before}\n\n${stored}`;
    if (to === topic) restore(joined);
    else keepDraft(member.id, roomId, to, joined);
  };
  const carryTo = (to: TopicKey) => {
    if (to === topic || !isBegun || readDraft(member.id, roomId, to) !== '') return;
    keepDraft(member.id, roomId, to, written);
    keepDraft(member.id, roomId, topic, '');
  };

  const hand = async () => {
    const decision = await send({ body: written, replyTo: replyTo?.id ?? null, topicId: idOfTopic(topic) });
    if (!decision.allowed) return setRefusal(decision);
    whenBegun.current = null;
    keep({ topic, text: '', chosen: new Map() });
    setReplyTo(null);
    onSent();
  };

  const attempt = async () => {
    const decision: Decision = mayBeSaid(written);
    if (!decision.allowed) return setRefusal(decision);
    const before = whenBegun.current;
    const now = await known.refreshed();
    const joined = before === null || now === null ? [] : newReaders(before.members, now.members);
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
    topic,
    text,
    written,
    chosen,
    replyTo,
    refusal,
    newcomers,
    isSending,
    write,
    mention,
    restore,
    append,
    carryTo,
    setReplyTo,
    // An open question is answered by its own button, not by a key that was meant for the text.
    submit: () => (newcomers.length > 0 ? undefined : begin()),
    confirm: begin,
  };
}
