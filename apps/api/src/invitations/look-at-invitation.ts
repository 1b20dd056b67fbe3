import { Injectable } from '@nestjs/common';
import type { InvitationLook } from '@trialogue/groups';
import type { Decision } from '@trialogue/kernel';
import { may, type RefusalCode } from '@trialogue/policy';
import { InvitationSeatsReader, type OfferedSeat } from '../groups/invitation-seats.reader.ts';
import { AttemptLimits } from '../people/attempt-limits.ts';
import { MembersReader } from '../people/members.reader.ts';
import { tokenHash } from '../people/sign-in-cookie.ts';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import { orRefuse, RefusalError } from '../platform/refusal.ts';
import { addressHint } from './address-hint.ts';
import { presentedOf } from './invitation-state.ts';
import { InvitationRepository, type PresentedRow } from './invitation.repository.ts';

type Verdict = Decision<RefusalCode>;

/** What a link leads to, for whoever has it. It uses nothing up. */
@Injectable()
export class LookAtInvitation {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly limits: AttemptLimits,
    private readonly members: MembersReader,
    private readonly invitations: InvitationRepository,
    private readonly invitationSeats: InvitationSeatsReader,
  ) {}

  async run(token: string, address: string | undefined): Promise<InvitationLook> {
    await this.limits.admitNetwork(address);
    try {
      return await this.work.onDuty('door', () => this.look(tokenHash(token)));
    } catch (error) {
      if (isUnknown(error)) await this.limits.noteFailure(address);
      throw error;
    }
  }

  private async look(hash: Buffer): Promise<InvitationLook> {
    const row = await this.invitations.byToken(hash, { lock: false });
    orRefuse(this.ask(row));
    if (row === null) throw new Error('an unknown link was allowed');
    const instance = await this.members.instanceName();
    const office = (await this.members.byId(row.personId))?.offices[0] ?? null;
    const seat = await this.seatOf(row);
    const { name, email, standing, organisation, expiresAt } = row;
    return {
      ...{ instance, name, standing, organisation, office, seat },
      addressHint: addressHint(email),
      expiresAt: expiresAt.toISOString(),
    };
  }

  /** Read in the name of the invited: the link shows what he would see with his seat, and nothing beyond it. */
  private async seatOf(row: PresentedRow): Promise<OfferedSeat | null> {
    if (row.groupId === null) return null;
    await this.work.continueAs(row.personId);
    const seat = await this.invitationSeats.offered(row.groupId, row.personId);
    if (seat === null) orRefuse(this.ask(row, { seatIsLive: false }));
    return seat;
  }

  private ask(row: PresentedRow | null, change: { seatIsLive?: false } = {}): Verdict {
    const presented = presentedOf(row, null, this.clock.now());
    return may({ kind: 'anonymous' }, 'invitation.look', { invitation: presented && { ...presented, ...change } });
  }
}

function isUnknown(error: unknown): boolean {
  return error instanceof RefusalError && error.refusal.code === 'invitation-unknown';
}
