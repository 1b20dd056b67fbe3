import { Injectable } from '@nestjs/common';
import type { MadeInvitation } from '@trialogue/groups';
import { may, type PersonActor } from '@trialogue/policy';
import { InvitationSeatsReader } from '../groups/invitation-seats.reader.ts';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import { orRefuse, refuseNotFound } from '../platform/refusal.ts';
import { stateOf } from './invitation-state.ts';
import { InvitationRepository, type StoredInvitation } from './invitation.repository.ts';
import { InvitedRepository } from './invited.repository.ts';
import { newLink } from './make-invitation.ts';

/**
 * A new secret in the place of the former one, which opens nothing any more. A renewed link is a link: whoever renews it must be one
 * who could make it today, and from then on it is his.
 */
@Injectable()
export class RenewInvitation {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly invited: InvitedRepository,
    private readonly invitationSeats: InvitationSeatsReader,
    private readonly invitations: InvitationRepository,
  ) {}

  run(actor: PersonActor, invitationId: string): Promise<MadeInvitation> {
    return this.work.asPerson(actor.personId, async () => {
      const kept = await this.invitations.lockById(invitationId);
      const now = this.clock.now();
      orRefuse(may(actor, 'invitation.keep', { invitation: kept && { ...kept, state: stateOf(kept, now) } }));
      if (!kept) refuseNotFound();
      await this.askToMake(actor, kept, now);
      const { token, ...link } = newLink(now);
      await this.invitations.renew(kept.id, { ...link, invitedBy: actor.personId });
      return { id: kept.id, token, expiresAt: link.expiresAt.toISOString() };
    });
  }

  private async askToMake(actor: PersonActor, { personId, seatId }: StoredInvitation, now: Date): Promise<void> {
    const person = await this.invited.find(personId, now);
    if (!person) refuseNotFound();
    const towards = seatId === null ? null : await this.invitationSeats.towards(seatId, actor.personId);
    // Its seat went out of sight with the asker's own; an account alone is then all that he could ask for.
    const invited = { ...person, hasOpenInvitation: false, seat: towards?.seat ?? null };
    orRefuse(may(actor, 'invitation.make', { invited, ownSeat: towards?.own ?? null, now: now.getTime() }));
  }
}
