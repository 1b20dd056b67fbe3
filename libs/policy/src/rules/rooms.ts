import { hasConsented, isNeutralRole, isSuspended } from '@trialogue/groups';
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
  // With a group its rooms close; that it has ended says more.
  if (group === 'ended') return groupIsActive(group);
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
  if (seat.lent) return refuse('seat-is-lent', 'P2', ['take-seat-back']);
  return allow;
}

export function groupIsActive(group: GroupState): Verdict {
  if (group === 'active') return allow;
  return group === 'ended'
    ? refuse('group-has-ended', 'P6', [])
    : refuse('group-not-active', 'P6', ['await-activation']);
}

/** That a room exists is not told to whom it does not admit, nor that it is closed. */
export function mayJoinRoom(seat: SeatFacts, facts: Resources['member.join']): Verdict {
  const { room } = facts;
  if (room === null || room.groupId !== seat.groupId || !admits(room, seat, facts)) return notFound;
  return room.closed ? refuse('room-is-closed', 'rooms', []) : allow;
}

type Invitation = Pick<Resources['member.join'], 'roomSector' | 'invited'>;

/**
 * All seats belong to the plenary; a guest is admitted where he is invited, and nowhere else (P5). A caucus admits its own
 * delegates, and the neutrals that it invited; a working room, those who were chosen. Sealed rooms admit by their keys.
 */
function admits(room: RoomFacts, seat: SeatFacts, { roomSector, invited }: Invitation): boolean {
  const isMember = invited || seat.guestUntil === null;
  switch (room.kind) {
    case 'plenary':
      return isMember;
    case 'caucus':
      if (isNeutralRole(seat.role)) return invited;
      return isMember && seat.role === 'delegate' && seat.sector === roomSector;
    case 'working':
      return invited;
    case 'shuttle':
    case 'confidential':
      return false;
  }
}

function versionAsked({ charterInForce }: SeatFacts): Readonly<Record<string, number>> {
  return charterInForce === null ? {} : { version: charterInForce };
}
