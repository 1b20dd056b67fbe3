import type { AttributionRule } from '@trialogue/attribution';
import type { SeatRole } from '@trialogue/groups';
import { isNeutralRole } from '@trialogue/groups';
import { allOf, allow, refuse } from '@trialogue/kernel';
import type { Standing } from '@trialogue/people';
import { facilitatorsLead, type SessionDecision } from './act-refusals.ts';
import { mayChangeAgenda } from './acting-on-agenda.ts';
import { mayActOnFloor } from './acting-on-floor.ts';
import { mayActOnCourse } from './acting-on-course.ts';
import { mayAsk, mayWithdraw } from './asking.ts';
import type { SessionAct, SessionActKind } from './session-act.ts';
import type { SessionCopy, SessionState } from './session.ts';

/** Who acts, by his seat. `ref` is his mark in this session, null where he has none yet. */
export interface ActingSeat {
  readonly ref: string | null;
  readonly role: SeatRole;
  readonly sector: Standing;
  /** N5: until when his seat is suspended, and N3: his powers as a neutral. */
  readonly suspendedUntil: number | null;
  readonly powersSuspended: boolean;
  /** N2: the agenda items from which he has recused himself. */
  readonly recusedFrom: readonly string[];
}

export interface ActFacts {
  readonly seat: ActingSeat;
  readonly copy: SessionCopy;
  /** The number of the state that he had before him when he decided. */
  readonly seen: number;
  readonly now: number;
  readonly roomRule: AttributionRule;
  /** Marks of those who may not have the floor (recused, suspended, no longer seated): on the item in progress, or on the one to be started. */
  readonly barred: readonly string[];
  /** Marks of the group's active facilitators. */
  readonly facilitators: readonly string[];
}

/** What delegates do, and what a rapporteur does beside the facilitators; everything else is for those who lead. */
const ofDelegates: ReadonlySet<SessionActKind> = new Set<SessionActKind>(['ask', 'withdraw']);
/** To be there is for whoever reads the room. */
const ofEverybody: ReadonlySet<SessionActKind> = new Set<SessionActKind>(['join', 'leave']);
const ofNeutrals: ReadonlySet<SessionActKind> = new Set<SessionActKind>(['mark-decision', 'link']);

/** What two may do at a time without standing in each other's way; the rest is for whoever has the lock. */
const withoutLock: ReadonlySet<SessionActKind> = new Set<SessionActKind>([
  'join',
  'leave',
  'add-guest',
  'guest-leaves',
  'ask-for-guest',
  'withdraw',
  'mark-decision',
  'link',
  'take-lock',
  'leave-lock',
  'edit-plan',
  'cancel',
]);

/** What is decided on the floor or the agenda's progress as they were seen. */
const onWhatWasSeen: ReadonlySet<SessionActKind> = new Set<SessionActKind>([
  'start-item',
  'end-item',
  'pause',
  'resume',
  'close',
  'call-next',
  'call-speaker',
  'extend-turn',
  'warn-speaker',
  'end-turn',
  'call-out-of-order',
]);

/**
 * Whether this act is done now. First who asks, then whether he decided on what still is, then the act itself: the same in the
 * api, which decides, and on the screen, which explains.
 */
export function mayAct(act: SessionAct, facts: ActFacts): SessionDecision {
  const { copy, seat, now, seen } = facts;
  const asker = mayDo(act, facts);
  if (!asker.allowed) return asker;
  if (isOver(copy.state)) return refuse('session-is-over', 'floor', []);
  if (onWhatWasSeen.has(act.kind) && seen < copy.state.moved) return refuse('floor-has-moved', 'floor', ['look-again']);
  return allOf(seat.role === 'facilitator' ? mayUseLock(act, copy.state, seat, now) : allow, mayDoAct(act, facts));
}

function isOver({ status }: SessionState): boolean {
  return status === 'closed' || status === 'cancelled';
}

function mayDo(act: SessionAct, { seat, copy, now }: ActFacts): SessionDecision {
  if (ofEverybody.has(act.kind)) return allow;
  if (seat.suspendedUntil !== null && now < seat.suspendedUntil) {
    const until = new Date(seat.suspendedUntil).toISOString();
    return refuse('seat-is-suspended', 'N5', ['await-end-of-suspension'], { until });
  }
  if (isNeutralRole(seat.role) && seat.powersSuspended) return refuse('powers-are-suspended', 'N3', ['await-result']);
  if (act.kind === 'end-turn' && seat.ref !== null && copy.state.turn?.speaker.ref === seat.ref) return allow;
  if (ofDelegates.has(act.kind)) return mayTakeTheFloor(act, seat);
  if (seat.role === 'facilitator') return allow;
  return seat.role === 'rapporteur' && ofNeutrals.has(act.kind) ? allow : facilitatorsLead;
}

/** N1: a neutral has no floor of his own; he asks for a guest at the table, and takes such a request back. */
function mayTakeTheFloor(act: SessionAct, { role }: ActingSeat): SessionDecision {
  if (role === 'delegate') return allow;
  if (role === 'observer') return refuse('observers-read', 'P2', ['ask-a-delegate']);
  const takesBack = role === 'facilitator' && act.kind === 'withdraw';
  return takesBack ? allow : refuse('role-stays-neutral', 'N1', ['ask-a-delegate']);
}

/** Free, run out, or one's own. */
export function isLockedFor({ lock }: SessionState, ref: string | null, now: number): boolean {
  return lock !== null && lock.ref !== ref && now < lock.until;
}

function mayUseLock(act: SessionAct, state: SessionState, { ref }: ActingSeat, now: number): SessionDecision {
  const needsIt = !withoutLock.has(act.kind) || act.kind === 'take-lock';
  if (!needsIt || !isLockedFor(state, ref, now)) return allow;
  const seconds = Math.ceil(((state.lock?.until ?? now) - now) / 1_000);
  return refuse('lock-is-held', 'floor', ['ask-co-facilitator'], { seconds });
}

/** Somebody who is there comes once; who is not there has nothing to leave. */
function mayAttend(kind: 'join' | 'leave', { copy: { state }, seat }: ActFacts): SessionDecision {
  if (state.status === 'planned') return refuse('session-not-open', 'floor', ['open-session']);
  const isThere = state.present.some(({ ref }) => ref === seat.ref);
  if (kind === 'join') return allow;
  return isThere ? allow : refuse('not-in-the-session', 'floor', ['look-again']);
}

function mayDoAct(act: SessionAct, facts: ActFacts): SessionDecision {
  switch (act.kind) {
    case 'join':
    case 'leave':
      return mayAttend(act.kind, facts);
    case 'ask':
      return mayAsk(act.ask, facts);
    case 'withdraw':
      return mayWithdraw(act.request, facts);
    case 'add-item':
    case 'move-item':
    case 'edit-item':
    case 'remove-item':
      return mayChangeAgenda(act, facts);
    case 'edit-plan':
    case 'cancel':
    case 'open':
    case 'start-item':
    case 'end-item':
    case 'pause':
    case 'resume':
    case 'close':
    case 'hand-over':
    case 'take-lock':
    case 'leave-lock':
    case 'undo':
      return mayActOnCourse(act, facts);
    default:
      return mayActOnFloor(act, facts);
  }
}
