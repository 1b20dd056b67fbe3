import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  type AbuseReports,
  type DisclosedAuthor,
  glassToOpen,
  reportClosing,
  reportsQuery,
  reportToMake,
} from '@trialogue/rooms';
import type * as z from 'zod';
import { Asks } from '../platform/asks.ts';
import { KnownId } from '../platform/known-id.ts';
import { Me, type Recognised } from '../platform/recognition.ts';
import { BreakGlass } from './break-glass.ts';
import { CloseReport } from './close-report.ts';
import { ListReports } from './list-reports.ts';
import { LookThroughGlass } from './look-through-glass.ts';
import { MakeReport } from './make-report.ts';

/** Reports of abuse, and what two stewards may do about one. */
@Controller()
export class ReportsController {
  constructor(
    private readonly makeReport: MakeReport,
    private readonly listReports: ListReports,
    private readonly closeReport: CloseReport,
    private readonly breakGlass: BreakGlass,
    private readonly lookThroughGlass: LookThroughGlass,
  ) {}

  @Post('rooms/:roomId/reports')
  @HttpCode(204)
  @Asks('report.make')
  make(
    @Me() me: Recognised,
    @Param('roomId', KnownId) roomId: string,
    @Body({ schema: reportToMake }) { itemId, reason }: z.infer<typeof reportToMake>,
  ): Promise<void> {
    return this.makeReport.run(me, roomId, itemId, reason);
  }

  @Get('reports')
  @Asks('reports.list')
  list(
    @Me() me: Recognised,
    @Query({ schema: reportsQuery }) { before, limit }: z.infer<typeof reportsQuery>,
  ): Promise<AbuseReports> {
    return this.listReports.run(me, before ?? null, limit);
  }

  @Post('reports/:reportId/close')
  @HttpCode(204)
  @Asks('report.close')
  close(
    @Me() me: Recognised,
    @Param('reportId', KnownId) reportId: string,
    @Body({ schema: reportClosing }) { words }: z.infer<typeof reportClosing>,
  ): Promise<void> {
    return this.closeReport.run(me, reportId, words);
  }

  @Post('reports/:reportId/glass')
  @HttpCode(204)
  @Asks('glass.open')
  open(
    @Me() me: Recognised,
    @Param('reportId', KnownId) reportId: string,
    @Body({ schema: glassToOpen }) glass: z.infer<typeof glassToOpen>,
  ): Promise<void> {
    return this.breakGlass.open(me, reportId, glass);
  }

  @Post('reports/:reportId/glass/second')
  @HttpCode(204)
  @Asks('glass.second')
  second(@Me() me: Recognised, @Param('reportId', KnownId) reportId: string): Promise<void> {
    return this.breakGlass.second(me, reportId);
  }

  @Get('reports/:reportId/glass')
  @Asks('glass.look')
  look(@Me() me: Recognised, @Param('reportId', KnownId) reportId: string): Promise<DisclosedAuthor> {
    return this.lookThroughGlass.run(me, reportId);
  }
}
