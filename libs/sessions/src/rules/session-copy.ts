import { unplanned } from './session-course.ts';
import type { SessionEvent, SessionEventKind } from './session-event.ts';
import { applied } from './session-state.ts';
import type { SessionCopy, SessionSnapshot, SessionState } from './session.ts';

/** For how long an act of the chair can be taken back. */
export const undoMs = 10_000;

/** What the chair can take back. An opening and a closing cannot: a period of the room hangs on them. */
const undoable: ReadonlySet<SessionEventKind> = new Set<SessionEventKind>([
  'item-started',
  'item-ended',
  'item-added',
  'item-moved',
  'item-edited',
  'item-removed',
  'paused',
  'resumed',
  'queue-opened',
  'queue-closed',
  'request-skipped',
  'turn-began',
  'turn-extended',
  'turn-warned',
  'turn-ended',
  'called-out-of-order',
  'budget-set',
  'decision-marked',
]);

export const emptyCopy: SessionCopy = { settled: unplanned, recent: [], state: unplanned };

/** The state of a session after these events, from its first one on. */
export function stateOf(events: readonly SessionEvent[]): SessionState {
  return copyOf(events).state;
}

export function copyOf(events: readonly SessionEvent[], from: SessionCopy = emptyCopy): SessionCopy {
  return events.reduce(withEvent, from);
}

export function snapshotOf({ settled, recent }: SessionCopy): SessionSnapshot {
  return { settled, recent };
}

export function copyFrom({ settled, recent }: SessionSnapshot): SessionCopy {
  return { settled, recent, state: recent.reduce(applied, settled) };
}

/** An event that was heard before changes nothing. */
export function withEvent(copy: SessionCopy, event: SessionEvent): SessionCopy {
  if (event.seq <= copy.state.seq) return copy;
  if (event.kind !== 'undone')
    return settledUp({ ...copy, recent: [...copy.recent, event], state: applied(copy.state, event) });
  const others = copy.recent.filter(({ seq, kind }) => seq !== event.undoes || !undoable.has(kind));
  return settledUp(copyFrom({ settled: copy.settled, recent: [...others, event] }));
}

/** What can no longer be undone is taken into the settled state. */
function settledUp(copy: SessionCopy): SessionCopy {
  const open = copy.recent.findIndex(({ at }) => at >= copy.state.at - undoMs);
  const old = open < 0 ? copy.recent.length : open;
  if (old === 0) return copy;
  return {
    settled: copy.recent.slice(0, old).reduce(applied, copy.settled),
    recent: copy.recent.slice(old),
    state: copy.state,
  };
}

/** The last act of the chair that is not undone, which is the only one that can be: what follows it may hang on it. */
export function lastUndoable({ recent }: SessionSnapshot, now: number): SessionEvent | null {
  const last = recent.findLast(({ kind }) => undoable.has(kind));
  return last !== undefined && now - last.at <= undoMs ? last : null;
}

/** What a reader makes of events that arrive: `events` where one is missing in between, `snapshot` where one is of a later kind. */
export interface TakenEvents {
  readonly copy: SessionCopy;
  readonly needs: 'nothing' | 'events' | 'snapshot';
}

interface LaterEvent {
  readonly seq: number;
  readonly kind: 'later';
}

export function takeEvents(copy: SessionCopy, events: readonly (SessionEvent | LaterEvent)[]): TakenEvents {
  let taken = copy;
  for (const event of events) {
    if (event.seq <= taken.state.seq) continue;
    if (event.seq > taken.state.seq + 1) return { copy: taken, needs: 'events' };
    if (event.kind === 'later') return { copy: taken, needs: 'snapshot' };
    taken = withEvent(taken, event);
  }
  return { copy: taken, needs: 'nothing' };
}
