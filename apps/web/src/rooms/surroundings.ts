import type { GroupSummary, Me } from '@trialogue/groups';
import type { Standing } from '@trialogue/people';
import type { PostRefusal, RoomRule, RoomSummary, ShownAuthor } from '@trialogue/rooms';
import type { TopicView } from './topic-view.ts';
import { createContext, useContext, type ComponentType, type ReactNode } from 'react';

/** A refusal as it is shown: the words are the app's. */
export interface ShownRefusal {
  readonly code: string;
  readonly rule: string | null;
  readonly params: Readonly<Record<string, string | number>>;
  readonly remedy: readonly string[];
}

export function shownRefusal({ code, rule, params, remedy }: PostRefusal): ShownRefusal {
  return { code, rule: rule ?? null, params: params ?? {}, remedy: remedy ?? [] };
}

export interface Ask {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

export interface RoomPlace {
  readonly view: TopicView;
  readonly at: string | null;
}

/** What is to be done with one message; `text` as it is stored now, mentions included, `onClose` when the reader is done. */
export interface OfMessage {
  readonly roomId: string;
  readonly itemId: string;
  readonly text: string;
  readonly author: ShownAuthor;
  readonly isOwn: boolean;
  readonly onClose: () => void;
}

/** What the app gives to a room: nothing in here knows the routes, the menus or the other domains' screens. */
export interface Surroundings {
  readonly member: Me['member'];
  readonly group: GroupSummary;
  readonly room: RoomSummary;
  readonly request: <Answer>(path: string, read: (value: unknown) => Answer, ask?: Ask) => Promise<Answer>;
  /** What the address says: the topic that is looked at, and the message that a permanent link leads to. */
  readonly place: RoomPlace;
  readonly goTo: (place: RoomPlace) => void;
  readonly RefusalNote: ComponentType<{ readonly refusal: ShownRefusal; readonly action?: ReactNode }>;
  readonly FailureNote: ComponentType<{ readonly error: unknown }>;
  readonly StandingMark: ComponentType<{ readonly standing: Standing; readonly wordless?: boolean }>;
  readonly RuleBadge: ComponentType<{ readonly rule: RoomRule }>;
  readonly GroupLink: ComponentType<{ readonly groupId: string; readonly children: ReactNode }>;
  /** Screens of other domains that open for one message. */
  readonly ReportAbuse?: ComponentType<OfMessage>;
  readonly AskRelease?: ComponentType<OfMessage>;
  /** What stands under the room's head where something waits in this room. */
  readonly WaitingReleases?: ComponentType<{ readonly roomId: string; readonly ownIds: ReadonlySet<string> }>;
  /** What goes on in this room now, beside what is written. */
  readonly SessionNow?: ComponentType<{ readonly groupId: string; readonly roomId: string }>;
  /** Further places of this room: its details, its transcripts, its search. */
  readonly RoomWays?: ComponentType<{ readonly roomId: string; readonly onLeave: () => void }>;
  /** What the author alone is told of his wording while he writes. */
  readonly LanguageNotes?: ComponentType<{
    readonly text: string;
    readonly phase: GroupSummary['phase'];
    readonly organisations: readonly string[];
  }>;
  /** Whether keys without a modifier may act (WCAG 2.1.4: they can be switched off). */
  readonly singleKeys: boolean;
}

export const SurroundingsContext = createContext<Surroundings | null>(null);

export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (surroundings === null) throw new Error('A room stands inside RoomPage');
  return surroundings;
}
