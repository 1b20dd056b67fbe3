import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { SeatFacts } from '@trialogue/groups';
import type { LedgerActor, SeatEnding } from '@trialogue/ledger';
import { type DutyActor, may } from '@trialogue/policy';
import { AppendToLedger } from '../ledger/append-to-ledger.ts';
import { Clock } from '../platform/clock.ts';
import { Upkeep } from '../platform/upkeep.ts';
import { CloseSeat } from './close-seat.ts';
import { SeatRepository } from './seat.repository.ts';

const upkeep: DutyActor = { kind: 'duty', duty: 'upkeep' };
const mostGroups = 50;

/** Writes down that the time of a guest or an alternate is over (P5, P2). The rules ask the clock, so nobody gains by its delay. */
@Injectable()
export class EndExpiredSeats implements OnModuleInit {
  constructor(
    private readonly upkeep: Upkeep,
    private readonly clock: Clock,
    private readonly seats: SeatRepository,
    private readonly closeSeat: CloseSeat,
    private readonly ledger: AppendToLedger,
  ) {}

  onModuleInit(): void {
    this.upkeep.take({ name: 'end expired seats', run: () => this.run() });
  }

  async run(): Promise<void> {
    const at = this.clock.now();
    // In one order everywhere, since each group's ledger stays locked until the transaction ends.
    for (const groupId of await this.seats.groupsWithExpired(at, mostGroups)) {
      await this.ledger.open(groupId);
      const seats = await this.seats.ofGroup(groupId);
      for (const seat of seats) {
        const isDue = may(upkeep, 'seat.expire', { expired: seat, now: at.getTime() }).allowed;
        if (isDue) await this.closeSeat.run({ seat, ...endingByTime(seat), seats, at });
      }
    }
  }
}

export function endingByTime(seat: SeatFacts): { reason: SeatEnding; by: LedgerActor } {
  const reason = seat.loanUntil === null ? 'guest-end' : 'loan-end';
  return { reason, by: { role: 'system', sector: null } };
}
