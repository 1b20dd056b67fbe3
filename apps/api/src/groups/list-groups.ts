import { Injectable } from '@nestjs/common';
import { type GroupSummaries, type GroupSummary, isLive } from '@trialogue/groups';
import { may } from '@trialogue/policy';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse } from '../platform/refusal.ts';
import { summaryOf } from './group-answers.ts';
import { GroupRepository } from './group.repository.ts';

const mostGroups = 200;

/** The groups in which one has a seat. */
@Injectable()
export class ListGroups {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly groups: GroupRepository,
  ) {}

  async run({ actor, personId }: Recognised): Promise<GroupSummaries> {
    orRefuse(may(actor, 'groups.list', {}));
    return { items: await this.work.asPerson(personId, () => this.summaries(personId)) };
  }

  /** For a transaction that is open already. */
  async summaries(personId: string): Promise<GroupSummary[]> {
    const now = this.clock.now().getTime();
    const found = await this.groups.ofPerson(personId, mostGroups);
    return found.filter(({ seat }) => isLive(seat, now)).map((group) => summaryOf(group, now));
  }
}
