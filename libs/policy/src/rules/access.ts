import { isLive } from '@trialogue/groups';
import type { SeatFacts } from '@trialogue/groups';
import { allow, refuse } from '@trialogue/kernel';
import type { Decision } from '@trialogue/kernel';
import type { InRoom, OwnSeat } from './actions.ts';
import type { Actor, Duty, PersonActor } from './actor.ts';
import type { RefusalCode } from './refusal-codes.ts';

export type Verdict = Decision<RefusalCode>;

/**
 * The one answer for what does not exist and for what the asker may not know to exist. Both must stay the same object in
 * every field: a difference would tell which ids are real.
 */
export const notFound = refuse('not-found', 'access', ['ask-for-a-seat']);

const signInNeeded = refuse('sign-in-needed', 'access', ['sign-in']);
const notOfThisDuty = refuse('not-of-this-duty', 'access', []);

export const anyone =
  () =>
  (actor: Actor): Verdict =>
    actor.kind === 'duty' ? notOfThisDuty : allow;

/** Only somebody who is signed in; the server's duties do not act as persons. */
export const signedIn =
  <Facts>(rule: (person: PersonActor, facts: Facts) => Verdict) =>
  (actor: Actor, facts: Facts): Verdict => {
    if (actor.kind === 'duty') return notOfThisDuty;
    if (actor.kind === 'anonymous' || actor.deactivated) return signInNeeded;
    return rule(actor, facts);
  };

/** As signedIn, but the named duty may do it too, bound by the same facts. */
export const signedInOrOnDuty =
  <Facts>(duty: Duty, rule: (actor: Exclude<Actor, { kind: 'anonymous' }>, facts: Facts) => Verdict) =>
  (actor: Actor, facts: Facts): Verdict =>
    actor.kind === 'duty' && actor.duty === duty
      ? rule(actor, facts)
      : signedIn<Facts>((person) => rule(person, facts))(actor, facts);

/** The asker's own live seat; a seat of somebody else, an ended one and a guest's past its end are none (P5). */
export function liveSeatOf(person: PersonActor, { seat, now }: OwnSeat): SeatFacts | null {
  if (seat === null || seat.personId !== person.personId) return null;
  return isLive(seat, now) ? seat : null;
}

export const seated = <Facts extends OwnSeat>(
  rule: (seat: SeatFacts, facts: Facts, person: PersonActor) => Verdict,
): ((actor: Actor, facts: Facts) => Verdict) =>
  signedIn((person, facts) => {
    const seat = liveSeatOf(person, facts);
    return seat === null ? notFound : rule(seat, facts, person);
  });

/** A member of the room by a live seat of that room's group. */
export const inRoom = <Facts extends InRoom>(
  rule: (seat: SeatFacts, facts: Facts, room: NonNullable<Facts['room']>) => Verdict,
): ((actor: Actor, facts: Facts) => Verdict) =>
  seated((seat, facts) => {
    const { room, member } = facts;
    if (room === null || !member || room.groupId !== seat.groupId) return notFound;
    return rule(seat, facts, room);
  });
