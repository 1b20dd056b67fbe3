import {
  isActiveSeat,
  isDelegateOf,
  isLive,
  isNeutralRole,
  mayBackEnd,
  mayLiftSuspension,
  maySuspend,
} from '@trialogue/groups';
import type { SeatFacts } from '@trialogue/groups';
import { allOf, allow, refuse } from '@trialogue/kernel';
import { mayUsePowers } from '@trialogue/neutrality';
import { liveSeatOf, notFound } from './access.ts';
import type { Verdict } from './access.ts';
import type { PersonActor } from './actor.ts';
import type { DelegationResources, TowardsGroup } from './delegation-actions.ts';
import type { RefusalCode } from './refusal-codes.ts';
import { mayTakePart } from './rooms.ts';

export function maySuspendSeat(own: SeatFacts, facts: DelegationResources['seat.suspend']): Verdict {
  const { suspended, hours, lastFrom, now } = facts;
  if (suspended === null) return notFound;
  return allOf<RefusalCode>(mayUsePowers(own), maySuspend({ own, suspended, hours, lastFrom }, now));
}

export function mayUnsuspendSeat(own: SeatFacts, { suspended, now }: DelegationResources['seat.unsuspend']): Verdict {
  return suspended === null ? notFound : allOf<RefusalCode>(mayUsePowers(own), mayLiftSuspension(own, suspended, now));
}

/** A motion is its delegation's own affair: for everybody else it does not exist. */
export function mayBackMotion(own: SeatFacts, { motion, now }: DelegationResources['motion.back']): Verdict {
  if (motion === null || !isDelegateOf(own, motion.sector, now)) return notFound;
  if (!motion.open) return refuse('motion-is-closed', 'P2', ['ask-own-delegation']);
  return isActiveSeat(own, now) ? allow : mayTakePart(own, now);
}

export function mayWithdrawMotion(own: SeatFacts, facts: DelegationResources['motion.withdraw']): Verdict {
  const { motion, now } = facts;
  if (motion === null || !isDelegateOf(own, motion.sector, now)) return notFound;
  if (!motion.open) return refuse('motion-is-closed', 'P2', ['ask-own-delegation']);
  return motion.proposedBySeat === own.id ? allow : refuse('motion-of-another', 'P2', ['ask-own-delegation']);
}

export function mayListMotions(own: SeatFacts): Verdict {
  const isDelegate = own.role === 'delegate' && own.guestUntil === null;
  return isDelegate ? allow : refuse('not-own-delegation', 'P2', ['ask-a-delegate']);
}

/** A founder before the group is active, a sector's steward, and whoever has a seat; guests see their invitation only (P5). */
export function mayKnowGroup(person: PersonActor, facts: TowardsGroup): Verdict {
  if (!facts.exists) return notFound;
  const seat = liveSeatOf(person, facts);
  if (seat !== null && seat.guestUntil === null) return allow;
  const isSectorSteward = person.offices.some((office) => office !== 'platform');
  return facts.founder || isSectorSteward ? allow : notFound;
}

/** Who could be given a seat is told to those who may give or propose one. */
export function mayListCandidates(person: PersonActor, facts: TowardsGroup): Verdict {
  const known = mayKnowGroup(person, facts);
  if (!known.allowed) return known;
  const seat = liveSeatOf(person, facts);
  const isSectorSteward = person.offices.some((office) => office !== 'platform');
  const mayGive = facts.founder || isSectorSteward || seat?.role === 'delegate';
  return mayGive ? allow : refuse('not-own-delegation', 'P2', ['ask-a-delegate']);
}

/** P4. Before the group is active its founder amends what he proposed; afterwards delegates propose, and every sector adopts. */
export function mayProposeCharter(person: PersonActor, facts: DelegationResources['charter.propose']): Verdict {
  const { group, founder, now } = facts;
  const known = mayKnowGroup(person, facts);
  if (!known.allowed) return known;
  if (group === 'ended') return refuse('group-has-ended', 'P6', []);
  if (group === 'proposed') return founder ? allow : refuse('founder-amends', 'P6', ['await-activation']);
  const seat = liveSeatOf(person, facts);
  if (seat === null || seat.role !== 'delegate') return refuse('delegates-propose', 'P4', ['ask-a-delegate']);
  return mayTakePart(seat, now);
}

/** N2: whoever takes part can step back from an item; who only reads has nothing to step back from. */
export function mayRecuse(own: SeatFacts): Verdict {
  return own.role === 'observer' ? refuse('observers-read', 'N2', ['ask-a-delegate']) : allow;
}

export function mayEndRecusal(own: SeatFacts, { recusedSeat }: DelegationResources['recusal.end']): Verdict {
  return recusedSeat === own.id ? allow : notFound;
}

export function mayEndGroup(person: PersonActor, facts: DelegationResources['group.end']): Verdict {
  const { sector, voice, group, now } = facts;
  const seat = liveSeatOf(person, facts);
  const isSectorSteward = person.offices.some((office) => office !== 'platform');
  if (seat === null && !isSectorSteward) return notFound;
  if (group === 'ended') return refuse('group-has-ended', 'P6', []);
  if (seat !== null && isNeutralRole(seat.role)) return refuse('role-stays-neutral', 'N1', ['ask-a-delegate']);
  if (sector === null) return refuse('not-own-delegation', 'P2', ['ask-a-delegate']);
  return mayBackEnd({ offices: person.offices, seat, founder: false }, sector, voice, now);
}

/** A guest's seat and an alternate's end at the moment that was named (P5, P2). */
export function isExpired({ expired, now }: DelegationResources['seat.expire']): boolean {
  return !expired.ended && !isLive(expired, now);
}
