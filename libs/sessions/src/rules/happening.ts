import type { ActFacts } from './acting.ts';
import { lockMs } from './acting-on-course.ts';
import { speakerOf } from './acting-on-floor.ts';
import { answeredTurn } from './asking.ts';
import { nextOf } from './floor.ts';
import type { FloorRules } from './plan.ts';
import { waitingRequest } from './queue.ts';
import type { SessionAct, SessionActOf } from './session-act.ts';
import type { Happening, RequestKind } from './session-event.ts';
import type { SessionState } from './session.ts';
import { type BySector, sectorOfStanding, type Speaker } from './speaker.ts';

/** What an event needs beyond the act and its facts. */
export interface Surroundings {
  /** For a request, or for a guest's mark. */
  readonly newId: string;
  /** As the charter and the seats are at the opening. */
  readonly rules: FloorRules;
  readonly seats: BySector<number>;
}

/**
 * The one event that an act becomes, once `mayAct` allows it; null for what then has no effect. Who may not have the floor on an
 * item that starts is left out by `barred`.
 */
export function happeningOf(act: SessionAct, facts: ActFacts, around: Surroundings): Happening | null {
  const { state } = facts.copy;
  switch (act.kind) {
    case 'edit-plan':
      return { kind: 'plan-edited', head: act.head };
    case 'cancel':
      return { kind: 'cancelled', reason: act.reason };
    case 'open':
      return { kind: 'opened', rules: around.rules, seats: around.seats };
    case 'start-item':
      return { kind: 'item-started', item: act.item, dropped: droppedFrom(state, facts.barred), reason: act.reason };
    case 'end-item':
      return state.current === null ? null : { kind: 'item-ended', item: state.current, reason: act.reason };
    case 'add-item':
      return { kind: 'item-added', item: act.item, before: act.before };
    case 'move-item':
      return { kind: 'item-moved', item: act.item, before: act.before };
    case 'edit-item':
      return { kind: 'item-edited', item: act.item };
    case 'remove-item':
      return { kind: 'item-removed', item: act.item, reason: act.reason };
    case 'pause':
      return { kind: 'paused' };
    case 'resume':
      return { kind: 'resumed' };
    case 'close':
      return { kind: 'closed', reason: act.reason };
    case 'hand-over':
      return { kind: 'handed-over', to: act.to, because: 'given' };
    case 'take-lock':
      return { kind: 'lock-taken', until: facts.now + lockMs };
    case 'leave-lock':
      return { kind: 'lock-left' };
    case 'undo':
      return undoing(act, facts);
    default:
      return onTheFloor(act, facts, around);
  }
}

type FloorAct = Exclude<
  SessionAct,
  SessionActOf<
    | 'edit-plan'
    | 'cancel'
    | 'open'
    | 'start-item'
    | 'end-item'
    | 'add-item'
    | 'move-item'
    | 'edit-item'
    | 'remove-item'
    | 'pause'
    | 'resume'
    | 'close'
    | 'hand-over'
    | 'take-lock'
    | 'leave-lock'
    | 'undo'
  >
>;

function onTheFloor(act: FloorAct, facts: ActFacts, { newId }: Surroundings): Happening | null {
  const { state } = facts.copy;
  switch (act.kind) {
    case 'join':
      return joining(facts);
    case 'leave':
      return facts.seat.ref === null ? null : { kind: 'left', ref: facts.seat.ref };
    case 'open-queue':
      return { kind: 'queue-opened' };
    case 'close-queue':
      return { kind: 'queue-closed' };
    case 'ask':
      return asking(act.ask, ownVoice(facts), state, newId);
    case 'ask-for-guest':
      return asking(act.ask, speakerOf(state, act.guest), state, newId);
    case 'withdraw':
      return { kind: 'request-withdrawn', request: act.request, because: 'asked' };
    case 'skip-request':
      return { kind: 'request-skipped', request: act.request, reason: act.reason };
    case 'call-next':
      return callingNext(facts);
    case 'call-speaker':
      return calling(act, state);
    case 'extend-turn':
      return { kind: 'turn-extended', seconds: act.seconds, reason: act.reason };
    case 'warn-speaker':
      return { kind: 'turn-warned' };
    case 'end-turn':
      return { kind: 'turn-ended' };
    case 'call-out-of-order':
      return { kind: 'called-out-of-order', reason: act.reason };
    case 'set-budget':
      return { kind: 'budget-set', sector: act.sector, seconds: act.seconds };
    case 'add-guest':
      return { kind: 'guest-added', guest: { ref: newId, sector: act.sector } };
    case 'guest-leaves':
      return { kind: 'left', ref: act.guest };
    case 'mark-decision':
      return { kind: 'decision-marked', text: act.text };
    case 'link':
      return { kind: 'linked', what: act.what, id: act.id };
  }
}

/** Requests made between two items go into the next one's queue, but for those of whom it is not a matter. */
function droppedFrom({ current, queue }: SessionState, barred: readonly string[]): readonly string[] {
  if (current !== null) return [];
  return queue.filter(({ speaker }) => barred.includes(speaker.ref)).map(({ id }) => id);
}

/** Who is there already is not there twice. */
function joining({ seat: { ref, sector, role }, copy: { state } }: ActFacts): Happening | null {
  if (ref === null || state.present.some((person) => person.ref === ref)) return null;
  return { kind: 'joined', present: { ref, sector, role } };
}

function ownVoice({ seat }: ActFacts): Speaker | null {
  const sector = sectorOfStanding(seat.sector);
  return seat.ref === null || sector === null ? null : { ref: seat.ref, sector };
}

function asking(ask: RequestKind, speaker: Speaker | null, state: SessionState, request: string): Happening | null {
  if (speaker === null) return null;
  const turn = ask === 'direct-reply' ? (answeredTurn(state)?.seq ?? null) : null;
  return { kind: 'requested', request, speaker, ask, turn };
}

function callingNext({ copy: { state }, now, barred }: ActFacts): Happening | null {
  const next = nextOf(state, now, barred);
  if (next === null) return null;
  return {
    kind: 'turn-began',
    speaker: next.request.speaker,
    request: next.request.id,
    how: 'order',
    because: { place: next.place, within: next.within },
    reason: null,
    seconds: state.head.turnSeconds,
  };
}

/** Out of the order: a request to speak that he has waiting is met by it; for a right of reply it goes on waiting. */
function calling(act: SessionActOf<'call-speaker'>, state: SessionState): Happening | null {
  const speaker = speakerOf(state, act.speaker);
  if (speaker === null) return null;
  const waiting =
    waitingRequest(state.queue, speaker.ref, 'speak') ?? waitingRequest(state.queue, speaker.ref, 'point-of-order');
  return {
    kind: 'turn-began',
    speaker,
    request: act.how === 'right-of-reply' ? null : (waiting?.id ?? null),
    how: act.how,
    because: null,
    reason: act.reason,
    seconds: state.head.turnSeconds,
  };
}

function undoing({ undoes }: SessionActOf<'undo'>, { copy }: ActFacts): Happening | null {
  const event = copy.recent.find(({ seq }) => seq === undoes);
  if (event === undefined) return null;
  const reason = 'reason' in event ? event.reason : null;
  return { kind: 'undone', undoes, what: event.kind, reason };
}
