import type { OutboxEntry } from '@trialogue/rooms';
import { useEffect, useMemo, useRef, type RefObject } from 'react';
import type { MessageActs } from './room-context.ts';
import type { Said } from './said.ts';
import { keyOfTopic, type TopicKey } from './topic-view.ts';
import type { Acts } from './use-acts.ts';
import type { ComposerState } from './use-composer.ts';

interface RoomActsParts {
  readonly acts: Acts;
  readonly composer: ComposerState;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** The text field goes to this topic, where it does not stand there already. */
  readonly writeIn: (topic: TopicKey) => void;
  readonly giveUp: (clientId: string) => void;
}

export interface RoomActs {
  readonly onMessage: MessageActs;
  readonly rewrite: (entry: OutboxEntry) => void;
}

function quoted(body: string): string {
  const lines = body.split('\n').map((line) => `> ${line}`);
  return `${lines.join('\n')}\n\n`;
}

/** What a member can do with a message. Stays the same between renders, so that no row is drawn again for it. */
export function useRoomActs(parts: RoomActsParts): RoomActs {
  const latest = useRef(parts);
  useEffect(() => {
    latest.current = parts;
  });
  return useMemo(() => {
    const answer = (message: Said, words: string | null) => {
      const { composer, field, writeIn } = latest.current;
      const topic = keyOfTopic(message.topicId);
      if (words !== null) composer.append(topic, words);
      composer.setReplyTo(message);
      writeIn(topic);
      // The field holds what was put into it only after the next drawing.
      requestAnimationFrame(() => {
        const element = field.current;
        element?.focus();
        element?.setSelectionRange(element.value.length, element.value.length);
      });
    };
    const attempt: Acts['attempt'] = (act) => latest.current.acts.attempt(act);
    return {
      onMessage: {
        reply: (message) => answer(message, null),
        quote: (message) => answer(message, quoted(message.body ?? '')),
        react: ({ id }, reaction, on) => attempt({ kind: 'react', item: id, reaction, on }),
        pin: ({ id }, on) => attempt({ kind: 'pin', item: id, on }),
      },
      rewrite: (entry) => {
        const { composer, field, writeIn, giveUp } = latest.current;
        composer.append(keyOfTopic(entry.topicId), entry.body);
        writeIn(keyOfTopic(entry.topicId));
        giveUp(entry.clientId);
        field.current?.focus();
      },
    };
  }, []);
}
