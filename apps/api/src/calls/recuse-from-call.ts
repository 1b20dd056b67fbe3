import { Injectable } from '@nestjs/common';
import { may, type PersonActor } from '@trialogue/policy';
import { SeatsReader } from '../groups/seats.reader.ts';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import { orRefuse, refuseNotFound } from '../platform/refusal.ts';
import { CallRepository } from './call.repository.ts';
import { lifeOf } from './count-call.ts';

/** N2: who finds that he has a stake steps back from an open call: his answer falls away, his seat stays in the count. */
@Injectable()
export class RecuseFromCall {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly seats: SeatsReader,
    private readonly calls: CallRepository,
  ) {}

  run(actor: PersonActor, callId: string): Promise<void> {
    return this.work.asPerson(actor.personId, async () => {
      const call = await this.calls.byId(callId);
      if (!call) refuseNotFound();
      const [own] = await this.calls.ownParts([callId], actor.personId);
      const seat = await this.seats.seatFacts(actor.personId, call.groupId);
      const at = this.clock.now();
      const facts = { seat, now: at.getTime(), elector: own !== undefined, life: lifeOf(call) };
      orRefuse(may(actor, 'call.recuse', facts));
      if (own) await this.calls.stepBack(callId, own.seatId, at);
    });
  }
}
