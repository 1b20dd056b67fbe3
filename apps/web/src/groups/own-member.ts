import type { GroupDetail, GroupMember } from '@trialogue/groups';

export function ownMember(group: GroupDetail): GroupMember | undefined {
  return group.members.find((member) => member.seatId === group.seat.id);
}

/** A guest is asked for nothing and shown nothing that reaches beyond the rooms of the invitation (P5). */
export function isGuest(group: GroupDetail): boolean {
  return (ownMember(group)?.guestUntil ?? null) !== null;
}

/** Whoever stands in for a seat that was lent. */
export function alternateFor(group: GroupDetail, seatId: string): GroupMember | undefined {
  return group.members.find((member) => member.alternateOf === seatId);
}

/** N4: whether the sector falls below its minimum when one of its active delegates goes. */
export function losesParity(group: GroupDetail, member: GroupMember): boolean {
  const counts = member.role === 'delegate' && member.active && member.guestUntil === null;
  const row = group.parity.find(({ sector }) => sector === member.sector);
  return counts && row !== undefined && row.active - 1 < row.minimum;
}
