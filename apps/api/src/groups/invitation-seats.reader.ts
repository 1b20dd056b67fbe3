import { Injectable } from '@nestjs/common';
import type { InvitationLook, SeatFacts } from '@trialogue/groups';
import { GroupRepository, type GroupWithOwnSeat } from './group.repository.ts';
import { InvitationSeatRepository } from './invitation-seat.repository.ts';
import { SeatRepository } from './seat.repository.ts';

export interface InvitedSeat {
  readonly seat: SeatFacts;
  /** The asker's own in the same group, or null. */
  readonly own: SeatFacts | null;
}

export type OfferedSeat = NonNullable<InvitationLook['seat']>;

/** Read-only questions about the seats that invitations lead to. */
@Injectable()
export class InvitationSeatsReader {
  constructor(
    private readonly invitationSeats: InvitationSeatRepository,
    private readonly groups: GroupRepository,
    private readonly seats: SeatRepository,
  ) {}

  /** For whoever would invite somebody to it; null for a seat that he may not know of. */
  async towards(seatId: string, askerId: string): Promise<InvitedSeat | null> {
    const seat = await this.invitationSeats.seat(seatId);
    if (seat === null) return null;
    const others = await this.seats.ofGroup(seat.groupId);
    return { seat, own: others.find((other) => other.personId === askerId) ?? null };
  }

  /** For the invited himself; null where the seat or its group has ended meanwhile. */
  async offered(groupId: string, personId: string): Promise<OfferedSeat | null> {
    const found = await this.groups.withOwnSeat(groupId, personId);
    return found === undefined || found.group.state === 'ended' ? null : this.describe(found);
  }

  firstRoom(seatId: string): Promise<string | null> {
    return this.invitationSeats.firstRoom(seatId);
  }

  private async describe({ group, seat }: GroupWithOwnSeat): Promise<OfferedSeat> {
    const charter = await this.groups.charter(group.id, seat.charterInForce ?? 0);
    const rooms = await this.invitationSeats.roomsOf(seat);
    const [first] = rooms;
    if (!charter || !first) throw new Error('a seat was offered in a group without a charter or a room');
    return {
      groupId: group.id,
      group: group.name,
      purpose: group.purpose,
      role: seat.role,
      sector: seat.sector,
      decisionAuthority: await this.invitationSeats.decisionAuthority(seat.id),
      guestUntil: seat.guestUntil === null ? null : new Date(seat.guestUntil).toISOString(),
      rooms: rooms.map(({ name }) => name),
      rule: first.rule,
      charter: { version: charter.version, body: charter.body, sha256: charter.sha256 },
    };
  }
}
