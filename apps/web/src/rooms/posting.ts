import type { GroupSummary, SeatFacts } from '@trialogue/groups';
import type { Decision } from '@trialogue/kernel';
import type { Me } from '@trialogue/groups';
import { mayInRoom } from '@trialogue/policy';
import type { RoomSummary } from '@trialogue/rooms';

/**
 * Whether the member may post, and act on messages, by the same policy as the server's, from what the browser knows of the seat. It
 * only explains: the server decides again, on facts.
 */
export function mayWrite(member: Me['member'], group: GroupSummary, room: RoomSummary, now: number): Decision {
  return mayInRoom(
    { kind: 'person', personId: member.id, standing: member.sector, offices: [], deactivated: false },
    'room.post',
    {
      seat: seatFacts(member, group, now),
      room: { id: room.id, groupId: group.id, kind: room.kind, rule: room.rule, closed: false },
      member: true,
      group: group.state,
      now,
    },
  );
}

export function seatFacts(member: Me['member'], { id: groupId, seat }: GroupSummary, now: number): SeatFacts {
  const { state } = seat;
  return {
    id: seat.id,
    groupId,
    personId: member.id,
    role: seat.role,
    sector: seat.sector,
    organisationId: '',
    charterInForce: 1,
    charterConsented: state === 'needs-consent' ? null : 1,
    declared: state !== 'needs-declaration',
    confirmed: state !== 'needs-confirmation',
    suspendedUntil: state === 'suspended' ? now + 1 : null,
    guestUntil: null,
    alternateOf: null,
    loanUntil: null,
    lent: state === 'lent',
    powersStopped: false,
    ended: false,
  };
}
