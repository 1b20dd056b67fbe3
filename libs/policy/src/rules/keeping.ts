import type { SeatFacts } from '@trialogue/groups';
import { allOf, allow, refuse } from '@trialogue/kernel';
import type { RoomFacts } from '@trialogue/rooms';
import type { Verdict } from './access.ts';
import type { InRoom } from './actions.ts';
import { mayRead } from './rooms.ts';

type Refused = Extract<Verdict, { allowed: false }>['code'];

/** What the server keeps for one member of a room alone. Of a confidential room it keeps nothing that it could read. */
export function mayKeepOwn(seat: SeatFacts, facts: InRoom, room: RoomFacts): Verdict {
  const kept = room.rule === 'confidential' ? refuse('nothing-leaves-here', 'rooms', []) : allow;
  return allOf<Refused>(mayRead(seat, facts), kept);
}
