import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { OrganisationToRegister } from '@trialogue/people';
import { may } from '@trialogue/policy';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import { orRefuse } from '../platform/refusal.ts';
import { AccountRepository } from './account.repository.ts';
import { type Administrator, inNameOf } from './in-name-of.ts';

export interface RegisterOrganisationCommand extends OrganisationToRegister {
  readonly sizeLevel: 1 | 2 | 3 | 4 | null;
}

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
    const id = randomUUID();
    await this.accounts.addOrganisation({ id, ...organisation, createdAt: this.clock.now() });
    return id;
  }
}
