import { Injectable } from '@nestjs/common';
import { type MotionAnswer, motionCommand, voiceOf } from '@trialogue/groups';
import { may, type PersonActor } from '@trialogue/policy';
import { Work } from '../platform/database/work.ts';
import { orRefuse, refuseNotFound, RefusalError } from '../platform/refusal.ts';
import { type ActOnGroup, GroupActs } from './group-acts.ts';
import { factsOf } from './motion-facts.ts';
import { MotionRepository, type StoredMotion } from './motion.repository.ts';
import { Proposals } from './proposals.ts';

/** P2: a delegate gives his voice to a motion or takes it back. The voice that makes a majority does what was moved. */
@Injectable()
export class BackMotion {
  constructor(
    private readonly work: Work,
    private readonly acts: GroupActs,
    private readonly proposals: Proposals,
    private readonly motions: MotionRepository,
  ) {}

  run(actor: PersonActor, groupId: string, motionId: string, backs: boolean): Promise<MotionAnswer> {
    return this.work.asPerson(actor.personId, async () => {
      const act = await this.acts.open(actor, groupId);
      const motion = await this.motions.byId(groupId, motionId);
      const { own, now, at } = act;
      orRefuse(may(actor, 'motion.back', { seat: own, now, motion: factsOf(motion, at) }));
      if (motion === null || own === null) refuseNotFound();
      if (backs) return this.back(act, motion, own.id);
      await this.motions.unback(motion.id, own.id, at);
      return { id: motion.id, outcome: 'open', seatId: null };
    });
  }

  private async back(act: ActOnGroup, motion: StoredMotion, seatId: string): Promise<MotionAnswer> {
    const { seats, now, at } = act;
    const { id, sector } = motion;
    await this.motions.back(id, seatId, at);
    const proposal = await this.proposals.of(act, motionCommand.parse(motion.subject));
    const decision = proposal.decide(voiceOf(seats, sector, await this.motions.backers(id), now));
    if (decision.allowed) {
      const given = await proposal.carry();
      await this.motions.close(id, 'carried', at);
      return { id, outcome: 'carried', seatId: given };
    }
    // What else stands against it by now takes this voice back with it: nothing is kept of a refused act.
    if (decision.code !== 'majority-needed') throw new RefusalError(decision);
    return { id, outcome: 'open', seatId: null };
  }
}
