import { Injectable } from '@nestjs/common';
import type { AcceptCommand, DeclareCommand } from '@trialogue/groups';
import { may, type PersonActor } from '@trialogue/policy';
import { ConsentToCharter } from '../groups/consent-to-charter.ts';
import { DeclareInterests } from '../groups/declare-interests.ts';
import { InvitationSeatsReader } from '../groups/invitation-seats.reader.ts';
import { MembersReader } from '../people/members.reader.ts';
import { Clock } from '../platform/clock.ts';
import { orRefuse, refuseNotFound } from '../platform/refusal.ts';
import { presentedOf } from './invitation-state.ts';
import type { PresentedRow } from './invitation.repository.ts';

type Given = Pick<AcceptCommand, 'charterVersion' | 'declaration'>;

/** Takes the seat that a link leads to, as its holder would by himself: by consent to the charter and a declaration of interests. */
@Injectable()
export class TakeOfferedSeat {
  constructor(
    private readonly clock: Clock,
    private readonly members: MembersReader,
    private readonly invitationSeats: InvitationSeatsReader,
    private readonly consentToCharter: ConsentToCharter,
    private readonly declareInterests: DeclareInterests,
  ) {}

  /** In a transaction in the invited person's name. Gives the room to enter, or null where there is none yet. */
  async within(row: PresentedRow, { charterVersion, declaration }: Given): Promise<string | null> {
    const { seatId, groupId, personId } = row;
    if (seatId === null || groupId === null || charterVersion === null || declaration === null) return null;
    await this.refuseEndedGroup(row, groupId);
    await this.take(await this.actor(personId), groupId, charterVersion, declaration);
    return this.invitationSeats.firstRoom(seatId);
  }

  private async take(actor: PersonActor, groupId: string, version: number, declared: DeclareCommand): Promise<void> {
    await this.consentToCharter.within(actor, groupId, version);
    await this.declareInterests.within(actor, groupId, declared);
  }

  private async refuseEndedGroup(row: PresentedRow, groupId: string): Promise<void> {
    if ((await this.invitationSeats.offered(groupId, row.personId)) !== null) return;
    const presented = presentedOf(row, null, this.clock.now());
    const invitation = presented && { ...presented, seatIsLive: false };
    orRefuse(may({ kind: 'anonymous' }, 'invitation.accept', { invitation }));
  }

  private async actor(personId: string): Promise<PersonActor> {
    const member = await this.members.byId(personId);
    if (!member) refuseNotFound();
    return { kind: 'person', personId, standing: member.sector, offices: member.offices, deactivated: false };
  }
}
