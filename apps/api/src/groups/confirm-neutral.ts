import { Injectable } from '@nestjs/common';
import { may, type PersonActor } from '@trialogue/policy';
import { AppendToLedger } from '../ledger/append-to-ledger.ts';
import { Work } from '../platform/database/work.ts';
import { orRefuse, refuseNotFound } from '../platform/refusal.ts';
import { ActivateSeat } from './activate-seat.ts';
import { voiceOf } from './delegation-voice.ts';
import { ledgerActor } from './ledger-actor.ts';
import { OwnSeats } from './own-seats.ts';
import { SeatRepository } from './seat.repository.ts';

/** P6: a neutral serves once every delegation has confirmed him; a delegate confirms for his own. */
@Injectable()
export class ConfirmNeutral {
  constructor(
    private readonly work: Work,
    private readonly ownSeats: OwnSeats,
    private readonly seats: SeatRepository,
    private readonly activateSeat: ActivateSeat,
    private readonly ledger: AppendToLedger,
  ) {}

  run(actor: PersonActor, groupId: string, neutralSeatId: string): Promise<void> {
    return this.work.asPerson(actor.personId, async () => {
      const before = await this.ownSeats.open(actor, groupId, ({ seat, now }, seats) => {
        const neutral = seats.find((other) => other.id === neutralSeatId) ?? null;
        const voice = voiceOf(seats, seat.sector, seat, now);
        orRefuse(may(actor, 'neutral.confirm', { seat, now, neutral, voice }));
      });
      const { at, own } = before;
      const { sector } = own;
      if (sector === null) refuseNotFound();
      if (!(await this.seats.confirm(neutralSeatId, groupId, sector, actor.personId, at))) return;
      await this.ledger.run({
        group: groupId,
        at: at.getTime(),
        actor: ledgerActor(own, actor.offices, at.getTime()),
        kind: 'neutral-confirmed',
        payload: { seat: neutralSeatId, sector },
      });

      const after = await this.ownSeats.again(before);
      const neutral = after.seats.find((other) => other.id === neutralSeatId);
      if (neutral) await this.activateSeat.ifReady(actor, after.own, neutral, at);
    });
  }
}
