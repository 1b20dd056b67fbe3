import { Module } from '@nestjs/common';
import { GroupsModule } from '../groups/groups.module.ts';
import { PeopleModule } from '../people/people.module.ts';
import { AcceptInvitation } from './accept-invitation.ts';
import { InvitationRepository } from './invitation.repository.ts';
import { InvitationsController } from './invitations.controller.ts';
import { InvitedRepository } from './invited.repository.ts';
import { ListInvitations } from './list-invitations.ts';
import { LookAtInvitation } from './look-at-invitation.ts';
import { MakeInvitation } from './make-invitation.ts';
import { RenewInvitation } from './renew-invitation.ts';
import { TakeOfferedSeat } from './take-offered-seat.ts';
import { WithdrawInvitation } from './withdraw-invitation.ts';

@Module({
  imports: [GroupsModule, PeopleModule],
  controllers: [InvitationsController],
  providers: [
    AcceptInvitation,
    InvitationRepository,
    InvitedRepository,
    ListInvitations,
    LookAtInvitation,
    MakeInvitation,
    RenewInvitation,
    TakeOfferedSeat,
    WithdrawInvitation,
  ],
  exports: [MakeInvitation],
})
export class InvitationsModule {}
