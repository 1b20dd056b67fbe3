import { allow, refuse } from '@trialogue/kernel';
import { limitPassed, type SessionDecision } from './act-refusals.ts';
import type { ActFacts } from './acting.ts';
import { mustBeOpen } from './acting-on-course.ts';
import { waitingRequest } from './queue.ts';
import type { RequestKind } from './session-event.ts';
import type { EndedTurn, SessionState, Turn } from './session.ts';

/** Requests that wait at a time. */
export const queueLimit = 500;

/** N2: recusal takes a person out of the item's queue, points of order included. */
export function mayAsk(ask: RequestKind, { seat, copy: { state } }: ActFacts): SessionDecision {
  if (seat.ref === null) return refuse('not-in-the-session', 'floor', ['reload-room']);
  if (state.current !== null && seat.recusedFrom.includes(state.current)) return recusedFromItem;
  return mayWait(ask, seat.ref, state);
}

export const recusedFromItem = refuse('recused-from-item', 'N2', ['await-next-item']);

/** Whoever it is: in the order of what he can least change. */
export function mayWait(ask: RequestKind, ref: string, state: SessionState): SessionDecision {
  const isOpen = mustBeOpen(state);
  if (!isOpen.allowed) return isOpen;
  if (ask === 'point-of-order') return mayMakePoint(ref, state);
  if (!state.queueOpen) return refuse('queue-is-closed', 'floor', ['make-point-of-order']);
  if (state.turn?.speaker.ref === ref) return refuse('has-the-floor', 'floor', []);
  if (waitingRequest(state.queue, ref, ask)) return refuse('already-waiting', 'floor', ['withdraw-request']);
  if (ask === 'direct-reply' && answeredTurn(state) === null) {
    return refuse('nothing-to-reply-to', 'floor', ['ask-to-speak']);
  }
  return state.queue.length >= queueLimit ? limitPassed('queue-is-full', queueLimit) : allow;
}

/** The turn that a direct reply would answer: the running one, or the last one on this item. */
export function answeredTurn({ turn, turns, current }: SessionState): Turn | EndedTurn | null {
  return turn ?? turns.findLast(({ item }) => item === current) ?? null;
}

function mayMakePoint(ref: string, { pointsOfOrder, current, queue }: SessionState): SessionDecision {
  const made = pointsOfOrder.some((point) => point.ref === ref && point.item === current);
  if (made) return refuse('point-of-order-made', 'floor', ['ask-to-speak']);
  return queue.length >= queueLimit ? limitPassed('queue-is-full', queueLimit) : allow;
}

/** One's own; and for those who lead, that of a guest at the table. Another's is not told to be there. */
export function mayWithdraw(request: string, { seat, copy: { state } }: ActFacts): SessionDecision {
  const waiting = state.queue.find(({ id }) => id === request);
  const isGuests = seat.role === 'facilitator' && state.guests.some(({ ref }) => ref === waiting?.speaker.ref);
  const isOwn = seat.ref !== null && waiting?.speaker.ref === seat.ref;
  return waiting !== undefined && (isOwn || isGuests) ? allow : refuse('request-unknown', 'floor', ['look-again']);
}
