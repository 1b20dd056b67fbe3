import { Module } from '@nestjs/common';
import { GroupsModule } from '../groups/groups.module.ts';
import { InvitationsModule } from '../invitations/invitations.module.ts';
import { PeopleModule } from '../people/people.module.ts';
import { InstanceController } from './instance.controller.ts';
import { InstanceRepository } from './instance.repository.ts';
import { OfferSetUp } from './offer-set-up.ts';
import { ReadInstance } from './read-instance.ts';
import { SetUpAccounts } from './set-up-accounts.ts';
import { SetUpInstance } from './set-up-instance.ts';
import { SetUpLink } from './set-up-link.ts';

@Module({
  imports: [GroupsModule, InvitationsModule, PeopleModule],
  controllers: [InstanceController],
  providers: [InstanceRepository, OfferSetUp, ReadInstance, SetUpAccounts, SetUpInstance, SetUpLink],
})
export class SetUpModule {}
