import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SuspendCommand } from '@trialogue/groups';
import { may, type PersonActor } from '@trialogue/policy';
import { AppendToLedger } from '../ledger/append-to-ledger.ts';
import { Work } from '../platform/database/work.ts';
import { orRefuse, refuseNotFound } from '../platform/refusal.ts';
import { GroupActs } from './group-acts.ts';
import { SeatRepository } from './seat.repository.ts';
import { SuspensionRepository } from './suspension.repository.ts';

const hour = 3_600_000;

/** N5: a facilitator suspends for abuse, for hours, with a reason that stays in the ledger; the suspended reads on. */
@Injectable()
export class SuspendSeat {
  constructor(
    private readonly work: Work,
    private readonly acts: GroupActs,
    private readonly seats: SeatRepository,
    private readonly suspensions: SuspensionRepository,
    private readonly ledger: AppendToLedger,
  ) {}

  run(actor: PersonActor, groupId: string, seatId: string, { hours, reason }: SuspendCommand): Promise<void> {
    return this.work.asPerson(actor.personId, async () => {
      const { own, seats, at, now, by } = await this.acts.open(actor, groupId);
      const suspended = seats.find((seat) => seat.id === seatId) ?? null;
      const lastFrom = suspended && (await this.suspensions.lastFrom(suspended.id));
      orRefuse(may(actor, 'seat.suspend', { seat: own, suspended, hours, lastFrom, now }));
      if (own === null) refuseNotFound();
      const until = new Date(now + hours * hour);
      await this.suspensions.add({ id: randomUUID(), groupId, seatId, bySeat: own.id, reason, from: at, until });
      await this.seats.suspend(seatId, until);
      const payload = { seat: seatId, until: until.toISOString(), reason };
      await this.ledger.run({ group: groupId, at: now, actor: by, kind: 'seat-suspended', payload });
    });
  }

  lift(actor: PersonActor, groupId: string, seatId: string): Promise<void> {
    return this.work.asPerson(actor.personId, async () => {
      const { own, seats, at, now, by } = await this.acts.open(actor, groupId);
      const suspended = seats.find((seat) => seat.id === seatId) ?? null;
      orRefuse(may(actor, 'seat.unsuspend', { seat: own, suspended, now }));
      await this.suspensions.lift(seatId, at);
      await this.seats.suspend(seatId, null);
      const payload = { seat: seatId };
      await this.ledger.run({ group: groupId, at: now, actor: by, kind: 'suspension-lifted', payload });
    });
  }
}
