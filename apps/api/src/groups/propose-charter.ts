import { Injectable } from '@nestjs/common';
import { refuse } from '@trialogue/kernel';
import { may, type PersonActor } from '@trialogue/policy';
import { AppendToLedger, sha256 } from '../ledger/append-to-ledger.ts';
import { Work } from '../platform/database/work.ts';
import { orRefuse } from '../platform/refusal.ts';
import { CharterRepository } from './charter.repository.ts';
import { FoundingRepository } from './founding.repository.ts';
import { GroupActs } from './group-acts.ts';

/**
 * P4. What the founder amends before the group is active asks everybody anew at once; what a delegate proposes later changes nothing
 * until every sector has adopted it.
 */
@Injectable()
export class ProposeCharter {
  constructor(
    private readonly work: Work,
    private readonly acts: GroupActs,
    private readonly charters: CharterRepository,
    private readonly founding: FoundingRepository,
    private readonly ledger: AppendToLedger,
  ) {}

  /** Gives the number of the new version. */
  run(actor: PersonActor, groupId: string, body: string): Promise<number> {
    return this.work.asPerson(actor.personId, async () => {
      const { group, own, founder, at, now, by } = await this.acts.open(actor, groupId);
      orRefuse(may(actor, 'charter.propose', { seat: own, now, exists: true, founder, group: group.state }));
      const [newest] = await this.charters.versions(groupId, 1);
      if (!newest) throw new Error('a group has no charter');
      const hash = sha256(body);
      if (newest.sha256 === hash) orRefuse(refuse('charter-unchanged', 'P4', ['correct-field']));
      const version = newest.version + 1;
      await this.founding.addCharter(groupId, version, body, hash, actor.personId, at);
      const payload = { version, sha256: hash };
      await this.ledger.run({ group: groupId, at: now, actor: by, kind: 'charter-proposed', payload });
      return version;
    });
  }
}
