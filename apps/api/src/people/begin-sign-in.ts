import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { refuse } from '@trialogue/kernel';
import type { Member } from '@trialogue/people';
import { may } from '@trialogue/policy';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import { orRefuse, RefusalError } from '../platform/refusal.ts';
import { MembersReader } from './members.reader.ts';
import { newToken, tokenHash } from './sign-in-cookie.ts';
import { absoluteLimit } from './sign-in-life.ts';
import { SignInRepository } from './sign-in.repository.ts';

export interface SignInCircumstances {
  /** How the person was recognised: 'local', 'demo', or a further strategy. */
  readonly strategy: string;
  readonly device: string;
  /** What the browser's cookie held before; that sign-in ends. */
  readonly formerToken: string | undefined;
}

export interface BegunSignIn {
  readonly member: Member;
  /** For the cookie; nowhere else, and never stored. */
  readonly token: string;
}

const gone = refuse('wrong-credentials', 'access', ['correct-field']);

/**
 * Whatever the strategy, a sign-in begins here, once a strategy has said who the person is. The id is always new: a cookie
 * that somebody planted before is never adopted.
 */
@Injectable()
export class BeginSignIn {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly signIns: SignInRepository,
    private readonly members: MembersReader,
  ) {}

  async run(personId: string, circumstances: SignInCircumstances): Promise<BegunSignIn> {
    return this.work.onDuty('door', () => this.within(personId, circumstances));
  }

  /** As run, in a transaction that is open already, at the door or in that person's name. */
  async within(personId: string, circumstances: SignInCircumstances): Promise<BegunSignIn> {
    orRefuse(may({ kind: 'anonymous' }, 'sign-in.begin', {}));
    const token = newToken();
    return { member: await this.begin(personId, token, circumstances), token };
  }

  private async begin(personId: string, token: string, circumstances: SignInCircumstances): Promise<Member> {
    const found = await this.members.byId(personId);
    if (!found) throw new RefusalError(gone);
    const now = this.clock.now();
    const { formerToken, strategy, device } = circumstances;
    if (formerToken !== undefined) await this.signIns.endByToken(tokenHash(formerToken), 'replaced', now);
    await this.signIns.add({
      id: randomUUID(),
      tokenHash: tokenHash(token),
      personId,
      strategy,
      device,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + absoluteLimit),
    });
    const { id, name, sector, organisation } = found;
    return { id, name, sector, organisation };
  }
}
