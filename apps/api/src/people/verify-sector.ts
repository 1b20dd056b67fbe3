import { Injectable } from '@nestjs/common';
import { may } from '@trialogue/policy';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import { orRefuse, refuseNotFound } from '../platform/refusal.ts';
import { AccountRepository } from './account.repository.ts';
import { type Administrator, inNameOf } from './in-name-of.ts';

/** P1: nobody verifies his own sector; a steward of that sector does. */
@Injectable()
export class VerifySector {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly accounts: AccountRepository,
  ) {}

  run(actor: Administrator, personId: string): Promise<void> {
    return inNameOf(this.work, actor, () => this.within(actor, personId));
  }

  /** As run, in a transaction that is open already. */
  async within(actor: Administrator, personId: string): Promise<void> {
    const person = await this.accounts.person(personId);
    if (!person) refuseNotFound();
    orRefuse(may(actor, 'sector.verify', { personId, sector: person.standing }));
    const verifiedBy = actor.kind === 'person' ? actor.personId : null;
    await this.accounts.verifySector(personId, verifiedBy, this.clock.now());
  }
}
