import { mayOpenRequested } from '@trialogue/consent';
import { isLive, isNeutralRole, type SeatFacts } from '@trialogue/groups';
import { allOf, allow, refuse } from '@trialogue/kernel';
import { mayBeChallenged, mayBeRemoved, mayBeSeconded } from '@trialogue/neutrality';
import { notFound } from './access.ts';
import type { Verdict } from './access.ts';
import type { Resources } from './actions.ts';
import type { PersonActor } from './actor.ts';
import { mayFacilitate } from './calls.ts';
import type { RefusalCode } from './refusal-codes.ts';
import { groupIsActive, mayTakePart } from './rooms.ts';

export function mayChallenge(seat: SeatFacts, facts: Resources['challenge.make']): Verdict {
  const { neutral, causeKnown, made } = facts;
  const may = mayHoldToAccount(seat, facts);
  if (!may.allowed) return may;
  if (!isOfGroup(neutral, seat, facts.now) || !causeKnown) return notFound;
  return mayBeChallenged({ neutral, made });
}

/** To the challenger's own sector, and to whoever may second nothing, there is no challenge. */
export function maySecondChallenge(seat: SeatFacts, facts: Resources['challenge.second']): Verdict {
  const { neutral, challenge, now } = facts;
  const may = mayHoldToAccount(seat, facts);
  if (!may.allowed) return may;
  if (challenge === null || challenge.sector === seat.sector || !isOfGroup(neutral, seat, now)) return notFound;
  return mayBeSeconded(challenge, now);
}

export function mayFileConcern(seat: SeatFacts, { neutral, now }: Resources['concern.file']): Verdict {
  if (seat.guestUntil !== null || !isOfGroup(neutral, seat, now)) return notFound;
  if (neutral.id === seat.id) return refuse('not-about-oneself', 'N3', ['choose-another-person']);
  return isNeutralRole(neutral.role) ? allow : refuse('not-a-neutral', 'N3', ['choose-another-person']);
}

export function mayAnswerConcern({ offices }: PersonActor, { concern }: Resources['concern.answer']): Verdict {
  if (concern === null || !concern.sectors.some((sector) => offices.includes(sector))) return notFound;
  return concern.answered ? refuse('concern-is-answered', 'N3', []) : allow;
}

/** N5. Of a caucus, whose people are one delegation's, another sector decides nothing. */
export function mayAskRemoval(seat: SeatFacts, facts: Resources['removal.ask']): Verdict {
  const { concerned, from, underWay, lacking, now } = facts;
  const may = mayAskAsDelegate(seat, facts);
  if (!may.allowed) return may;
  if (!isOfGroup(concerned, seat, now)) return notFound;
  const place = from === 'group' ? allow : mayRemoveFrom(seat, from);
  if (!place.allowed) return place;
  const removable = mayBeRemoved({ asker: seat, concerned, from: from === 'group' ? 'group' : 'room', underWay });
  return removable.allowed ? mayBind(lacking) : removable;
}

function mayRemoveFrom(seat: SeatFacts, from: Exclude<Resources['removal.ask']['from'], 'group'>): Verdict {
  const { room, asker, concerned } = from;
  if (room === null || room.groupId !== seat.groupId || !asker || !concerned) return notFound;
  if (room.closed) return refuse('room-is-closed', 'rooms', []);
  if (room.kind === 'plenary' || room.kind === 'working') return allow;
  return refuse('caucus-decides-nothing', 'consent', ['name-two-sectors']);
}

export function mayRequestCall(seat: SeatFacts, facts: Resources['call-request.make']): Verdict {
  return mayAskAsDelegate(seat, facts);
}

export function mayBackRequest(seat: SeatFacts, facts: Resources['call-request.back']): Verdict {
  const may = mayAskAsDelegate(seat, facts);
  if (!may.allowed) return may;
  if (facts.request === null) return notFound;
  return facts.request.opened ? requestIsOpened : allow;
}

/** N3: a facilitator opens what he is asked for; what he does not open within a day, delegates of two sectors open. */
export function mayOpenRequestedCall(seat: SeatFacts, facts: Resources['call-request.open']): Verdict {
  const { request, lacking, now } = facts;
  const may =
    seat.role === 'facilitator'
      ? allOf<RefusalCode>(mayFacilitate(seat, now), groupIsActive(facts.group))
      : mayAskAsDelegate(seat, facts);
  if (!may.allowed) return may;
  if (request === null) return notFound;
  if (request.opened) return requestIsOpened;
  const open = seat.role === 'facilitator' ? allow : mayOpenRequested(request, now);
  return open.allowed ? mayBind(lacking) : open;
}

const requestIsOpened = refuse('call-request-is-opened', 'N3', ['read-result']);

interface Asking {
  readonly group: Resources['challenge.make']['group'];
  readonly now: number;
}

/** Also who is suspended: a facilitator could otherwise keep a challenge away by it. */
function mayHoldToAccount(seat: SeatFacts, facts: Asking): Verdict {
  return mayAskAsDelegate({ ...seat, suspendedUntil: null }, facts);
}

function mayAskAsDelegate(seat: SeatFacts, { group, now }: Asking): Verdict {
  if (seat.role !== 'delegate' || seat.guestUntil !== null) {
    return refuse('delegates-hold-to-account', 'N3', ['ask-a-delegate']);
  }
  return allOf(mayTakePart(seat, now), groupIsActive(group));
}

/** N4 */
function mayBind(lacking: number): Verdict {
  if (lacking === 0) return allow;
  return refuse('below-minimum', 'N4', ['appoint-delegates', 'hold-sounding'], { sectors: lacking });
}

function isOfGroup(other: SeatFacts | null, seat: SeatFacts, now: number): other is SeatFacts {
  return other !== null && other.groupId === seat.groupId && isLive(other, now);
}
