import { Injectable } from '@nestjs/common';
import { may, type PersonActor } from '@trialogue/policy';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import { orRefuse, refuseNotFound } from '../platform/refusal.ts';
import { AccountRepository } from './account.repository.ts';

/** P1: the steward of the sector that somebody is to have moves him to an organisation of it, and so verifies it. */
@Injectable()
export class ChangeSector {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly accounts: AccountRepository,
  ) {}

  run(actor: PersonActor, personId: string, organisationId: string): Promise<void> {
    return this.work.asPerson(actor.personId, async () => {
      const account = await this.accounts.account(personId);
      const to = await this.accounts.standingOfOrganisation(organisationId);
      if (!account || account.deactivated || !to) refuseNotFound();
      orRefuse(may(actor, 'sector.change', { account, to }));
      await this.accounts.moveTo({
        personId,
        standing: to,
        organisationId,
        verifiedBy: actor.personId,
        at: this.clock.now(),
      });
    });
  }
}
