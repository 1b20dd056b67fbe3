import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { refuse } from '@trialogue/kernel';
import type { OrganisationToRegister } from '@trialogue/people';
import { may } from '@trialogue/policy';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import { orRefuse, RefusalError } from '../platform/refusal.ts';
import { AccountRepository } from './account.repository.ts';
import { type Administrator, inNameOf } from './in-name-of.ts';

export interface RegisterOrganisationCommand extends OrganisationToRegister {
  readonly sizeLevel: 1 | 2 | 3 | 4 | null;
}

const nameIsTaken = refuse('organisation-known', 'P1', ['correct-field']);

@Injectable()
export class RegisterOrganisation {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly accounts: AccountRepository,
  ) {}

  /** Gives the organisation's id. */
  run(actor: Administrator, organisation: RegisterOrganisationCommand): Promise<string> {
    return inNameOf(this.work, actor, () => this.within(actor, organisation));
  }

  /** As run, in a transaction that is open already. */
  async within(actor: Administrator, organisation: RegisterOrganisationCommand): Promise<string> {
    orRefuse(may(actor, 'organisation.register', { organisation }));
    await this.accounts.lockOrganisationsOf(organisation.standing);
    if (await this.accounts.organisationIsKnown(organisation)) throw new RefusalError(nameIsTaken);
    const id = randomUUID();
    await this.accounts.addOrganisation({ id, ...organisation, createdAt: this.clock.now() });
    return id;
  }
}
