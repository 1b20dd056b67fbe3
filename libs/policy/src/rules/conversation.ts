import { isNeutralRole, type SeatFacts } from '@trialogue/groups';
import { allOf, allow, refuse } from '@trialogue/kernel';
import {
  mayBeNamed,
  mayBeSaid,
  mayEditMessage,
  mayRaiseRule,
  mayWithdrawMessage,
  type RoomFacts,
} from '@trialogue/rooms';
import type { Verdict } from './access.ts';
import type { Resources } from './actions.ts';
import { mayBeChosen, opensRooms } from './opening-rooms.ts';
import { mayPost } from './rooms.ts';

/** An act is for those who may post; what it is about is judged after that. */
export function mayAct(seat: SeatFacts, facts: Resources['room.act'], room: RoomFacts): Verdict {
  const takesPart = mayPost(seat, room, facts.group, facts.now);
  return takesPart.allowed ? mayDoAct(seat, facts, room) : takesPart;
}

function mayDoAct(seat: SeatFacts, { act, message, now }: Resources['room.act'], room: RoomFacts): Verdict {
  switch (act.kind) {
    case 'open-topic':
    case 'rename-topic':
      return mayBeNamed(act.name);
    case 'edit':
      return message === null ? messageUnknown : allOf<Refused>(mayEditMessage(message, now), mayBeSaid(act.body));
    case 'withdraw':
      return message === null ? messageUnknown : mayWithdrawMessage(message);
    case 'raise-rule':
      return mayRaiseRule(room.rule, seat.role === 'delegate');
    default:
      return allow;
  }
}

type Refused = Extract<Verdict, { allowed: false }>['code'];
const messageUnknown = refuse('message-unknown', 'rooms', ['choose-another-message']);

/**
 * Delegates who are in a room bring others in (P6). A caucus takes neutrals by invitation, and nobody of another sector; its own
 * delegates are in it by their seats. A working room takes any seat of the group but a guest's.
 */
export function mayInvite(seat: SeatFacts, facts: Resources['room.invite'], room: RoomFacts): Verdict {
  if (!opensRooms(seat)) return refuse('delegates-invite', 'P6', ['ask-a-delegate']);
  const takesPart = mayPost(seat, room, facts.group, facts.now);
  if (!takesPart.allowed) return takesPart;
  if (room.kind !== 'working' && room.kind !== 'caucus') return refuse('room-takes-no-invitation', 'rooms', []);
  return mayBeChosen(room.kind, facts.roomSector, facts.invited);
}

/** The plenary belongs to every seat, so nobody leaves it but with his seat; a caucus, its delegates likewise. */
export function mayDepart(seat: SeatFacts, room: RoomFacts): Verdict {
  const isByInvitation = room.kind === 'working' || (room.kind === 'caucus' && isNeutralRole(seat.role));
  return isByInvitation ? allow : refuse('room-comes-with-seat', 'rooms', []);
}

/** Exits 13 and 14: who writes, and who is there, would tell who wrote. */
export function mayShowPresence(seat: SeatFacts, facts: Resources['room.presence'], room: RoomFacts): Verdict {
  if (room.rule !== 'on-record') return refuse('presence-is-off', 'rooms', []);
  return mayPost(seat, room, facts.group, facts.now);
}

/** Under non-attribution nobody is found by what he said. */
export function maySearch({ author, masked }: Resources['messages.search']): Verdict {
  return author && masked ? refuse('no-author-in-masked-rooms', 'rooms', ['search-without-author']) : allow;
}
