import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type InviteCommand, invitationHours, type MadeInvitation, type SeatFacts } from '@trialogue/groups';
import { may, type PersonActor, type Resources } from '@trialogue/policy';
import { InvitationSeatsReader } from '../groups/invitation-seats.reader.ts';
import { newToken, tokenHash } from '../people/sign-in-cookie.ts';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import { orRefuse, refuseNotFound } from '../platform/refusal.ts';
import { InvitationRepository } from './invitation.repository.ts';
import { InvitedRepository } from './invited.repository.ts';

const hour = 3_600_000;

/** Makes a link for one person. Its secret is in the answer and nowhere else; what is stored is a hash of it. */
@Injectable()
export class MakeInvitation {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly invited: InvitedRepository,
    private readonly invitationSeats: InvitationSeatsReader,
    private readonly invitations: InvitationRepository,
  ) {}

  async run(actor: PersonActor, command: InviteCommand): Promise<MadeInvitation> {
    const made = await this.attempt(actor, command);
    if (made !== null) return made;
    // The one in the way may be another's, which the asker does not see; where its time is over, it is put away.
    await this.work.onDuty('door', () => this.invitations.putAwayExpired(command.personId, this.clock.now()));
    const second = await this.attempt(actor, command);
    return second ?? this.refuseSecond(actor, command);
  }

  /** In a transaction in the actor's name; null where the person has a link already that the asker may not see. */
  async within(actor: PersonActor, command: InviteCommand): Promise<MadeInvitation | null> {
    const facts = await this.facts(actor, command);
    orRefuse(may(actor, 'invitation.make', facts));
    const { email, standing, seat } = facts.invited;
    const id = randomUUID();
    const { token, ...link } = newLink(this.clock.now());
    const to = {
      personId: command.personId,
      email,
      standing,
      seatId: seat?.id ?? null,
      groupId: seat?.groupId ?? null,
    };
    const isAdded = await this.invitations.add({ id, ...to, ...link, invitedBy: actor.personId });
    return isAdded ? { id, token, expiresAt: link.expiresAt.toISOString() } : null;
  }

  private attempt(actor: PersonActor, command: InviteCommand): Promise<MadeInvitation | null> {
    return this.work.asPerson(actor.personId, () => this.within(actor, command));
  }

  private async facts(
    actor: PersonActor,
    { personId, seatId }: InviteCommand,
  ): Promise<Resources['invitation.make'] & { invited: { email: string; seat: SeatFacts | null } }> {
    const now = this.clock.now();
    const person = await this.invited.find(personId, now);
    const towards = seatId === null ? null : await this.invitationSeats.towards(seatId, actor.personId);
    if (!person || (seatId !== null && towards === null)) refuseNotFound();
    return {
      invited: { ...person, seat: towards?.seat ?? null },
      ownSeat: towards?.own ?? null,
      now: now.getTime(),
    };
  }

  private refuseSecond(actor: PersonActor, command: InviteCommand): Promise<never> {
    return this.work.asPerson(actor.personId, async () => {
      const facts = await this.facts(actor, command);
      orRefuse(may(actor, 'invitation.make', { ...facts, invited: { ...facts.invited, hasOpenInvitation: true } }));
      throw new Error('a second link to one person was allowed');
    });
  }
}

export interface NewLink {
  readonly token: string;
  readonly tokenHash: Buffer;
  readonly invitedAt: Date;
  readonly expiresAt: Date;
}

/** 256 random bits: a fast hash is enough, since there is nothing to guess. */
export function newLink(now: Date): NewLink {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + invitationHours * hour);
  return { token, tokenHash: tokenHash(token), invitedAt: now, expiresAt };
}
