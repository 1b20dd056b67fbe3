import { allow, refuse } from '@trialogue/kernel';
import { floorHasMoved, itemUnknown, type SessionDecision } from './act-refusals.ts';
import type { ActFacts } from './acting.ts';
import { mayBeHead } from './planning.ts';
import { mayBeReason } from './saying.ts';
import type { SessionActOf } from './session-act.ts';
import { lastUndoable, undoMs } from './session-copy.ts';
import type { SessionState } from './session.ts';

/** How long the lock is held without being taken again. */
export const lockMs = 5 * 60_000;

type CourseAct = SessionActOf<
  | 'edit-plan'
  | 'cancel'
  | 'open'
  | 'start-item'
  | 'end-item'
  | 'pause'
  | 'resume'
  | 'close'
  | 'hand-over'
  | 'take-lock'
  | 'leave-lock'
  | 'undo'
>;

export function mayActOnCourse(act: CourseAct, facts: ActFacts): SessionDecision {
  const { state } = facts.copy;
  switch (act.kind) {
    case 'edit-plan':
      return state.status === 'planned' ? mayBeHead(act.head) : hasBegun;
    case 'cancel':
      return state.status === 'planned' ? mayBeReason(act.reason) : hasBegun;
    case 'open':
      return state.status === 'planned' ? allow : hasBegun;
    case 'start-item':
      return mayStartItem(act, state);
    case 'end-item':
      return mayEndItem(act.reason, state);
    case 'pause':
      return mustGoOn(state);
    case 'resume':
      return mayResume(state);
    case 'close':
      return mayClose(act.reason, state);
    case 'hand-over':
      return mayHandOver(act.to, facts);
    case 'take-lock':
      return state.status === 'planned' ? notOpen : allow;
    case 'leave-lock':
      return state.lock !== null && state.lock.ref === facts.seat.ref
        ? allow
        : refuse('lock-is-not-yours', 'floor', ['look-again']);
    case 'undo':
      return mayUndo(act.undoes, facts);
  }
}

const hasBegun = refuse('session-has-begun', 'floor', ['look-again']);
const notOpen = refuse('session-not-open', 'floor', ['open-session']);

/** Open, and not paused: the clocks run. */
export function mustGoOn({ status }: SessionState): SessionDecision {
  if (status === 'planned') return notOpen;
  return status === 'paused' ? refuse('session-is-paused', 'floor', ['resume-session']) : allow;
}

/** Open or paused. */
export function mustBeOpen({ status }: SessionState): SessionDecision {
  return status === 'planned' ? notOpen : allow;
}

function mayResume({ status }: SessionState): SessionDecision {
  if (status === 'planned') return notOpen;
  return status === 'paused' ? allow : refuse('session-goes-on', 'floor', ['look-again']);
}

function mayStartItem({ item, reason }: SessionActOf<'start-item'>, state: SessionState): SessionDecision {
  const goesOn = mustGoOn(state);
  if (!goesOn.allowed) return goesOn;
  const entry = state.items.find(({ id }) => id === item);
  if (entry === undefined) return itemUnknown;
  if (entry.status === 'in-progress') return refuse('item-in-progress', 'floor', ['look-again']);
  return state.current !== null && state.queue.length > 0 ? mayBeReason(reason) : mayBeNoted(reason);
}

/** An item that ends while somebody still waits for its floor is closed early, and says why. */
function mayEndItem(reason: string | null, state: SessionState): SessionDecision {
  const goesOn = mustGoOn(state);
  if (!goesOn.allowed) return goesOn;
  if (state.current === null) return refuse('no-item-in-progress', 'floor', ['look-again']);
  return state.queue.length > 0 ? mayBeReason(reason) : mayBeNoted(reason);
}

function mayClose(reason: string | null, state: SessionState): SessionDecision {
  const isOpen = mustBeOpen(state);
  if (!isOpen.allowed) return isOpen;
  const isEarly = state.queue.length > 0 || state.items.some(({ status }) => status === 'ahead');
  return isEarly ? mayBeReason(reason) : mayBeNoted(reason);
}

function mayBeNoted(reason: string | null): SessionDecision {
  return reason === null ? allow : mayBeReason(reason);
}

/** The chair is given by whoever has it; the queue, the clocks and the open calls stay as they are. */
function mayHandOver(to: string, { seat, copy: { state }, facilitators }: ActFacts): SessionDecision {
  const isOpen = mustBeOpen(state);
  if (!isOpen.allowed) return isOpen;
  if (state.chair !== null && state.chair !== seat.ref) return refuse('not-in-the-chair', 'floor', ['ask-facilitator']);
  if (to === seat.ref) return refuse('already-in-the-chair', 'floor', ['choose-another-person']);
  return facilitators.includes(to) ? allow : refuse('not-a-facilitator', 'floor', ['choose-another-person']);
}

function mayUndo(undoes: number, { copy, now }: ActFacts): SessionDecision {
  const last = lastUndoable(copy, now);
  if (last?.seq === undoes) return allow;
  const isRecent = copy.recent.some(({ seq, at }) => seq === undoes && now - at <= undoMs);
  return isRecent ? floorHasMoved : refuse('undo-time-over', 'floor', [], { seconds: undoMs / 1_000 });
}
