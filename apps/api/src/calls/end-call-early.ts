import { Injectable } from '@nestjs/common';
import { may, type PersonActor } from '@trialogue/policy';
import { SeatsReader } from '../groups/seats.reader.ts';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import { orRefuse, refuseNotFound } from '../platform/refusal.ts';
import { CallRepository } from './call.repository.ts';
import { CountCall, lifeOf } from './count-call.ts';

/** A facilitator closes what everybody has answered already; nobody's chance to answer is ever cut short. */
@Injectable()
export class EndCallEarly {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly seats: SeatsReader,
    private readonly calls: CallRepository,
    private readonly countCall: CountCall,
  ) {}

  async run(actor: PersonActor, callId: string): Promise<void> {
    const groupId = await this.work.asPerson(actor.personId, async () => {
      const call = await this.calls.byId(callId);
      if (!call) refuseNotFound();
      const seat = await this.seats.seatFacts(actor.personId, call.groupId);
      const waitedFor = (await this.calls.waits(callId)) ? 1 : 0;
      orRefuse(may(actor, 'call.close', { seat, now: this.clock.now().getTime(), life: lifeOf(call), waitedFor }));
      return call.groupId;
    });
    await this.work.onDuty('count', () => this.countCall.within(callId, groupId, true));
  }
}
