import { Module } from '@nestjs/common';
import { AttributionModule } from '../attribution/attribution.module.ts';
import { SeatsReader } from '../groups/seats.reader.ts';
import { LedgerModule } from '../ledger/ledger.module.ts';
import { OwnDevicesModule } from '../own/own-devices.module.ts';
import { RoomFactsRepository } from '../rooms/room-facts.repository.ts';
import { AskRelease } from './ask-release.ts';
import { CheckText } from './check-text.ts';
import { DecideRelease } from './decide-release.ts';
import { LapseRequests } from './lapse-requests.ts';
import { LeakCheck } from './leak-check.ts';
import { LeakSourcesReader } from './leak-sources.reader.ts';
import { LetPassageGo } from './let-passage-go.ts';
import { ListReleases } from './list-releases.ts';
import { PersonLimits } from './person-limits.ts';
import { ReleaseRequestRepository } from './release-request.repository.ts';
import { ReleaseRepository } from './release.repository.ts';
import { ReleasesController } from './releases.controller.ts';
import { Releasing } from './releasing.ts';

@Module({
  imports: [AttributionModule, LedgerModule, OwnDevicesModule],
  controllers: [ReleasesController],
  providers: [
    AskRelease,
    CheckText,
    DecideRelease,
    LapseRequests,
    LeakCheck,
    LeakSourcesReader,
    LetPassageGo,
    ListReleases,
    PersonLimits,
    ReleaseRepository,
    ReleaseRequestRepository,
    Releasing,
    RoomFactsRepository,
    SeatsReader,
  ],
  exports: [AskRelease, LeakCheck, LeakSourcesReader, ListReleases, PersonLimits],
})
export class ReleasesModule {}
