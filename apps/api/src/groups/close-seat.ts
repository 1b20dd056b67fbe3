import { Injectable } from '@nestjs/common';
import type { SeatFacts } from '@trialogue/groups';
import type { LedgerActor, SeatEnding } from '@trialogue/ledger';
import { AppendToLedger } from '../ledger/append-to-ledger.ts';
import { SeatRepository } from './seat.repository.ts';

export interface Closing {
  readonly seat: SeatFacts;
  readonly reason: SeatEnding;
  /** The group's seats, among which that of his alternate may be. */
  readonly seats: readonly SeatFacts[];
  readonly by: LedgerActor;
  readonly at: Date;
}

/** Ends a seat, for whoever has asked the policy. With a seat that is lent ends that of the alternate, who stands in for nobody then. */
@Injectable()
export class CloseSeat {
  constructor(
    private readonly seats: SeatRepository,
    private readonly ledger: AppendToLedger,
  ) {}

  async run(closing: Closing): Promise<void> {
    const { seat, reason, seats } = closing;
    for (const alternate of seats.filter(({ alternateOf, ended }) => alternateOf === seat.id && !ended)) {
      await this.close(alternate, 'loan-end', closing);
    }
    await this.close(seat, reason, closing);
  }

  private async close({ id, groupId }: SeatFacts, reason: SeatEnding, { by, at }: Closing): Promise<void> {
    // Written before the seat ends: with his seat its holder loses the right to write here.
    const payload = { seat: id, reason };
    await this.ledger.run({ group: groupId, at: at.getTime(), actor: by, kind: 'seat-ended', payload });
    await this.seats.end(id, reason, at);
  }
}
