import { ahead, withItemAdded, withItemEdited, withItemMoved, withItemRemoved } from './agenda.ts';
import { withGuest, withoutPresent, withPresent } from './attendance.ts';
import { withoutRequest, withRequest, withTurn } from './queue.ts';
import {
  withClosing,
  withItemEnded,
  withItemStarted,
  withOpening,
  withOverride,
  withPause,
  withResumption,
  withTurnEnded,
} from './session-course.ts';
import type { SessionEvent, SessionEventKind } from './session-event.ts';
import type { SessionState } from './session.ts';

/** What a decision on the floor or on the agenda's progress was made on is out of date once one of these happened. */
const moving: ReadonlySet<SessionEventKind> = new Set<SessionEventKind>([
  'opened',
  'item-started',
  'item-ended',
  'paused',
  'resumed',
  'closed',
  'turn-began',
  'turn-ended',
  'called-out-of-order',
  'undone',
]);

/**
 * A state and what happened next. It is total: what does not fit (an end without a beginning) changes nothing, so that every
 * reader of the same events comes to the same state, whatever they are. Time never goes back.
 */
export function applied(state: SessionState, event: SessionEvent): SessionState {
  const at = Math.max(state.at, event.at);
  const stamped = { ...state, seq: event.seq, at, moved: moving.has(event.kind) ? event.seq : state.moved };
  return withOverride(happened(stamped, event), event);
}

function happened(state: SessionState, event: SessionEvent): SessionState {
  switch (event.kind) {
    case 'planned':
      return { ...state, head: event.plan.head, items: event.plan.items.map(ahead) };
    case 'plan-edited':
      return { ...state, head: event.head };
    case 'cancelled':
      return state.status === 'planned' ? { ...state, status: 'cancelled', closedAt: state.at } : state;
    case 'opened':
      return withOpening(state, event);
    case 'paused':
      return withPause(state);
    case 'resumed':
      return withResumption(state);
    case 'closed':
      return withClosing(state, event.by);
    case 'item-started':
      return withItemStarted(state, event);
    case 'item-ended':
      return withItemEnded(state, event.by);
    case 'item-added':
      return withItemAdded(state, event);
    case 'item-moved':
      return withItemMoved(state, event);
    case 'item-edited':
      return withItemEdited(state, event);
    case 'item-removed':
      return withItemRemoved(state, event);
    default:
      return onTheFloor(state, event);
  }
}

type FloorEvent = Exclude<
  SessionEvent,
  {
    kind:
      | 'planned'
      | 'plan-edited'
      | 'cancelled'
      | 'opened'
      | 'paused'
      | 'resumed'
      | 'closed'
      | 'item-started'
      | 'item-ended'
      | 'item-added'
      | 'item-moved'
      | 'item-edited'
      | 'item-removed';
  }
>;

function onTheFloor(state: SessionState, event: FloorEvent): SessionState {
  switch (event.kind) {
    case 'queue-opened':
      return { ...state, queueOpen: true };
    case 'queue-closed':
      return { ...state, queueOpen: false };
    case 'requested':
      return withRequest(state, event);
    case 'request-withdrawn':
    case 'request-skipped':
      return withoutRequest(state, event.request);
    case 'turn-began':
      return withTurn(state, event);
    case 'turn-extended':
      return withLimit(state, event.seconds);
    case 'turn-warned':
      return state.turn === null ? state : { ...state, turn: { ...state.turn, warned: true } };
    case 'turn-ended':
    case 'called-out-of-order':
      return withTurnEnded(state, event.by);
    case 'budget-set':
      return { ...state, budgets: { ...state.budgets, [event.sector]: event.seconds } };
    default:
      return beside(state, event);
  }
}

type BesideEvent = Exclude<
  FloorEvent,
  {
    kind:
      | 'queue-opened'
      | 'queue-closed'
      | 'requested'
      | 'request-withdrawn'
      | 'request-skipped'
      | 'turn-began'
      | 'turn-extended'
      | 'turn-warned'
      | 'turn-ended'
      | 'called-out-of-order'
      | 'budget-set';
  }
>;

/** Who is there, who leads, and what is noted. */
function beside(state: SessionState, event: BesideEvent): SessionState {
  const noted = { seq: event.seq, item: state.current };
  switch (event.kind) {
    case 'joined':
      return withPresent(state, event.present);
    case 'left':
      return withoutPresent(state, event.ref);
    case 'guest-added':
      return withGuest(state, event);
    case 'handed-over':
      return { ...state, chair: event.to, lock: state.lock === null ? null : { ...state.lock, ref: event.to } };
    case 'lock-taken':
      return event.by.ref === null ? state : { ...state, lock: { ref: event.by.ref, until: event.until } };
    case 'lock-left':
      return { ...state, lock: null };
    case 'decision-marked':
      return { ...state, decisions: [...state.decisions, { ...noted, text: event.text }] };
    case 'linked':
      return { ...state, links: [...state.links, { ...noted, what: event.what, id: event.id }] };
    case 'undone':
      return state;
  }
}

function withLimit(state: SessionState, seconds: number): SessionState {
  if (state.turn === null) return state;
  return { ...state, turn: { ...state.turn, limitMs: state.turn.limitMs + seconds * 1_000 } };
}
