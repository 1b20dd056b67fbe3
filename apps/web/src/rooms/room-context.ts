import type { Mention, Reaction, Topic } from '@trialogue/rooms';
import { createContext, useContext } from 'react';
import type { AudienceMember, Author } from './author.tsx';
import type { Said } from './said.ts';
import type { TopicView } from './topic-view.ts';

/** What is open above the room. */
export type OpenSheet =
  | { readonly kind: 'edit' | 'withdraw' | 'move' | 'history' | 'report' | 'release' | 'link'; readonly id: string }
  | { readonly kind: 'pins' | 'topics' | 'new-topic' }
  | { readonly kind: 'rename-topic'; readonly topicId: string };

/** The menu of one message, beside what it was opened from. */
export interface OpenMenu {
  readonly id: string;
  readonly from: DOMRect;
  readonly reacts: boolean;
}

/** What the parts of a room share; each field is stable for as long as it says the same. */
export interface RoomWords {
  readonly nameOfMention: (mention: Mention) => string | null;
  readonly namesMember: (body: string | null) => boolean;
  readonly seatOf: (author: Author) => AudienceMember | undefined;
  readonly roleOf: (author: Author) => string | undefined;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly nameOfTopic: (topicId: string | null) => string;
  readonly show: (view: TopicView) => void;
}

/** What a member can do with a message; null where he may only read. */
export interface MessageActs {
  readonly reply: (message: Said) => void;
  readonly quote: (message: Said) => void;
  readonly react: (message: Said, reaction: Reaction, on: boolean) => void;
  readonly pin: (message: Said, on: boolean) => void;
}

export const RoomWordsContext = createContext<RoomWords | null>(null);

export function useRoomWords(): RoomWords {
  const words = useContext(RoomWordsContext);
  if (words === null) throw new Error('Used outside a room');
  return words;
}
