import type { GroupSummary, Me } from '@trialogue/groups';
import type { Decision } from '@trialogue/kernel';
import { may, mayInRoom } from '@trialogue/policy';
import type { RoomSummary } from '@trialogue/rooms';
import { seatFacts } from '../rooms/posting.ts';

/** What the reader may do with rooms, by the server's own policy, from what the browser knows. The server decides again, on facts. */
function actorOf(member: Me['member']) {
  return {
    kind: 'person',
    personId: member.id,
    standing: member.sector,
    offices: member.offices,
    deactivated: false,
  } as const;
}

/** The kinds that are opened are open to the same people, so one answer serves for both. */
export function mayOpenARoom(member: Me['member'], group: GroupSummary, guestUntil: string | null = null): Decision {
  const now = Date.now();
  const seat = { ...seatFacts(member, group, now), guestUntil: guestUntil === null ? null : Date.parse(guestUntil) };
  const facts = { seat, now, kind: 'working', sector: null, founder: false, group: group.state } as const;
  return may(actorOf(member), 'room.open', facts);
}

export interface RoomDecisions {
  readonly invite: Decision;
  readonly raise: Decision;
  readonly leave: Decision;
}

export function decisionsInRoom(member: Me['member'], group: GroupSummary, room: RoomSummary): RoomDecisions {
  const actor = actorOf(member);
  const now = Date.now();
  const { id, kind, rule } = room;
  const here = {
    seat: seatFacts(member, group, now),
    room: { id, groupId: group.id, kind, rule, closed: false },
    member: true,
    now,
  };
  const { state } = group;
  return {
    invite: mayInRoom(actor, 'room.invite', { ...here, group: state, roomSector: group.seat.sector, invited: [] }),
    raise: mayInRoom(actor, 'room.act', { ...here, group: state, act: { kind: 'raise-rule' }, message: null }),
    leave: mayInRoom(actor, 'room.depart', here),
  };
}
