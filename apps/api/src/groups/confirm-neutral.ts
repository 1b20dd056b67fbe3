import { Injectable } from '@nestjs/common';
import { may, type PersonActor } from '@trialogue/policy';
import { AppendToLedger } from '../ledger/append-to-ledger.ts';
import { Work } from '../platform/database/work.ts';
import { orRefuse, refuseNotFound } from '../platform/refusal.ts';
import { ActivateSeat } from './activate-seat.ts';
import { type ActOnGroup, GroupActs, ownVoice } from './group-acts.ts';
import type { Proposal } from './proposal.ts';
import { SeatRepository } from './seat.repository.ts';

/** P6: a neutral serves once every delegation has confirmed him, each by its majority. */
@Injectable()
export class ConfirmNeutral {
  constructor(
    private readonly work: Work,
    private readonly acts: GroupActs,
    private readonly seats: SeatRepository,
    private readonly activateSeat: ActivateSeat,
    private readonly ledger: AppendToLedger,
  ) {}

  run(actor: PersonActor, groupId: string, neutralSeatId: string): Promise<void> {
    return this.work.asPerson(actor.personId, async () => {
      const act = await this.acts.open(actor, groupId);
      const proposal = this.proposal(act, neutralSeatId);
      orRefuse(proposal.decide(ownVoice(act, proposal.sector)));
      await proposal.carry();
    });
  }

  proposal(act: ActOnGroup, neutralSeatId: string): Proposal {
    const { actor, own, seats, now } = act;
    const neutral = seats.find((seat) => seat.id === neutralSeatId) ?? null;
    return {
      sector: own?.sector ?? null,
      about: neutralSeatId,
      decide: (voice) => may(actor, 'neutral.confirm', { seat: own, now, neutral, voice }),
      carry: async () => {
        await this.confirm(act, neutralSeatId);
        return null;
      },
    };
  }

  /** Confirmed twice is confirmed once. */
  private async confirm({ actor, own, group, by, at }: ActOnGroup, neutralSeatId: string): Promise<void> {
    const sector = own?.sector ?? null;
    if (own === null || sector === null) refuseNotFound();
    if (!(await this.seats.confirm(neutralSeatId, group.id, sector, actor.personId, at))) return;
    const payload = { seat: neutralSeatId, sector };
    await this.ledger.run({ group: group.id, at: at.getTime(), actor: by, kind: 'neutral-confirmed', payload });

    const after = await this.seats.ofGroup(group.id);
    const neutral = after.find((seat) => seat.id === neutralSeatId);
    if (neutral) await this.activateSeat.ifReady(actor, own, neutral, at);
  }
}
