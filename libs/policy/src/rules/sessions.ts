import { isNeutralRole, type GroupState, type SeatFacts } from '@trialogue/groups';
import { allOf, allow, refuse } from '@trialogue/kernel';
import { mayUsePowers } from '@trialogue/neutrality';
import type { RoomFacts } from '@trialogue/rooms';
import type { Verdict } from './access.ts';
import type { Resources } from './actions.ts';
import type { RefusalCode } from './refusal-codes.ts';
import { mayPost } from './rooms.ts';

interface Led {
  readonly group: GroupState;
  readonly now: number;
}

/** Sessions are run by the group's facilitators, in rooms that they are in. */
export function mayLead(seat: SeatFacts, { group, now }: Led, room: RoomFacts): Verdict {
  if (seat.role !== 'facilitator') return refuse('facilitators-lead', 'floor', ['ask-facilitator']);
  return allOf<RefusalCode>(mayUsePowers(seat), mayPost(seat, room, group, now));
}

/** Who reads a room may be at its sessions; the floor is the delegates' (N1). */
export function mayActInSession(seat: SeatFacts, facts: Resources['session.act'], room: RoomFacts): Verdict {
  switch (facts.part) {
    case 'lead':
      return mayLead(seat, facts, room);
    case 'note':
      return seat.role === 'rapporteur'
        ? allOf<RefusalCode>(mayUsePowers(seat), mayPost(seat, room, facts.group, facts.now))
        : mayLead(seat, facts, room);
    case 'speak':
      return isNeutralRole(seat.role)
        ? refuse('role-stays-neutral', 'N1', ['ask-a-delegate'])
        : mayPost(seat, room, facts.group, facts.now);
    case 'take-part':
      return mayPost(seat, room, facts.group, facts.now);
    case 'attend':
      return allow;
  }
}
