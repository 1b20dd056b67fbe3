import { Injectable } from '@nestjs/common';
import { may, type PersonActor } from '@trialogue/policy';
import { AccountRepository } from '../people/account.repository.ts';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import { orRefuse } from '../platform/refusal.ts';

/** A steward closes an account by which no seat is lost, opens it again, or has what is known of its person erased. */
@Injectable()
export class CloseAccount {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly accounts: AccountRepository,
  ) {}

  /** Its sign-ins end in the same transaction, so every node closes its sockets. */
  deactivate(actor: PersonActor, personId: string): Promise<void> {
    return this.work.asPerson(actor.personId, async () => {
      await this.accounts.lockOffices();
      orRefuse(may(actor, 'person.deactivate', { account: await this.accounts.account(personId) }));
      await this.accounts.deactivate(personId, this.clock.now());
    });
  }

  reactivate(actor: PersonActor, personId: string): Promise<void> {
    return this.work.asPerson(actor.personId, async () => {
      orRefuse(may(actor, 'person.reactivate', { account: await this.accounts.account(personId) }));
      await this.accounts.reactivate(personId);
    });
  }

  erase(actor: PersonActor, personId: string): Promise<void> {
    return this.work.asPerson(actor.personId, async () => {
      await this.accounts.lockOffices();
      orRefuse(may(actor, 'person.erase', { account: await this.accounts.account(personId) }));
      await this.accounts.erase(personId, this.clock.now());
    });
  }
}
