import { clockAt } from './session-clock.ts';
import type { AgendaEntry, SessionState } from './session.ts';

export interface SessionTimers {
  /** Since the opening, pauses left out. */
  readonly sessionMs: number;
  readonly item: {
    readonly id: string;
    readonly elapsedMs: number;
    readonly boxMs: number;
    readonly overMs: number;
  } | null;
  readonly turn: { readonly elapsedMs: number; readonly limitMs: number; readonly overMs: number } | null;
  /** How much longer than their boxes the items have taken so far; below zero where the agenda is ahead of itself. */
  readonly driftMs: number;
  /** What the boxes still ask for, and when they would end if nothing took longer. */
  readonly aheadMs: number;
  readonly endsAt: number;
}

/** Every figure follows from the events and the server's time: no client counts anything down. */
export function timersOf(state: SessionState, now: number): SessionTimers {
  const clock = clockAt(state.clock, now);
  const current = state.items.find(({ id }) => id === state.current);
  const item = current === undefined ? null : itemTimer(current, clock);
  const doneDrift = state.items
    .filter(({ status }) => status === 'done')
    .reduce((drift, entry) => drift + entry.ranMs - boxMs(entry), 0);
  const aheadMs = state.items
    .filter(({ status }) => status === 'ahead')
    .reduce((sum, entry) => sum + boxMs(entry), item === null ? 0 : Math.max(0, item.boxMs - item.elapsedMs));
  return {
    sessionMs: clock,
    item,
    turn: turnTimer(state, clock),
    driftMs: doneDrift + (item?.overMs ?? 0),
    aheadMs,
    endsAt: Math.max(now, state.at) + aheadMs,
  };
}

export function boxMs({ minutes }: { readonly minutes: number }): number {
  return minutes * 60_000;
}

function itemTimer(entry: AgendaEntry, clock: number): SessionTimers['item'] {
  const elapsedMs = entry.ranMs + clock - (entry.startedAt ?? clock);
  return { id: entry.id, elapsedMs, boxMs: boxMs(entry), overMs: Math.max(0, elapsedMs - boxMs(entry)) };
}

function turnTimer({ turn }: SessionState, clock: number): SessionTimers['turn'] {
  if (turn === null) return null;
  const elapsedMs = clock - turn.began;
  return { elapsedMs, limitMs: turn.limitMs, overMs: Math.max(0, elapsedMs - turn.limitMs) };
}
