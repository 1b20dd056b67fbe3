import { Injectable } from '@nestjs/common';
import { may } from '@trialogue/policy';
import { AttemptLimits } from '../people/attempt-limits.ts';
import { tokenHash } from '../people/sign-in-cookie.ts';
import { Work } from '../platform/database/work.ts';
import { orRefuse } from '../platform/refusal.ts';
import { InstanceRepository } from './instance.repository.ts';

/** Whether a link is the one that was printed last, and still opens. */
@Injectable()
export class SetUpLink {
  constructor(
    private readonly work: Work,
    private readonly limits: AttemptLimits,
    private readonly instances: InstanceRepository,
  ) {}

  async look(token: string, address: string | undefined): Promise<void> {
    await this.limits.admitNetwork(address);
    const facts = await this.work.onDuty('setup', () => this.instances.lock(tokenHash(token)));
    if (facts.open && !facts.linkFits) await this.limits.noteFailure(address);
    orRefuse(may({ kind: 'anonymous' }, 'instance.set-up', facts));
  }

  /** In the transaction of the set-up, which from here on is the only one. */
  async take(token: string): Promise<void> {
    orRefuse(may({ kind: 'anonymous' }, 'instance.set-up', await this.instances.lock(tokenHash(token))));
  }
}
