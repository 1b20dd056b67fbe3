import { Injectable } from '@nestjs/common';
import { isEndedBy } from '@trialogue/groups';
import { may } from '@trialogue/policy';
import { AppendToLedger } from '../ledger/append-to-ledger.ts';
import { EndingRepository } from './ending.repository.ts';
import { type ActOnGroup, sectorOfActor } from './group-acts.ts';
import type { Proposal } from './proposal.ts';

/** A group ends when every sector wants it to. Its rooms close then, and everybody keeps what he could read. */
@Injectable()
export class EndGroup {
  constructor(
    private readonly endings: EndingRepository,
    private readonly ledger: AppendToLedger,
  ) {}

  proposal(act: ActOnGroup): Proposal {
    const { actor, own, group, now } = act;
    const sector = sectorOfActor(act);
    return {
      sector,
      about: group.id,
      decide: (voice) => may(actor, 'group.end', { seat: own, now, sector, voice, group: group.state }),
      carry: async () => {
        await this.back(act);
        return null;
      },
    };
  }

  private async back(act: ActOnGroup): Promise<void> {
    const { actor, group, at, now, by } = act;
    const sector = sectorOfActor(act);
    if (sector === null) throw new Error('a group was to be ended for no sector');
    if (!(await this.endings.back(group.id, sector, actor.personId, at))) return;
    const entry = { group: group.id, at: now, actor: by };
    await this.ledger.run({ ...entry, kind: 'group-end-backed', payload: { sector } });
    if (!isEndedBy(await this.endings.backings(group.id))) return;
    const charterVersion = await this.endings.newestCharter(group.id);
    await this.ledger.run({ ...entry, kind: 'group-ended', payload: { charterVersion } });
    await this.endings.end(group.id, at);
  }
}
