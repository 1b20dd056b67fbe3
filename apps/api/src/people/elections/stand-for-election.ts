import { Injectable } from '@nestjs/common';
import { refuse } from '@trialogue/kernel';
import { may, type PersonActor } from '@trialogue/policy';
import { Clock } from '../../platform/clock.ts';
import { Work } from '../../platform/database/work.ts';
import { orRefuse, RefusalError, refuseNotFound } from '../../platform/refusal.ts';
import { electionFacts } from './election-facts.ts';
import { ElectionRepository } from './election.repository.ts';

const standsAlready = refuse('stands-already', 'P1', []);

/** Everybody stands for himself; nobody puts another one up. */
@Injectable()
export class StandForElection {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly elections: ElectionRepository,
  ) {}

  run(actor: PersonActor, electionId: string): Promise<void> {
    return this.work.asPerson(actor.personId, async () => {
      const member = await this.elections.member(actor.personId);
      if (!member) refuseNotFound();
      const election = electionFacts(await this.elections.byId(electionId, actor.personId));
      const at = this.clock.now();
      orRefuse(may(actor, 'election.stand', { member, election, now: at.getTime() }));
      if (!(await this.elections.stand(electionId, actor.personId, at))) throw new RefusalError(standsAlready);
    });
  }
}
