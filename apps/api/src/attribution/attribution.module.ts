import { Module } from '@nestjs/common';
import { SeatNamesReader } from '../groups/seat-names.reader.ts';
import { LedgerModule } from '../ledger/ledger.module.ts';
import { Authors } from './authors.ts';
import { Authorship } from './authorship.ts';
import { EndMaps } from './end-maps.ts';
import { EndingRepository } from './ending.repository.ts';
import { LabelPeriods } from './label-periods.ts';
import { PeriodRepository } from './period.repository.ts';
import { Periods } from './periods.ts';
import { RoomKeys } from './room-keys.ts';
import { SpeakerRepository } from './speaker.repository.ts';
import { Speakers } from './speakers.ts';

@Module({
  imports: [LedgerModule],
  providers: [
    Authors,
    Authorship,
    EndMaps,
    EndingRepository,
    LabelPeriods,
    PeriodRepository,
    Periods,
    RoomKeys,
    SeatNamesReader,
    SpeakerRepository,
    Speakers,
  ],
  exports: [Authors, Authorship, Periods, Speakers],
})
export class AttributionModule {}
