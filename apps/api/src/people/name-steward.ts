import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Office } from '@trialogue/people';
import { may } from '@trialogue/policy';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import { orRefuse, refuseNotFound } from '../platform/refusal.ts';
import { AccountRepository } from './account.repository.ts';
import { type Administrator, inNameOf } from './in-name-of.ts';

/** P1: set-up names the first stewards; the members of a sector elect their successors. */
@Injectable()
export class NameSteward {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly accounts: AccountRepository,
  ) {}

  run(actor: Administrator, office: Office, personId: string): Promise<void> {
    return inNameOf(this.work, actor, () => this.within(actor, office, personId));
  }

  /** As run, in a transaction that is open already. */
  async within(actor: Administrator, office: Office, personId: string): Promise<void> {
    const candidate = await this.accounts.person(personId);
    if (!candidate) refuseNotFound();
    const officeIsHeld = await this.accounts.officeIsHeld(office);
    orRefuse(may(actor, 'steward.name', { office, candidate, officeIsHeld }));
    await this.accounts.addSteward(randomUUID(), office, personId, this.clock.now());
  }
}
