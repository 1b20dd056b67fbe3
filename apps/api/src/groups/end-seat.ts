import { Injectable } from '@nestjs/common';
import type { SeatFacts } from '@trialogue/groups';
import type { SeatEnding } from '@trialogue/ledger';
import { may, type PersonActor } from '@trialogue/policy';
import { Work } from '../platform/database/work.ts';
import { orRefuse } from '../platform/refusal.ts';
import { CloseSeat } from './close-seat.ts';
import { type ActOnGroup, GroupActs, ownVoice } from './group-acts.ts';
import type { Proposal } from './proposal.ts';

/** P4: leaving is always possible. P2: a delegation recalls its own. The rooms close to the holder in the same transaction. */
@Injectable()
export class EndSeat {
  constructor(
    private readonly work: Work,
    private readonly acts: GroupActs,
    private readonly closeSeat: CloseSeat,
  ) {}

  run(actor: PersonActor, groupId: string, seatId: string): Promise<void> {
    return this.work.asPerson(actor.personId, async () => {
      const act = await this.acts.open(actor, groupId);
      const proposal = this.proposal(act, seatId);
      orRefuse(proposal.decide(ownVoice(act, proposal.sector)));
      await proposal.carry();
    });
  }

  proposal(act: ActOnGroup, seatId: string): Proposal {
    const { actor, own, seats, at, now, by } = act;
    const ended = seats.find((seat) => seat.id === seatId) ?? null;
    return {
      sector: ended?.sector ?? null,
      about: seatId,
      decide: (voice) => may(actor, 'seat.end', { seat: own, ended, voice, now }),
      carry: async () => {
        if (ended === null) throw new Error('a seat that is not there was to end');
        await this.closeSeat.run({ seat: ended, reason: reasonOf(own, ended), seats, by, at });
        return null;
      },
    };
  }
}

function reasonOf(own: SeatFacts | null, ended: SeatFacts): SeatEnding {
  if (own === null) return 'recalled';
  if (own.id === ended.id) return 'left';
  return ended.alternateOf === own.id ? 'loan-end' : 'recalled';
}
