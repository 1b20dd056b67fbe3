import { isActiveSeat, type SeatFacts } from '@trialogue/groups';
import { mayAnswerCall, mayCloseEarly, mayReopenCall, takesAnswers } from '@trialogue/consent';
import { allOf, allow, refuse } from '@trialogue/kernel';
import { mayActOnSubstance, mayUsePowers } from '@trialogue/neutrality';
import { notFound } from './access.ts';
import type { Verdict } from './access.ts';
import type { AskedPlace, CallResources } from './call-actions.ts';
import type { RefusalCode } from './refusal-codes.ts';
import { groupIsActive, mayTakePart } from './rooms.ts';

type Of<Action extends keyof CallResources> = CallResources[Action];

/** N4: what binds runs only where no sector is below the charter's minimum; a sounding binds nobody. */
export function mayOpenCall(seat: SeatFacts, facts: Of<'call.open'>): Verdict {
  const asked = mayAsk(seat, facts);
  if (!asked.allowed || facts.lacking === 0) return asked;
  return refuse('below-minimum', 'N4', ['appoint-delegates', 'hold-sounding'], { sectors: facts.lacking });
}

export function mayReopen(seat: SeatFacts, facts: Of<'call.reopen'>): Verdict {
  const opened = mayOpenCall(seat, facts);
  return opened.allowed ? mayReopenCall(facts.blocked, facts.changed) : opened;
}

export function mayHoldSounding(seat: SeatFacts, facts: Of<'sounding.hold'>): Verdict {
  return mayAsk(seat, facts);
}

export function mayCloseCall(seat: SeatFacts, { life, waitedFor, now }: Of<'call.close'>): Verdict {
  const facilitates = mayFacilitate(seat, now);
  return facilitates.allowed ? mayCloseEarly(life, waitedFor, now) : facilitates;
}

/** N5: who is suspended still answers, and who has not consented to a newer charter yet does too: he was asked before. */
export function mayAnswer(seat: SeatFacts, { group, answering, now }: Of<'call.answer'>): Verdict {
  const substance = mayActOnSubstance(seat);
  if (!substance.allowed) return substance;
  const active = groupIsActive(group);
  return active.allowed ? mayAnswerCall(answering, now) : active;
}

/** Also after a circulated text has ended there is nothing to be said on it any more; that has a sentence of its own. */
export function mayAnswerSilence(seat: SeatFacts, facts: Of<'silence.answer'>): Verdict {
  const may = mayAnswer(seat, facts);
  if (may.allowed || may.code !== 'call-is-closed') return may;
  return refuse('silence-is-over', 'consent', ['read-result']);
}

export function mayRecuseFromCall(seat: SeatFacts, { elector, life, now }: Of<'call.recuse'>): Verdict {
  const substance = mayActOnSubstance(seat);
  if (!substance.allowed) return substance;
  if (!elector) return refuse('no-elector-of-call', 'consent', ['await-closing']);
  return takesAnswers(life, now) ? allow : refuse('call-is-closed', 'consent', ['read-result']);
}

export function mayAgreeOnAbsence(seat: SeatFacts, { group, now }: Of<'absence.agree'>): Verdict {
  if (seat.role !== 'delegate' || seat.guestUntil !== null)
    return refuse('delegations-agree', 'consent', ['ask-a-delegate']);
  return isActiveSeat(seat, now) ? groupIsActive(group) : mayTakePart(seat, now);
}

export function mayAnswerSounding(seat: SeatFacts, facts: Of<'sounding.answer'>): Verdict {
  const substance = mayActOnSubstance(seat);
  if (!substance.allowed) return substance;
  const active = groupIsActive(facts.group);
  if (!active.allowed) return active;
  if (!facts.elector) return refuse('no-elector-of-call', 'consent', ['await-closing']);
  if (!facts.open) return refuse('sounding-is-closed', 'consent', ['read-result']);
  if (facts.answered) return refuse('answered-already', 'consent', ['await-closing']);
  return facts.offered ? allow : refuse('option-not-offered', 'consent', ['correct-field']);
}

export function mayCloseSounding(seat: SeatFacts, { group, open, now }: Of<'sounding.close'>): Verdict {
  const facilitates = allOf(mayFacilitate(seat, now), groupIsActive(group));
  if (!facilitates.allowed || open) return facilitates;
  return refuse('sounding-is-closed', 'consent', ['read-result']);
}

/** A neutral asks and never answers (N1); of a room, only who is in it. */
function mayAsk(seat: SeatFacts, { group, place, now }: AskedPlace & { readonly now: number }): Verdict {
  const facilitates = mayFacilitate(seat, now);
  const may = facilitates.allowed ? groupIsActive(group) : facilitates;
  return may.allowed && place !== 'group' ? mayAskInRoom(seat, place) : may;
}

export function mayFacilitate(seat: SeatFacts, now: number): Verdict {
  if (seat.role !== 'facilitator') return refuse('facilitators-open-calls', 'N1', ['ask-facilitator']);
  return allOf<RefusalCode>(mayUsePowers(seat), mayTakePart(seat, now));
}

function mayAskInRoom(seat: SeatFacts, { room, member }: Exclude<AskedPlace['place'], 'group'>): Verdict {
  if (room === null || !member || room.groupId !== seat.groupId) return notFound;
  if (room.closed) return refuse('room-is-closed', 'rooms', []);
  const hasSectors = room.kind === 'plenary' || room.kind === 'working';
  return hasSectors ? allow : refuse('caucus-decides-nothing', 'consent', ['name-two-sectors']);
}
