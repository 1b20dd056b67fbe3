import { allOf, allow, refuse } from '@trialogue/kernel';
import { limitPassed, type SessionDecision } from './act-refusals.ts';
import type { ActFacts } from './acting.ts';
import { mustBeOpen, mustGoOn } from './acting-on-course.ts';
import { mayWait, recusedFromItem } from './asking.ts';
import { entitled } from './floor.ts';
import { mayBeDecision, mayBeReason, mayBeTitle } from './saying.ts';
import type { SessionActOf } from './session-act.ts';
import type { SessionState } from './session.ts';
import { sectorOfStanding, type Speaker } from './speaker.ts';

export const guestLimit = 100;
export const guestNameLimit = 120;
/** By how much one act lengthens a turn, and what a sector's time budget can be. */
export const extensionSeconds = { least: 10, most: 600 } as const;
export const budgetSeconds = { least: 60, most: 86_400 } as const;

type FloorAct = SessionActOf<
  | 'open-queue'
  | 'close-queue'
  | 'ask-for-guest'
  | 'skip-request'
  | 'call-next'
  | 'call-speaker'
  | 'extend-turn'
  | 'warn-speaker'
  | 'end-turn'
  | 'call-out-of-order'
  | 'set-budget'
  | 'add-guest'
  | 'guest-leaves'
  | 'mark-decision'
  | 'link'
>;

export function mayActOnFloor(act: FloorAct, facts: ActFacts): SessionDecision {
  const { state } = facts.copy;
  const isOpen = mustBeOpen(state);
  if (!isOpen.allowed) return isOpen;
  switch (act.kind) {
    case 'open-queue':
      return state.queueOpen ? refuse('queue-is-open', 'floor', ['look-again']) : allow;
    case 'close-queue':
      return state.queueOpen ? allow : refuse('queue-is-closed', 'floor', ['look-again']);
    case 'ask-for-guest':
      return mayAskForGuest(act, facts);
    case 'add-guest':
      return state.guests.length >= guestLimit
        ? limitPassed('too-many-guests', guestLimit)
        : mayBeTitle(act.name, guestNameLimit);
    case 'guest-leaves':
      return isGuest(state, act.guest) ? allow : guestUnknown;
    case 'mark-decision':
      return mayBeDecision(act.text);
    case 'link':
      return allow;
    case 'set-budget':
      return mayBeBudget(act.seconds);
    case 'skip-request':
      return state.queue.some(({ id }) => id === act.request) ? mayBeReason(act.reason) : requestUnknown;
    default:
      return mayGiveOrTake(act, facts);
  }
}

type TurnAct = Extract<
  FloorAct,
  { kind: 'call-next' | 'call-speaker' | 'extend-turn' | 'warn-speaker' | 'end-turn' | 'call-out-of-order' }
>;

/** What moves the floor itself. */
function mayGiveOrTake(act: TurnAct, facts: ActFacts): SessionDecision {
  const { state } = facts.copy;
  const goesOn = mustGoOn(state);
  if (!goesOn.allowed) return goesOn;
  if (act.kind === 'call-next') return entitled(state.queue, facts.barred).length > 0 ? allow : nobodyWaits;
  if (act.kind === 'call-speaker') return mayCallSpeaker(act, facts);
  if (state.turn === null) return refuse('nobody-speaks', 'floor', ['look-again']);
  switch (act.kind) {
    case 'extend-turn':
      return allOf(mayExtend(act.seconds), mayBeReason(act.reason));
    case 'call-out-of-order':
      return mayBeReason(act.reason);
    case 'warn-speaker':
    case 'end-turn':
      return allow;
  }
}

const nobodyWaits = refuse('nobody-waits', 'floor', ['await-request']);
const requestUnknown = refuse('request-unknown', 'floor', ['look-again']);
const guestUnknown = refuse('guest-unknown', 'floor', ['add-guest']);

function mayCallSpeaker({ speaker, reason }: SessionActOf<'call-speaker'>, facts: ActFacts): SessionDecision {
  const { state } = facts.copy;
  if (speakerOf(state, speaker) === null) return refuse('speaker-unknown', 'floor', ['choose-another-person']);
  if (state.turn?.speaker.ref === speaker) return refuse('has-the-floor', 'floor', ['choose-another-person']);
  if (facts.barred.includes(speaker)) return recusedFromItem;
  return mayBeReason(reason);
}

/** Who can be called: who waits, who is there with a delegate's seat, and guests at the table. Neutrals and observers have no floor. */
export function speakerOf({ queue, present, guests }: SessionState, ref: string): Speaker | null {
  const asking = queue.find(({ speaker }) => speaker.ref === ref)?.speaker ?? guests.find((guest) => guest.ref === ref);
  if (asking !== undefined) return asking;
  const there = present.find((person) => person.ref === ref && person.role === 'delegate');
  const sector = sectorOfStanding(there?.sector ?? null);
  return sector === null ? null : { ref, sector };
}

function mayAskForGuest({ guest, ask }: SessionActOf<'ask-for-guest'>, { copy: { state } }: ActFacts): SessionDecision {
  return isGuest(state, guest) ? mayWait(ask, guest, state) : guestUnknown;
}

function isGuest({ guests }: SessionState, ref: string): boolean {
  return guests.some((guest) => guest.ref === ref);
}

function mayExtend(seconds: number): SessionDecision {
  const { least, most } = extensionSeconds;
  if (seconds >= least && seconds <= most) return allow;
  return refuse('budget-not-possible', 'limits', ['correct-field'], { least, most });
}

function mayBeBudget(seconds: number | null): SessionDecision {
  const { least, most } = budgetSeconds;
  if (seconds === null || (seconds >= least && seconds <= most)) return allow;
  return refuse('budget-not-possible', 'limits', ['correct-field'], { least, most });
}
