import { Injectable } from '@nestjs/common';
import type { SeatEnding } from '@trialogue/ledger';
import { may, type PersonActor } from '@trialogue/policy';
import { AppendToLedger } from '../ledger/append-to-ledger.ts';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import { orRefuse, refuseNotFound } from '../platform/refusal.ts';
import { voiceOf } from './delegation-voice.ts';
import { GroupRepository } from './group.repository.ts';
import { ledgerActor } from './ledger-actor.ts';
import { SeatRepository } from './seat.repository.ts';

/** P4: leaving is always possible. P2: a delegation recalls its own. The rooms close to the holder in the same transaction. */
@Injectable()
export class EndSeat {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly groups: GroupRepository,
    private readonly seats: SeatRepository,
    private readonly ledger: AppendToLedger,
  ) {}

  run(actor: PersonActor, groupId: string, seatId: string): Promise<void> {
    return this.work.asPerson(actor.personId, async () => {
      const group = await this.groups.byId(groupId);
      if (!group) refuseNotFound();
      await this.ledger.open(groupId);
      const at = this.clock.now();
      const now = at.getTime();
      const seats = await this.seats.ofGroup(groupId);
      const own = seats.find((seat) => seat.personId === actor.personId) ?? null;
      const ended = seats.find((seat) => seat.id === seatId) ?? null;
      const voice = voiceOf(seats, ended?.sector ?? null, own, now);
      orRefuse(may(actor, 'seat.end', { seat: own, ended, voice, now }));
      const reason: SeatEnding = ended?.personId === actor.personId ? 'left' : 'recalled';
      // Written before the seat ends: with his seat its holder loses the right to write here.
      await this.ledger.run({
        group: groupId,
        at: now,
        actor: ledgerActor(own, actor.offices, now),
        kind: 'seat-ended',
        payload: { seat: seatId, reason },
      });
      await this.seats.end(seatId, reason, at);
    });
  }
}
