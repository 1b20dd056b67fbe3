import { Injectable } from '@nestjs/common';
import { type Elections, sectors } from '@trialogue/people';
import { may } from '@trialogue/policy';
import { Work } from '../../platform/database/work.ts';
import type { Recognised } from '../../platform/recognition.ts';
import { orRefuse } from '../../platform/refusal.ts';
import { ElectionsReader } from './elections.reader.ts';

const mostListed = 20;

/** Of the reader's own sector; neutral staff elects nobody. */
@Injectable()
export class ListElections {
  constructor(
    private readonly work: Work,
    private readonly elections: ElectionsReader,
  ) {}

  async run({ actor, personId }: Recognised): Promise<Elections> {
    orRefuse(may(actor, 'elections.list', {}));
    const office = sectors.find((sector) => sector === actor.standing) ?? null;
    if (office === null) return { office, steward: null, items: [] };
    return this.work.asPerson(personId, async () => ({
      office,
      steward: await this.elections.stewardOf(office),
      items: await this.elections.latest(office, personId, mostListed),
    }));
  }
}
