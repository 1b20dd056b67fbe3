import { Module } from '@nestjs/common';
import { GroupsModule } from '../groups/groups.module.ts';
import { PeopleModule } from '../people/people.module.ts';
import { AccountsController } from './accounts.controller.ts';
import { CloseAccount } from './close-account.ts';
import { CloseOwnAccount } from './close-own-account.ts';

/** Apart from people, which know no groups: an account ends with its seats. */
@Module({
  imports: [GroupsModule, PeopleModule],
  controllers: [AccountsController],
  providers: [CloseAccount, CloseOwnAccount],
})
export class AccountsModule {}
