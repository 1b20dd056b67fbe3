import type { AgendaItem, FloorRules, PlanHead } from './plan.ts';
import type { CalledBecause, LinkKind, RequestKind, SessionEvent, TurnWay } from './session-event.ts';
import type { BySector, Hand, Present, Speaker } from './speaker.ts';

export const sessionStatuses = ['planned', 'open', 'paused', 'closed', 'cancelled'] as const;
export type SessionStatus = (typeof sessionStatuses)[number];

/** A clock that stands during pauses: `ranMs` up to `since`, and since then on; null while it stands. */
export interface RunningClock {
  readonly ranMs: number;
  readonly since: number | null;
}

export const itemStatuses = ['ahead', 'in-progress', 'done'] as const;
export type ItemStatus = (typeof itemStatuses)[number];

/** `ranMs`: of its ended stretches; `startedAt`: where the running one began. Both on the session's own clock. */
export interface AgendaEntry extends AgendaItem {
  readonly status: ItemStatus;
  readonly ranMs: number;
  readonly startedAt: number | null;
}

export interface FloorRequest {
  readonly id: string;
  readonly at: number;
  readonly speaker: Speaker;
  readonly ask: RequestKind;
  readonly turn: number | null;
}

/** `began` and `ended` on the session's own clock; `seq` of the event by which it began. `endedAt` on the server's. */
export interface Turn {
  readonly seq: number;
  readonly item: string | null;
  readonly speaker: Speaker;
  readonly ask: RequestKind | null;
  readonly how: TurnWay;
  readonly because: CalledBecause | null;
  readonly reason: string | null;
  readonly began: number;
  readonly limitMs: number;
  readonly warned: boolean;
  readonly request: FloorRequest | null;
}

export interface EndedTurn extends Turn {
  readonly ended: number;
  readonly endedAt: number;
  readonly endedBy: Hand;
}

/** An act of the chair that departs from the usual course, with the reason that everybody reads. */
export interface Override {
  readonly seq: number;
  readonly at: number;
  readonly by: Hand;
  readonly what: string;
  readonly reason: string;
  readonly undone: boolean;
}

export interface Marked {
  readonly seq: number;
  readonly item: string | null;
  readonly text: string;
}

export interface Linked {
  readonly seq: number;
  readonly item: string | null;
  readonly what: LinkKind;
  readonly id: string;
}

export interface SessionState {
  /** The number of the last event, and its time, which never goes back. */
  readonly seq: number;
  readonly at: number;
  readonly status: SessionStatus;
  readonly head: PlanHead;
  readonly items: readonly AgendaEntry[];
  readonly current: string | null;
  readonly openedAt: number | null;
  readonly closedAt: number | null;
  readonly clock: RunningClock;
  readonly rules: FloorRules;
  readonly seats: BySector<number>;
  readonly queueOpen: boolean;
  /** In the order of asking; who comes next is for `order` to say. */
  readonly queue: readonly FloorRequest[];
  readonly turn: Turn | null;
  readonly turns: readonly EndedTurn[];
  /** Turns of others that a sector has waited through without a break. */
  readonly waits: BySector<number>;
  /** In seconds; null where a sector has none. */
  readonly budgets: BySector<number | null>;
  readonly present: readonly Present[];
  readonly guests: readonly Speaker[];
  readonly chair: string | null;
  readonly lock: { readonly ref: string; readonly until: number } | null;
  /** Points of order made, for each person and item one. */
  readonly pointsOfOrder: readonly { readonly item: string | null; readonly ref: string; readonly request: string }[];
  readonly overrides: readonly Override[];
  readonly decisions: readonly Marked[];
  readonly links: readonly Linked[];
  /** The number of the last event that moved the floor or the agenda's progress. */
  readonly moved: number;
}

/**
 * A session as it is kept while it goes on. `recent` are the events that may still be undone, without those that were; `settled` is
 * the state before them. The two are the snapshot that a late joiner gets, from which `state` follows.
 */
export interface SessionCopy {
  readonly settled: SessionState;
  readonly recent: readonly SessionEvent[];
  readonly state: SessionState;
}

export type SessionSnapshot = Pick<SessionCopy, 'settled' | 'recent'>;
