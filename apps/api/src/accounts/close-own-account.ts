import { Injectable } from '@nestjs/common';
import { refuse } from '@trialogue/kernel';
import { may, type PersonActor } from '@trialogue/policy';
import { EndSeatsOfAccount } from '../groups/end-seats-of-account.ts';
import { AccountRepository } from '../people/account.repository.ts';
import { CheckPassword } from '../people/check-password.ts';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import { orRefuse, RefusalError } from '../platform/refusal.ts';

const seatsStillEnd = refuse('seats-held', 'P2', ['try-later'], { seats: 1 });

/** Everybody closes his own account, with his password, since it cannot be undone by himself; his seats end with it. */
@Injectable()
export class CloseOwnAccount {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly accounts: AccountRepository,
    private readonly checkPassword: CheckPassword,
    private readonly endSeats: EndSeatsOfAccount,
  ) {}

  async deactivate(actor: PersonActor, password: string, address: string | undefined): Promise<void> {
    await this.checkPassword.ofPerson(actor.personId, password, address);
    await this.work.asPerson(actor.personId, () => this.close(actor, 'person.deactivate'));
  }

  async erase(actor: PersonActor, password: string, address: string | undefined): Promise<void> {
    await this.checkPassword.ofPerson(actor.personId, password, address);
    await this.work.asPerson(actor.personId, async () => {
      await this.close(actor, 'person.erase');
      // A guest's seat is over at its moment, and written as ended a little later; the act can then be repeated.
      const left = await this.accounts.account(actor.personId);
      if (left && left.liveSeats > 0) throw new RefusalError(seatsStillEnd);
      await this.accounts.erase(actor.personId, this.clock.now());
    });
  }

  private async close(actor: PersonActor, action: 'person.deactivate' | 'person.erase'): Promise<void> {
    await this.accounts.lockOffices();
    orRefuse(may(actor, action, { account: await this.accounts.account(actor.personId) }));
    await this.endSeats.within(actor);
    await this.accounts.deactivate(actor.personId, this.clock.now());
  }
}
