import { Injectable } from '@nestjs/common';
import { type Candidates, type CandidatesQuery, isNeutralRole } from '@trialogue/groups';
import type { Standing } from '@trialogue/people';
import { may } from '@trialogue/policy';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse } from '../platform/refusal.ts';
import { CandidateRepository } from './candidate.repository.ts';
import { GroupViewing, sectorInView } from './group-viewing.ts';

const mostCandidates = 50;

/** Who could be given a seat, among the people whom the asker may find at all. */
@Injectable()
export class ListCandidates {
  constructor(
    private readonly work: Work,
    private readonly viewing: GroupViewing,
    private readonly candidates: CandidateRepository,
  ) {}

  run({ actor, personId }: Recognised, groupId: string, { role, q = '' }: CandidatesQuery): Promise<Candidates> {
    return this.work.asPerson(personId, async () => {
      const { facts } = await this.viewing.open(actor, groupId, (asked) =>
        orRefuse(may(actor, 'candidates.list', asked)),
      );
      const standing: Standing | null = isNeutralRole(role) ? 'neutral' : sectorInView(actor, facts.seat);
      if (standing === null) return { items: [] };
      return { items: await this.candidates.find(groupId, standing, q, mostCandidates) };
    });
  }
}
