import type { GroupSummary, Me } from '@trialogue/groups';
import type { Standing } from '@trialogue/people';
import type { PostRefusal, RoomRule, RoomSummary } from '@trialogue/rooms';
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

/** What the app gives to a room: nothing in here knows the routes, the menus or the other domains' screens. */
export interface Surroundings {
  readonly member: Me['member'];
  readonly group: GroupSummary;
  readonly room: RoomSummary;
  readonly request: <Answer>(path: string, read: (value: unknown) => Answer) => Promise<Answer>;
  readonly RefusalNote: ComponentType<{ readonly refusal: ShownRefusal; readonly action?: ReactNode }>;
  readonly FailureNote: ComponentType<{ readonly error: unknown }>;
  readonly StandingMark: ComponentType<{ readonly standing: Standing; readonly wordless?: boolean }>;
  readonly RuleBadge: ComponentType<{ readonly rule: RoomRule }>;
  readonly GroupLink: ComponentType<{ readonly groupId: string; readonly children: ReactNode }>;
  /** Whether keys without a modifier may act (WCAG 2.1.4: they can be switched off). */
  readonly singleKeys: boolean;
}

export const SurroundingsContext = createContext<Surroundings | null>(null);

export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (surroundings === null) throw new Error('A room stands inside RoomPage');
  return surroundings;
}
