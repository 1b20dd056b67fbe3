import { useQuery, useQueryClient } from '@tanstack/react-query';
import { drafts } from '@trialogue/rooms';
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useLiveConnection } from '../live/use-live-connection.ts';
import { keepKnownDraft, readDraft, readKnownDraft } from './draft.ts';
import { laterDraft } from './later-draft.ts';
import { useSurroundings } from './surroundings.ts';
import { idOfTopic, keyOfTopic, type TopicKey } from './topic-view.ts';
import type { ComposerState } from './use-composer.ts';

export interface OtherDraft {
  /** Stored text from another device; null where nothing has to be asked. */
  readonly text: string | null;
  readonly take: () => void;
  readonly leave: () => void;
}

const sendAfter = 2_000;
const typingLately = 10_000;

/**
 * The unfinished text of a topic on all the member's devices. The later one wins, but never over what is being typed: then the
 * member is asked. It is told to the server a little after the last key.
 */
export function useDraftSync(roomId: string, composer: ComposerState): OtherDraft {
  const { member, request } = useSurroundings();
  const connection = useLiveConnection();
  const client = useQueryClient();
  const [other, setOther] = useState<{ readonly topic: TopicKey; readonly text: string } | null>(null);
  const typedAt = useRef(Number.NEGATIVE_INFINITY);
  const { topic, written, restore } = composer;
  const key = ['room', roomId, 'drafts'] as const;
  const { data } = useQuery({
    queryKey: key,
    queryFn: () => request(`/api/rooms/${encodeURIComponent(roomId)}/drafts`, (value) => drafts.parse(value)),
    staleTime: 0,
  });

  useEffect(
    () =>
      connection.hear({
        onOwnChanged: ({ about, roomId: where }) => {
          if (about !== 'drafts' || where !== roomId) return;
          void client.invalidateQueries({ queryKey: ['room', roomId, 'drafts'] });
        },
      }),
    [connection, client, roomId],
  );

  const put = useCallback(
    async (of: TopicKey, body: string) => {
      // Gone from this device meanwhile: it was sent, or access to the room has ended.
      if (readKnownDraft(member.id, roomId, of) === body || readDraft(member.id, roomId, of) !== body) return;
      const ask = { method: 'PUT', body: { topicId: idOfTopic(of), body, replyTo: null } } as const;
      try {
        await request(`/api/rooms/${encodeURIComponent(roomId)}/draft`, () => undefined, ask);
        keepKnownDraft(member.id, roomId, of, body);
      } catch {
        // It stays on this device, and goes with the next change.
      }
    },
    [request, member.id, roomId],
  );

  const stored = data?.items.find((one) => keyOfTopic(one.topicId) === topic)?.body ?? '';
  const isAnswered = data !== undefined;
  // Only an answer of the server, or another topic, is a reason to compare: not each key that is typed.
  const takeUp = useEffectEvent(restore);
  useEffect(() => {
    if (!isAnswered) return;
    const here = readDraft(member.id, roomId, topic);
    const isTyping = performance.now() - typedAt.current < typingLately;
    const outcome = laterDraft({ here, known: readKnownDraft(member.id, roomId, topic), stored, isTyping });
    if (outcome === 'same') keepKnownDraft(member.id, roomId, topic, stored);
    if (outcome === 'take') {
      keepKnownDraft(member.id, roomId, topic, stored);
      takeUp(stored);
    }
    setOther(outcome === 'ask' ? { topic, text: stored } : null);
  }, [isAnswered, stored, topic, member.id, roomId]);

  const waiting = useRef(new Map<TopicKey, string>());
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const flush = useCallback(() => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    for (const [of, body] of waiting.current) void put(of, body);
    waiting.current.clear();
  }, [put]);
  const before = useRef({ topic, written });
  useEffect(() => {
    const { topic: formerTopic, written: former } = before.current;
    before.current = { topic, written };
    if (formerTopic === topic && former === written) return;
    // A text that went along into another topic is no draft of the former one.
    if (formerTopic !== topic) waiting.current.set(formerTopic, readDraft(member.id, roomId, formerTopic));
    if (readKnownDraft(member.id, roomId, topic) !== written) typedAt.current = performance.now();
    waiting.current.set(topic, written);
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = setTimeout(flush, written === '' ? 0 : sendAfter);
  }, [flush, topic, written, member.id, roomId]);
  // A moment after the room has gone from the screen, since that may be its end.
  useEffect(() => () => void setTimeout(flush), [flush]);

  return {
    text: other?.topic === topic ? other.text : null,
    take: () => {
      keepKnownDraft(member.id, roomId, topic, stored);
      restore(stored);
      setOther(null);
    },
    leave: () => {
      setOther(null);
      void put(topic, written);
    },
  };
}
