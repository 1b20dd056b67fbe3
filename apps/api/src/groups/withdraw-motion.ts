import { Injectable } from '@nestjs/common';
import { may, type PersonActor } from '@trialogue/policy';
import { Work } from '../platform/database/work.ts';
import { orRefuse } from '../platform/refusal.ts';
import { GroupActs } from './group-acts.ts';
import { factsOf } from './motion-facts.ts';
import { MotionRepository } from './motion.repository.ts';

/** Who moved it takes it back; the others withdraw their voices. */
@Injectable()
export class WithdrawMotion {
  constructor(
    private readonly work: Work,
    private readonly acts: GroupActs,
    private readonly motions: MotionRepository,
  ) {}

  run(actor: PersonActor, groupId: string, motionId: string): Promise<void> {
    return this.work.asPerson(actor.personId, async () => {
      const { own, now, at } = await this.acts.open(actor, groupId);
      const motion = await this.motions.byId(groupId, motionId);
      orRefuse(may(actor, 'motion.withdraw', { seat: own, now, motion: factsOf(motion, at) }));
      await this.motions.close(motionId, 'withdrawn', at);
    });
  }
}
