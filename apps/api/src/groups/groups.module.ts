import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/ledger.module.ts';
import { PeopleModule } from '../people/people.module.ts';
import { RoomOpeningModule } from '../rooms/room-opening.module.ts';
import { ActivateGroup } from './activate-group.ts';
import { ActivateSeat } from './activate-seat.ts';
import { AppointSeat } from './appoint-seat.ts';
import { ConfirmNeutral } from './confirm-neutral.ts';
import { ConsentToCharter } from './consent-to-charter.ts';
import { DeclarationRepository } from './declaration.repository.ts';
import { DeclareInterests } from './declare-interests.ts';
import { EndSeat } from './end-seat.ts';
import { FoundGroup } from './found-group.ts';
import { FoundingRepository } from './founding.repository.ts';
import { GroupRepository } from './group.repository.ts';
import { GroupsController } from './groups.controller.ts';
import { ListGroups } from './list-groups.ts';
import { OwnSeats } from './own-seats.ts';
import { ReadDeclarations } from './read-declarations.ts';
import { ReadGroup } from './read-group.ts';
import { ReadMe } from './read-me.ts';
import { SeatRepository } from './seat.repository.ts';
import { SeatsReader } from './seats.reader.ts';

@Module({
  imports: [LedgerModule, PeopleModule, RoomOpeningModule],
  controllers: [GroupsController],
  providers: [
    ActivateGroup,
    ActivateSeat,
    AppointSeat,
    ConfirmNeutral,
    ConsentToCharter,
    DeclarationRepository,
    DeclareInterests,
    EndSeat,
    FoundGroup,
    FoundingRepository,
    GroupRepository,
    ListGroups,
    OwnSeats,
    ReadDeclarations,
    ReadGroup,
    ReadMe,
    SeatRepository,
    SeatsReader,
  ],
  exports: [AppointSeat, ConfirmNeutral, ConsentToCharter, DeclareInterests, EndSeat, FoundGroup, SeatsReader],
})
export class GroupsModule {}
