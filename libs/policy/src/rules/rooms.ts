import { hasConsented, isSuspended } from '@trialogue/groups';
import type { GroupState, SeatFacts } from '@trialogue/groups';
import { allOf, allow, refuse } from '@trialogue/kernel';
import type { RoomFacts } from '@trialogue/rooms';
import { notFound } from './access.ts';
import type { Verdict } from './access.ts';
import type { InRoom, Resources } from './actions.ts';

/** Consent and declaration are for taking part: who lacks them, or is suspended, still reads. Observers read no confidential room. */
export function mayRead(seat: SeatFacts, { room }: Pick<InRoom, 'room'>): Verdict {
  return seat.role === 'observer' && room?.rule === 'confidential' ? notFound : allow;
}

/** The order matters to the reader of a refusal: first what nobody can change, then what he himself can, then what he awaits. */
export function mayPost(seat: SeatFacts, room: RoomFacts, group: GroupState, now: number): Verdict {
  if (room.closed) return refuse('room-is-closed', 'rooms', []);
  if (seat.role === 'observer') return refuse('observers-read', 'P2', ['ask-a-delegate']);
  return allOf(mayTakePart(seat, now), groupIsActive(group));
}

/** What a live seat needs before it takes part: consent, declaration, confirmation, no suspension. */
export function mayTakePart(seat: SeatFacts, now: number): Verdict {
  if (!hasConsented(seat)) return refuse('charter-consent-needed', 'P4', ['consent-to-charter'], versionAsked(seat));
  if (!seat.declared) return refuse('declaration-needed', 'N2', ['declare-interests']);
  if (!seat.confirmed) return refuse('confirmation-needed', 'P6', ['await-confirmation']);
  if (seat.suspendedUntil !== null && isSuspended(seat, now)) {
    const until = new Date(seat.suspendedUntil).toISOString();
    return refuse('seat-is-suspended', 'N5', ['await-end-of-suspension'], { until });
  }
  return allow;
}

export function groupIsActive(group: GroupState): Verdict {
  if (group === 'active') return allow;
  return group === 'ended'
    ? refuse('group-has-ended', 'P6', [])
    : refuse('group-not-active', 'P6', ['await-activation']);
}

/** P6: the plenary is made with the group, so what a delegate can open is a caucus or a working room. Sealed rooms need keys and come with them. */
export function mayOpenRoom(seat: SeatFacts, facts: Resources['room.open']): Verdict {
  if (facts.kind !== 'caucus' && facts.kind !== 'working') return refuse('room-kind-not-offered', 'rooms', []);
  if (seat.role !== 'delegate') return refuse('delegates-open-rooms', 'P6', ['ask-a-delegate']);
  if (facts.kind === 'caucus' && facts.sector !== seat.sector) {
    return refuse('own-caucus-only', 'rooms', ['ask-a-delegate']);
  }
  return allOf(mayTakePart(seat, facts.now), groupIsActive(facts.group));
}

/**
 * All seats belong to the plenary, a guest's only if he is invited to it (P5). A caucus takes its own delegates, and whom it
 * invited among the neutrals; a working room, those who were chosen. That other rooms exist is not told to whom they are closed.
 */
export function mayJoinRoom(seat: SeatFacts, facts: Resources['member.join']): Verdict {
  const { room, invited } = facts;
  if (room === null || room.groupId !== seat.groupId) return notFound;
  if (room.closed) return invited || isOpenTo(seat, facts) ? refuse('room-is-closed', 'rooms', []) : notFound;
  if (seat.guestUntil !== null) return invited ? allow : notFound;
  if (isOpenTo(seat, facts)) return allow;
  if (room.kind === 'caucus') return invited && seat.sector === null && seat.role !== 'observer' ? allow : notFound;
  return invited && room.kind === 'working' ? allow : notFound;
}

function isOpenTo(seat: SeatFacts, { room, roomSector }: Resources['member.join']): boolean {
  if (room === null || seat.guestUntil !== null) return false;
  if (room.kind === 'plenary') return true;
  return room.kind === 'caucus' && seat.role === 'delegate' && seat.sector !== null && seat.sector === roomSector;
}

function versionAsked({ charterInForce }: SeatFacts): Readonly<Record<string, number>> {
  return charterInForce === null ? {} : { version: charterInForce };
}
