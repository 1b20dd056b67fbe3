import { Injectable } from '@nestjs/common';
import { may, type PersonActor } from '@trialogue/policy';
import { EndUnusedSeat } from '../groups/end-unused-seat.ts';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import { orRefuse, refuseNotFound } from '../platform/refusal.ts';
import { stateOf } from './invitation-state.ts';
import { InvitationRepository } from './invitation.repository.ts';

/** The link opens nothing any more, and the seat that it led to ends where it may. */
@Injectable()
export class WithdrawInvitation {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly invitations: InvitationRepository,
    private readonly endUnusedSeat: EndUnusedSeat,
  ) {}

  run(actor: PersonActor, invitationId: string): Promise<void> {
    return this.work.asPerson(actor.personId, async () => {
      const kept = await this.invitations.lockById(invitationId);
      const now = this.clock.now();
      orRefuse(may(actor, 'invitation.keep', { invitation: kept && { ...kept, state: stateOf(kept, now) } }));
      if (!kept) refuseNotFound();
      await this.invitations.withdraw(kept.id, now);
      if (kept.groupId !== null && kept.seatId !== null) {
        await this.endUnusedSeat.within(actor, kept.groupId, kept.seatId);
      }
    });
  }
}
