import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/ledger.module.ts';
import { PeopleModule } from '../people/people.module.ts';
import { RoomOpeningModule } from '../rooms/room-opening.module.ts';
import { ActivateGroup } from './activate-group.ts';
import { ActivateSeat } from './activate-seat.ts';
import { AppointSeat } from './appoint-seat.ts';
import { ArchiveRepository } from './archive.repository.ts';
import { BackMotion } from './back-motion.ts';
import { CandidateRepository } from './candidate.repository.ts';
import { CharterRepository } from './charter.repository.ts';
import { CloseSeat } from './close-seat.ts';
import { ConfirmNeutral } from './confirm-neutral.ts';
import { ConsentToCharter } from './consent-to-charter.ts';
import { DeclarationRepository } from './declaration.repository.ts';
import { DeclareInterests } from './declare-interests.ts';
import { EndExpiredSeats } from './end-expired-seats.ts';
import { EndGroup } from './end-group.ts';
import { EndSeat } from './end-seat.ts';
import { EndSeatsOfAccount } from './end-seats-of-account.ts';
import { EndUnusedSeat } from './end-unused-seat.ts';
import { EndingRepository } from './ending.repository.ts';
import { FoundGroup } from './found-group.ts';
import { FoundingController } from './founding.controller.ts';
import { FoundingRepository } from './founding.repository.ts';
import { GovernanceController } from './governance.controller.ts';
import { GroupActs } from './group-acts.ts';
import { GroupViewing } from './group-viewing.ts';
import { GroupRepository } from './group.repository.ts';
import { GroupsController } from './groups.controller.ts';
import { GuestRoomRepository } from './guest-room.repository.ts';
import { InvitationSeatRepository } from './invitation-seat.repository.ts';
import { InvitationSeatsReader } from './invitation-seats.reader.ts';
import { LapseMotions } from './lapse-motions.ts';
import { LendSeat } from './lend-seat.ts';
import { ListCandidates } from './list-candidates.ts';
import { ListCharterVersions } from './list-charter-versions.ts';
import { ListGroups } from './list-groups.ts';
import { ListMotions } from './list-motions.ts';
import { MotionRepository } from './motion.repository.ts';
import { MotionsController } from './motions.controller.ts';
import { Move } from './move.ts';
import { OwnSeats } from './own-seats.ts';
import { Proposals } from './proposals.ts';
import { ProposeCharter } from './propose-charter.ts';
import { ReadArchive } from './read-archive.ts';
import { ReadDeclarations } from './read-declarations.ts';
import { ReadFounding } from './read-founding.ts';
import { ReadGroup } from './read-group.ts';
import { ReadMe } from './read-me.ts';
import { ReadStewardship } from './read-stewardship.ts';
import { RecusalRepository } from './recusal.repository.ts';
import { Recuse } from './recuse.ts';
import { SeatRepository } from './seat.repository.ts';
import { Seating } from './seating.ts';
import { SeatsReader } from './seats.reader.ts';
import { StewardshipRepository } from './stewardship.repository.ts';
import { SuspendSeat } from './suspend-seat.ts';
import { SuspensionRepository } from './suspension.repository.ts';
import { WithdrawMotion } from './withdraw-motion.ts';

@Module({
  imports: [LedgerModule, PeopleModule, RoomOpeningModule],
  controllers: [FoundingController, GovernanceController, GroupsController, MotionsController],
  providers: [
    ActivateGroup,
    ActivateSeat,
    AppointSeat,
    ArchiveRepository,
    BackMotion,
    CandidateRepository,
    CharterRepository,
    CloseSeat,
    ConfirmNeutral,
    ConsentToCharter,
    DeclarationRepository,
    DeclareInterests,
    EndExpiredSeats,
    EndGroup,
    EndingRepository,
    EndSeat,
    EndSeatsOfAccount,
    EndUnusedSeat,
    FoundGroup,
    FoundingRepository,
    GroupActs,
    GroupRepository,
    GroupViewing,
    GuestRoomRepository,
    InvitationSeatRepository,
    InvitationSeatsReader,
    LapseMotions,
    LendSeat,
    ListCandidates,
    ListCharterVersions,
    ListGroups,
    ListMotions,
    MotionRepository,
    Move,
    OwnSeats,
    Proposals,
    ProposeCharter,
    ReadArchive,
    ReadDeclarations,
    ReadFounding,
    ReadGroup,
    ReadMe,
    ReadStewardship,
    RecusalRepository,
    Recuse,
    Seating,
    SeatRepository,
    SeatsReader,
    StewardshipRepository,
    SuspendSeat,
    SuspensionRepository,
    WithdrawMotion,
  ],
  exports: [
    AppointSeat,
    BackMotion,
    ConfirmNeutral,
    ConsentToCharter,
    DeclareInterests,
    EndSeat,
    EndSeatsOfAccount,
    FoundGroup,
    GroupActs,
    EndUnusedSeat,
    InvitationSeatsReader,
    ListMotions,
    Move,
    Recuse,
    SeatsReader,
  ],
})
export class GroupsModule {}
