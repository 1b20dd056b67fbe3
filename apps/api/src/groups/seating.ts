import { Injectable } from '@nestjs/common';
import { isLive } from '@trialogue/groups';
import type { Office } from '@trialogue/people';
import { AppendToLedger } from '../ledger/append-to-ledger.ts';
import { CloseSeat } from './close-seat.ts';
import { endingByTime } from './end-expired-seats.ts';
import type { ActOnGroup } from './group-acts.ts';
import { SeatRepository, type SeatToGive } from './seat.repository.ts';

/** Gives a seat, for whoever has asked the policy. */
@Injectable()
export class Seating {
  constructor(
    private readonly seats: SeatRepository,
    private readonly closeSeat: CloseSeat,
    private readonly ledger: AppendToLedger,
  ) {}

  async give(act: ActOnGroup, seat: SeatToGive, holderOffice: Office | null): Promise<void> {
    await this.clearExpired(act, seat);
    await this.seats.give(seat);
    const { id, role, sector, decisionAuthority } = seat;
    await this.ledger.run({
      group: act.group.id,
      at: act.now,
      actor: act.by,
      kind: 'seat-given',
      payload: { seat: id, role, sector, decisionAuthority, holderOffice },
    });
  }

  /** A seat that has ended by the clock makes way though the upkeep has not written that down yet. */
  private async clearExpired({ seats, at, now }: ActOnGroup, { personId, alternateOf }: SeatToGive): Promise<void> {
    const inTheWay = seats.filter(
      (seat) =>
        !isLive(seat, now) &&
        (seat.personId === personId || (alternateOf !== null && seat.alternateOf === alternateOf)),
    );
    for (const seat of inTheWay) await this.closeSeat.run({ seat, ...endingByTime(seat), seats, at });
  }
}
