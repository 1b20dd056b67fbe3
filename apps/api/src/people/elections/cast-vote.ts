import { Injectable } from '@nestjs/common';
import { refuse } from '@trialogue/kernel';
import { may, type PersonActor } from '@trialogue/policy';
import { Clock } from '../../platform/clock.ts';
import { afterCommit, Work } from '../../platform/database/work.ts';
import { orRefuse, RefusalError } from '../../platform/refusal.ts';
import { CloseElections } from './close-elections.ts';
import { electionFacts } from './election-facts.ts';
import { type CastAnswer, ElectionRepository } from './election.repository.ts';

const refusals: Readonly<Record<Exclude<CastAnswer, 'cast'>, ReturnType<typeof refuse>>> = {
  'no-elector': refuse('no-elector', 'P1', []),
  closed: refuse('election-is-closed', 'P1', []),
  'voted-already': refuse('voted-already', 'P1', []),
  'no-candidate': refuse('no-candidate', 'P1', ['choose-another-person']),
};

/** One vote for each elector, in secret: the database counts it and notes that he voted, and nothing joins the two. */
@Injectable()
export class CastVote {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly elections: ElectionRepository,
    private readonly closeElections: CloseElections,
  ) {}

  run(actor: PersonActor, electionId: string, candidateId: string): Promise<void> {
    return this.work.asPerson(actor.personId, async () => {
      const election = electionFacts(await this.elections.byId(electionId, actor.personId));
      const candidateStands = await this.elections.isCandidate(electionId, candidateId);
      const at = this.clock.now();
      orRefuse(may(actor, 'election.vote', { election, candidateStands, now: at.getTime() }));
      // What changed since the facts were read, a second vote at the same moment above all, is found under the database's lock.
      const answer = await this.elections.cast(electionId, candidateId, at);
      if (answer !== 'cast') throw new RefusalError(refusals[answer]);
      if (await this.elections.everybodyVoted(electionId)) afterCommit(() => this.closeElections.now());
    });
  }
}
