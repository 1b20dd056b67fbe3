import { Injectable } from '@nestjs/common';
import { may } from '@trialogue/policy';
import { Clock } from '../../platform/clock.ts';
import { Work } from '../../platform/database/work.ts';
import type { Recognised } from '../../platform/recognition.ts';
import { orRefuse } from '../../platform/refusal.ts';
import { AccountRepository } from '../account.repository.ts';

/** Whether people of other sectors find one is one's own wish. */
@Injectable()
export class ChooseListing {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly accounts: AccountRepository,
  ) {}

  async run({ actor, personId }: Recognised, listed: boolean): Promise<void> {
    orRefuse(may(actor, 'listing.change', {}));
    await this.work.asPerson(personId, () => this.accounts.list(personId, listed ? this.clock.now() : null));
  }
}
