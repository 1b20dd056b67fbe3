import { Module } from '@nestjs/common';
import { AttributionModule } from '../attribution/attribution.module.ts';
import { LedgerModule } from '../ledger/ledger.module.ts';
import { OwnDevicesModule } from '../own/own-devices.module.ts';
import { RoomFactsRepository } from '../rooms/room-facts.repository.ts';
import { BreakGlass } from './break-glass.ts';
import { ClearReports } from './clear-reports.ts';
import { CloseReport } from './close-report.ts';
import { ListReports } from './list-reports.ts';
import { LookThroughGlass } from './look-through-glass.ts';
import { MakeReport } from './make-report.ts';
import { OneReport } from './one-report.ts';
import { ReportLimit } from './report-limit.ts';
import { ReportSeals } from './report-seals.ts';
import { ReportedAuthors } from './reported-authors.ts';
import { ReportRepository } from './report.repository.ts';
import { ReportsController } from './reports.controller.ts';

@Module({
  imports: [AttributionModule, LedgerModule, OwnDevicesModule],
  controllers: [ReportsController],
  providers: [
    BreakGlass,
    ClearReports,
    CloseReport,
    ListReports,
    LookThroughGlass,
    MakeReport,
    OneReport,
    ReportLimit,
    ReportRepository,
    ReportSeals,
    ReportedAuthors,
    RoomFactsRepository,
  ],
})
export class ReportsModule {}
