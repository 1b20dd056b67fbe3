import { Injectable } from '@nestjs/common';
import { isActiveSeat } from '@trialogue/groups';
import { may, type PersonActor } from '@trialogue/policy';
import { AppendToLedger } from '../ledger/append-to-ledger.ts';
import { orRefuse } from '../platform/refusal.ts';
import { OpenRoom } from '../rooms/open-room.ts';
import { ledgerActor } from './ledger-actor.ts';
import { type SeatInGroup, SeatRepository } from './seat.repository.ts';

/**
 * A seat becomes active by whichever act it lacked last: consent, declaration or, for a neutral, the last confirmation. Every
 * such act ends here, in its own transaction, and nowhere else is a seat activated.
 */
@Injectable()
export class ActivateSeat {
  constructor(
    private readonly seats: SeatRepository,
    private readonly openRoom: OpenRoom,
    private readonly ledger: AppendToLedger,
  ) {}

  async ifReady(actor: PersonActor, own: SeatInGroup, activated: SeatInGroup, at: Date): Promise<void> {
    const now = at.getTime();
    if (activated.activated || !isActiveSeat(activated, now)) return;
    orRefuse(may(actor, 'seat.activate', { seat: own, activated, now }));
    await this.seats.activate(activated.id, at);
    await this.ledger.run({
      group: activated.groupId,
      at: now,
      actor: ledgerActor(own, actor.offices, now),
      kind: 'seat-activated',
      payload: { seat: activated.id },
    });
    if (activated.guestUntil !== null) return this.admitGuest(actor, activated, at);
    await this.openRoom.admitBySeat(activated.groupId, activated.personId, activated.id, at);
  }

  /** P5: a guest enters the rooms that his invitation names, as far as they are still open and admit him, and no others. */
  private async admitGuest(actor: PersonActor, seat: SeatInGroup, at: Date): Promise<void> {
    const named = await this.openRoom.namedTo(seat.id);
    const facts = { seat, now: at.getTime(), invited: true };
    const admitting = named.filter(
      ({ room, sector }) => may(actor, 'member.join', { ...facts, room, roomSector: sector }).allowed,
    );
    await this.openRoom.admit(
      admitting.map(({ room }) => room.id),
      seat.personId,
      seat.id,
      at,
    );
  }
}
