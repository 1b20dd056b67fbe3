import { Injectable } from '@nestjs/common';
import { may, type PersonActor } from '@trialogue/policy';
import { CloseSeat } from './close-seat.ts';
import { GroupActs, ownVoice } from './group-acts.ts';
import { SeatRepository } from './seat.repository.ts';

/**
 * A seat that its holder never took ends with the withdrawal of his invitation, where whoever withdraws it could end that seat by
 * himself. To withdraw a link is no way round a delegation's majority: its seat stays, and can be offered by a new link.
 */
@Injectable()
export class EndUnusedSeat {
  constructor(
    private readonly acts: GroupActs,
    private readonly seats: SeatRepository,
    private readonly closeSeat: CloseSeat,
  ) {}

  /** In the transaction of the withdrawal. */
  async within(actor: PersonActor, groupId: string, seatId: string): Promise<void> {
    // Who does not act in the group at all is shown none of its seats.
    if ((await this.seats.ofGroup(groupId)).length === 0) return;
    const act = await this.acts.open(actor, groupId);
    const { own, seats, now, by, at } = act;
    const seat = seats.find((other) => other.id === seatId);
    if (seat === undefined || seat.activated) return;
    const voice = ownVoice(act, seat.sector);
    if (!may(actor, 'seat.end', { seat: own, ended: seat, voice, now }).allowed) return;
    await this.closeSeat.run({ seat, reason: 'invitation-withdrawn', seats, by, at });
  }
}
