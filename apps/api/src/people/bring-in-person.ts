import { Injectable } from '@nestjs/common';
import type { RegisterPersonCommand } from '@trialogue/people';
import { may, type PersonActor } from '@trialogue/policy';
import { Work } from '../platform/database/work.ts';
import { orRefuse, refuseNotFound } from '../platform/refusal.ts';
import { AccountRepository } from './account.repository.ts';
import { RegisterPerson } from './register-person.ts';
import { VerifySector } from './verify-sector.ts';

/** A steward enters somebody into the directory. Where he is the one who verifies that sector, entering is verifying. */
@Injectable()
export class BringInPerson {
  constructor(
    private readonly work: Work,
    private readonly accounts: AccountRepository,
    private readonly registerPerson: RegisterPerson,
    private readonly verifySector: VerifySector,
  ) {}

  /** Gives the person's id. */
  run(actor: PersonActor, command: RegisterPersonCommand): Promise<string> {
    return this.work.asPerson(actor.personId, async () => {
      const standing = await this.accounts.standingOfOrganisation(command.organisationId);
      if (!standing) {
        // Which organisations there are is no matter for whoever could enter nobody anyway.
        orRefuse(may(actor, 'stewardship.read', {}));
        refuseNotFound();
      }
      const personId = await this.registerPerson.within(actor, { ...command, standing, passwordHash: null });
      const verifies = may(actor, 'sector.verify', { personId, sector: standing }).allowed;
      if (verifies) await this.verifySector.within(actor, personId);
      return personId;
    });
  }
}
