import { Inject, Injectable } from '@nestjs/common';
import type { Me } from '@trialogue/groups';
import { may } from '@trialogue/policy';
import { MembersReader } from '../people/members.reader.ts';
import { CONFIG, type Config } from '../platform/config.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse, refuseNotFound } from '../platform/refusal.ts';
import { GroupRepository } from './group.repository.ts';
import { ListGroups } from './list-groups.ts';

const mostFounded = 200;

/** Who one is here, and where one has a seat. */
@Injectable()
export class ReadMe {
  constructor(
    private readonly work: Work,
    private readonly members: MembersReader,
    private readonly listGroups: ListGroups,
    private readonly groups: GroupRepository,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  run({ actor, personId }: Recognised): Promise<Me> {
    orRefuse(may(actor, 'me.read', {}));
    return this.work.asPerson(personId, async () => {
      const member = await this.members.byId(personId);
      if (!member) refuseNotFound();
      const groups = await this.listGroups.summaries(personId);
      const founding = await this.groups.proposedBy(personId, mostFounded);
      return { member, groups, founding, instance: await this.members.instanceName(), demo: this.config.demo };
    });
  }
}
