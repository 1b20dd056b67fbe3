import { usualFloorRules } from './plan.ts';
import { clockAt, started, stopped } from './session-clock.ts';
import type { SessionEvent, SessionEventOf } from './session-event.ts';
import type { AgendaEntry, SessionState } from './session.ts';
import { bySector, type Hand } from './speaker.ts';
import { onlyWaiting } from './waits.ts';

/** Before anything happened. */
export const unplanned: SessionState = {
  seq: 0,
  at: 0,
  status: 'planned',
  head: { title: '', startsAt: 0, endsAt: 0, zone: 'UTC', meetingLink: null, turnSeconds: 0 },
  items: [],
  current: null,
  openedAt: null,
  closedAt: null,
  clock: { ranMs: 0, since: null },
  rules: usualFloorRules,
  seats: bySector(() => 0),
  queueOpen: false,
  queue: [],
  turn: null,
  turns: [],
  waits: bySector(() => 0),
  budgets: bySector(() => null),
  present: [],
  guests: [],
  chair: null,
  lock: null,
  pointsOfOrder: [],
  overrides: [],
  decisions: [],
  links: [],
  moved: 0,
};

/** The running turn comes to its end. `state.at` is the moment of the event that ends it. */
export function withTurnEnded(state: SessionState, by: Hand): SessionState {
  if (state.turn === null) return state;
  const ended = clockAt(state.clock, state.at);
  return {
    ...state,
    turn: null,
    turns: [...state.turns, { ...state.turn, ended, endedAt: state.at, endedBy: by }],
  };
}

/** The item in progress comes to its end, and with it its queue: who waited for it asks anew for the next. */
export function withItemEnded(state: SessionState, by: Hand): SessionState {
  if (state.current === null) return state;
  const clock = clockAt(state.clock, state.at);
  const items = state.items.map((entry) => (entry.id === state.current ? done(entry, clock) : entry));
  return { ...withTurnEnded(state, by), items, current: null, queue: [], waits: bySector(() => 0) };
}

function done(entry: AgendaEntry, clock: number): AgendaEntry {
  const ranMs = entry.ranMs + clock - (entry.startedAt ?? clock);
  return { ...entry, status: 'done', ranMs, startedAt: null };
}

export function withOpening(state: SessionState, event: SessionEventOf<'opened'>): SessionState {
  if (state.status !== 'planned') return state;
  return {
    ...state,
    status: 'open',
    openedAt: state.at,
    clock: started(state.clock, state.at),
    rules: event.rules,
    seats: event.seats,
    queueOpen: true,
    chair: event.by.ref,
  };
}

export function withPause(state: SessionState): SessionState {
  return state.status === 'open' ? { ...state, status: 'paused', clock: stopped(state.clock, state.at) } : state;
}

export function withResumption(state: SessionState): SessionState {
  return state.status === 'paused' ? { ...state, status: 'open', clock: started(state.clock, state.at) } : state;
}

export function withClosing(state: SessionState, by: Hand): SessionState {
  if (state.status !== 'open' && state.status !== 'paused') return state;
  return {
    ...withTurnEnded(withItemEnded(state, by), by),
    status: 'closed',
    closedAt: state.at,
    clock: stopped(state.clock, state.at),
    queueOpen: false,
    queue: [],
    waits: bySector(() => 0),
    lock: null,
  };
}

export function withItemStarted(state: SessionState, event: SessionEventOf<'item-started'>): SessionState {
  const { item } = event;
  if (!state.items.some(({ id, status }) => id === item && status !== 'in-progress')) return state;
  const before = withTurnEnded(withItemEnded(state, event.by), event.by);
  const clock = clockAt(before.clock, before.at);
  const queue = before.queue.filter(({ id }) => !event.dropped.includes(id));
  return {
    ...before,
    items: before.items.map((entry) =>
      entry.id === item ? { ...entry, status: 'in-progress', startedAt: clock } : entry,
    ),
    current: item,
    queue,
    waits: onlyWaiting(before.waits, queue),
    pointsOfOrder: before.pointsOfOrder
      .filter(({ request }) => !event.dropped.includes(request))
      .map((point) =>
        point.item === null && before.queue.some(({ id }) => id === point.request) ? { ...point, item } : point,
      ),
  };
}

/** What went another way than the usual one, kept for everybody to read; an undone act stays in it. */
export function withOverride(state: SessionState, event: SessionEvent): SessionState {
  if (!('reason' in event) || event.reason === null) return state;
  const { seq, by, reason } = event;
  const noted = { at: state.at, by, reason };
  const override =
    event.kind === 'undone'
      ? { ...noted, seq: event.undoes, what: event.what, undone: true }
      : { ...noted, seq, what: event.kind, undone: false };
  return { ...state, overrides: [...state.overrides, override] };
}
