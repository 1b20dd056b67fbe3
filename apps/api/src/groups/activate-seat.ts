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
    // P5: a guest enters only the rooms that the invitation names.
    if (activated.guestUntil !== null) return;
    await this.openRoom.admitToPlenary(activated.groupId, activated.personId, activated.id, at);
  }
}
