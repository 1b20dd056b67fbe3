import {
  countedSeats,
  isLive,
  mayAppoint,
  mayConfirmNeutral,
  mayJoin,
  mayLend,
  mayTakeSeat,
  isNeutralRole,
  seatState,
  waitingSeats,
} from '@trialogue/groups';
import type { SeatFacts } from '@trialogue/groups';
import { allOf, allow, refuse } from '@trialogue/kernel';
import { mayHoldTogether } from '@trialogue/neutrality';
import { liveSeatOf, notFound } from './access.ts';
import type { Verdict } from './access.ts';
import type { AppointedSeat, Resources } from './actions.ts';
import type { PersonActor } from './actor.ts';
import type { RefusalCode } from './refusal-codes.ts';

/** P4: consent is to the version that is asked for; agreeing to one that was replaced would bind to words nobody uses. */
export function mayConsent(seat: SeatFacts, version: number): Verdict {
  if (seat.charterInForce === version) return allow;
  return refuse('charter-version-not-current', 'P4', ['consent-to-charter'], { version: seat.charterInForce ?? 0 });
}

export function mayAppointSeat(person: PersonActor, facts: AppointedSeat): Verdict {
  const seat = liveSeatOf(person, facts);
  const { appointed, seats, held, founder, voice, loan, group, now } = facts;
  const isSectorSteward = person.offices.some((office) => office !== 'platform');
  const isStranger = seat === null && !founder && !isSectorSteward;
  if (isStranger) return notFound;
  if (group === 'ended') return refuse('group-has-ended', 'P6', []);
  const { organisationId } = appointed;
  const live = seats.filter((other) => isLive(other, now));
  // P3: a seat that is lent and its alternate's are one, and the one who lends keeps his share.
  const counted = countedSeats(live, now).filter((other) => other.id !== loan?.seat.id);
  const waiting = waitingSeats(live, organisationId, now);
  return allOf<RefusalCode>(
    mayAppoint({ offices: person.offices, seat, founder }, appointed.sector, voice, now),
    mayTakeSeat(appointed, live, now),
    mayHoldTogether(held),
    loan === null ? allow : mayLend({ ...loan, role: appointed.role, sector: appointed.sector }, now),
    mayJoin(counted, organisationId, waiting),
  );
}

/**
 * A seat becomes active by the last act that it lacked: its holder's consent or declaration, or a delegation's confirmation.
 * So it is activated by its holder or, for a neutral's seat, by a delegate of the group.
 */
export function mayActivate(seat: SeatFacts, { activated, now }: Resources['seat.activate']): Verdict {
  if (seat.groupId !== activated.groupId || !isLive(activated, now)) return notFound;
  const byHolder = seat.id === activated.id;
  const byConfirmer = isNeutralRole(activated.role) && seat.role === 'delegate';
  if (!byHolder && !byConfirmer) return refuse('not-own-delegation', 'P2', ['ask-own-delegation']);
  return seatState(activated, now) === 'active' ? allow : refuse('seat-not-ready', 'N2', ['declare-interests']);
}

/** P4: leaving is always possible. P2: a delegation recalls its own, as it appoints them. */
export function mayEndSeat(person: PersonActor, facts: Resources['seat.end']): Verdict {
  const { ended, voice, now } = facts;
  const seat = liveSeatOf(person, facts);
  const isSectorSteward = person.offices.some((office) => office !== 'platform');
  if (ended === null || !isLive(ended, now) || (seat === null && !isSectorSteward)) return notFound;
  if (seat !== null && seat.groupId !== ended.groupId) return notFound;
  if (seat !== null && seat.id === ended.id) return allow;
  // Whose seat was lent takes it back when he wants to.
  if (seat !== null && ended.alternateOf === seat.id) return allow;
  // The way out for a neutral is a challenge (N3); nobody recalls him alone.
  if (ended.sector === null) return refuse('not-own-delegation', 'P2', ['ask-own-delegation']);
  return mayAppoint({ offices: person.offices, seat, founder: false }, ended.sector, voice, now);
}

export function mayConfirm(seat: SeatFacts, { neutral, voice, now }: Resources['neutral.confirm']): Verdict {
  if (neutral === null || neutral.groupId !== seat.groupId || !isLive(neutral, now)) return notFound;
  if (!isNeutralRole(neutral.role)) return notFound;
  return mayConfirmNeutral(seat, neutral, voice, now);
}
