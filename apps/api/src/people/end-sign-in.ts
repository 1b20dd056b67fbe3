import { Injectable } from '@nestjs/common';
import { may } from '@trialogue/policy';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse } from '../platform/refusal.ts';
import { SignInRepository } from './sign-in.repository.ts';

/** Ends sign-ins. The database tells every node in the same transaction, and their sockets close (see the migrations). */
@Injectable()
export class EndSignIn {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly signIns: SignInRepository,
  ) {}

  /** The one that asks. */
  async current(me: Recognised): Promise<void> {
    orRefuse(may(me.actor, 'sign-in.end', {}));
    await this.work.asPerson(me.personId, () => this.signIns.end(me.signInId, 'signed-out', this.clock.now()));
  }

  async one(me: Recognised, signInId: string): Promise<void> {
    await this.work.asPerson(me.personId, async () => {
      const ownerId = await this.signIns.ownerOf(signInId);
      orRefuse(may(me.actor, 'sign-ins.end', { ownerId }));
      await this.signIns.end(signInId, 'ended-by-owner', this.clock.now());
    });
  }

  async allOthers(me: Recognised): Promise<void> {
    orRefuse(may(me.actor, 'sign-ins.end', { ownerId: me.personId }));
    await this.work.asPerson(me.personId, () =>
      this.signIns.endOthers(me.personId, me.signInId, 'ended-by-owner', this.clock.now()),
    );
  }
}
