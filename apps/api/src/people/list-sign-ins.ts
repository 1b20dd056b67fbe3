import { Injectable } from '@nestjs/common';
import type { OwnSignIns } from '@trialogue/people';
import { may } from '@trialogue/policy';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse } from '../platform/refusal.ts';
import { signInIsLive } from './sign-in-life.ts';
import { SignInRepository } from './sign-in.repository.ts';

const mostListed = 100;

@Injectable()
export class ListSignIns {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly signIns: SignInRepository,
  ) {}

  async run(me: Recognised): Promise<OwnSignIns> {
    orRefuse(may(me.actor, 'sign-ins.list', {}));
    const now = this.clock.now();
    const listed = await this.work.asPerson(me.personId, () => this.signIns.listOf(me.personId, now, mostListed));
    const items = listed
      .filter((signIn) => signInIsLive(signIn, now))
      .map(({ id, device, createdAt, lastSeenAt, expiresAt }) => ({
        id,
        device,
        createdAt: createdAt.toISOString(),
        lastSeenAt: lastSeenAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
        current: id === me.signInId,
      }));
    return { items };
  }
}
