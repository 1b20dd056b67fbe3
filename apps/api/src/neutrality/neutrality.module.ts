import { Module } from '@nestjs/common';
import { CallsModule } from '../calls/calls.module.ts';
import { CloseSeat } from '../groups/close-seat.ts';
import { GroupRepository } from '../groups/group.repository.ts';
import { GroupsModule } from '../groups/groups.module.ts';
import { SeatRepository } from '../groups/seat.repository.ts';
import { LedgerModule } from '../ledger/ledger.module.ts';
import { OwnDevicesModule } from '../own/own-devices.module.ts';
import { ReportLimit } from '../reports/report-limit.ts';
import { ReportRepository } from '../reports/report.repository.ts';
import { RoomFactsRepository } from '../rooms/room-facts.repository.ts';
import { SessionsModule } from '../sessions/sessions.module.ts';
import { AskRemoval } from './ask-removal.ts';
import { CallRequestRepository } from './call-request.repository.ts';
import { CallRequests } from './call-requests.ts';
import { ChallengeRepository } from './challenge.repository.ts';
import { ConcernRepository } from './concern.repository.ts';
import { Concerns } from './concerns.ts';
import { DecidedEffects } from './decided-effects.ts';
import { MakeChallenge } from './make-challenge.ts';
import { NeutralityController } from './neutrality.controller.ts';
import { NeutralitySeals } from './neutrality-seals.ts';
import { ReadNeutrality } from './read-neutrality.ts';
import { SecondChallenge } from './second-challenge.ts';

@Module({
  imports: [CallsModule, GroupsModule, LedgerModule, OwnDevicesModule, SessionsModule],
  controllers: [NeutralityController],
  providers: [
    AskRemoval,
    CallRequestRepository,
    CallRequests,
    ChallengeRepository,
    CloseSeat,
    ConcernRepository,
    Concerns,
    DecidedEffects,
    GroupRepository,
    MakeChallenge,
    NeutralitySeals,
    ReadNeutrality,
    ReportLimit,
    ReportRepository,
    RoomFactsRepository,
    SeatRepository,
    SecondChallenge,
  ],
  exports: [Concerns],
})
export class NeutralityModule {}
