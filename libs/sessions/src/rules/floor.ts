import { byAsking, isPoint, oldestOf } from './by-asking.ts';
import { type Chosen, leastHeard, pointOfOrder } from './least-heard.ts';
import type { PlaceCode } from './place-reason.ts';
import type { Strategy } from './plan.ts';
import { clockAt } from './session-clock.ts';
import type { FloorRequest, SessionState } from './session.ts';
import { bySector } from './speaker.ts';
import { leastTurnMs, type Spoken, spokenUntil } from './spoken.ts';
import { onlyWaiting } from './waits.ts';

export interface Place extends Chosen {
  /** 1 is next. */
  readonly position: number;
}

const choices: Readonly<Record<Strategy, (queue: readonly FloorRequest[], spoken: Spoken) => Chosen | null>> = {
  'least-heard': leastHeard,
  'strict-order': (queue) => pointFirst(queue) ?? asked(queue, 'asked-first'),
  'first-timers-first': (queue, spoken) => pointFirst(queue) ?? firstTimer(queue, spoken),
};

export function nextSpeaker(queue: readonly FloorRequest[], spoken: Spoken, strategy: Strategy): Chosen | null {
  return choices[strategy](queue, spoken);
}

/**
 * The whole queue as it would be called from now on, if every turn were a short one: only the first place is more than a forecast.
 * `now` on the session's own clock.
 */
export function order(
  queue: readonly FloorRequest[],
  spoken: Spoken,
  strategy: Strategy,
  now: number,
): readonly Place[] {
  const places: Place[] = [];
  let waiting = queue;
  let heard = spoken;
  for (let position = 1; waiting.length > 0; position += 1) {
    const chosen = nextSpeaker(waiting, heard, strategy);
    if (chosen === null) break;
    places.push({ ...chosen, position });
    waiting = waiting.filter(({ id }) => id !== chosen.request.id);
    heard = afterTurn(heard, chosen.request, waiting, now + position * leastTurnMs);
  }
  return places;
}

/** Without those who may not have the floor on the item in progress (recused, suspended, no longer seated). */
export function entitled(queue: readonly FloorRequest[], barred: readonly string[]): readonly FloorRequest[] {
  return barred.length === 0 ? queue : queue.filter(({ speaker }) => !barred.includes(speaker.ref));
}

export function orderOf(state: SessionState, now: number, barred: readonly string[] = []): readonly Place[] {
  const { rules, clock } = state;
  return order(entitled(state.queue, barred), spokenUntil(state, now), rules.strategy, clockAt(clock, now));
}

export function nextOf(state: SessionState, now: number, barred: readonly string[] = []): Chosen | null {
  return nextSpeaker(entitled(state.queue, barred), spokenUntil(state, now), state.rules.strategy);
}

function afterTurn(spoken: Spoken, { speaker }: FloorRequest, queue: readonly FloorRequest[], ended: number): Spoken {
  const { ref, sector } = speaker;
  return {
    countedMs: { ...spoken.countedMs, [sector]: spoken.countedMs[sector] + leastTurnMs },
    lastAt: { ...spoken.lastAt, [sector]: ended },
    waits: onlyWaiting(
      bySector((other) => (other === sector ? 0 : spoken.waits[other] + 1)),
      queue,
    ),
    onItem: new Set([...spoken.onItem, ref]),
    inSession: new Set([...spoken.inSession, ref]),
  };
}

function pointFirst(queue: readonly FloorRequest[]): Chosen | null {
  const point = oldestOf(queue.filter(isPoint));
  return point === null ? null : pointOfOrder(point);
}

function firstTimer(queue: readonly FloorRequest[], spoken: Spoken): Chosen | null {
  const first = queue.filter(({ speaker }) => !spoken.inSession.has(speaker.ref));
  return (
    asked(first, 'first-time-speaker') ??
    asked(queue, spoken.inSession.size === 0 ? 'asked-first' : 'after-first-timers')
  );
}

function asked(queue: readonly FloorRequest[], code: PlaceCode): Chosen | null {
  const request = queue.toSorted(byAsking)[0];
  if (request === undefined) return null;
  const isTie = queue.some(({ id, at }) => id !== request.id && at === request.at);
  return {
    request,
    place: { code: isTie ? 'lower-request-id' : code, sector: request.speaker.sector, params: {} },
    within: null,
  };
}
