import { clockAt } from './session-clock.ts';
import { withTurnEnded } from './session-course.ts';
import type { RequestKind, SessionEventOf } from './session-event.ts';
import type { FloorRequest, SessionState } from './session.ts';
import { bySector } from './speaker.ts';
import { onlyWaiting } from './waits.ts';

/** A person waits with one request to speak, and beside it with one point of order. */
export function waitingRequest(
  queue: readonly FloorRequest[],
  ref: string,
  ask: RequestKind,
): FloorRequest | undefined {
  const isPoint = ask === 'point-of-order';
  return queue.find((request) => request.speaker.ref === ref && (request.ask === 'point-of-order') === isPoint);
}

export function withRequest(state: SessionState, event: SessionEventOf<'requested'>): SessionState {
  const { request: id, speaker, ask, turn } = event;
  if (state.status !== 'open' && state.status !== 'paused') return state;
  if (state.queue.some((request) => request.id === id) || waitingRequest(state.queue, speaker.ref, ask)) return state;
  const queue = [...state.queue, { id, at: state.at, speaker, ask, turn }];
  if (ask !== 'point-of-order') return { ...state, queue };
  const point = { item: state.current, ref: speaker.ref, request: id };
  return { ...state, queue, pointsOfOrder: [...state.pointsOfOrder, point] };
}

/** What was not called leaves no trace in the count of points of order: who takes one back may make it later. */
export function withoutRequest(state: SessionState, request: string): SessionState {
  const queue = state.queue.filter(({ id }) => id !== request);
  if (queue.length === state.queue.length) return state;
  return {
    ...state,
    queue,
    pointsOfOrder: state.pointsOfOrder.filter((point) => point.request !== request),
    waits: onlyWaiting(state.waits, queue),
  };
}

export function withTurn(state: SessionState, event: SessionEventOf<'turn-began'>): SessionState {
  if (state.status !== 'open' && state.status !== 'paused') return state;
  const before = withTurnEnded(state, event.by);
  const request = before.queue.find(({ id }) => id === event.request) ?? null;
  const queue = before.queue.filter(({ id }) => id !== event.request);
  const waits = onlyWaiting(
    bySector((sector) => (sector === event.speaker.sector ? 0 : before.waits[sector] + 1)),
    queue,
  );
  return {
    ...before,
    queue,
    waits,
    turn: {
      seq: event.seq,
      item: before.current,
      speaker: event.speaker,
      ask: request?.ask ?? null,
      how: event.how,
      because: event.because,
      reason: event.reason,
      began: clockAt(before.clock, before.at),
      limitMs: event.seconds * 1_000,
      warned: false,
      request,
    },
  };
}
