import { Injectable } from '@nestjs/common';
import { may } from '@trialogue/policy';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse } from '../platform/refusal.ts';
import { OneReport } from './one-report.ts';
import { ReportSeals } from './report-seals.ts';
import { ReportRepository } from './report.repository.ts';

/** A steward has dealt with a report and says how, for the other one to read. */
@Injectable()
export class CloseReport {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly one: OneReport,
    private readonly seals: ReportSeals,
    private readonly reports: ReportRepository,
  ) {}

  async run(recognised: Recognised, reportId: string, words: string): Promise<void> {
    const { accused } = await this.one.of(recognised, reportId);
    await this.work.asPerson(recognised.personId, async () => {
      const { report } = await this.one.locked(reportId, accused);
      orRefuse(may(recognised.actor, 'report.close', { report }));
      await this.reports.close(reportId, this.seals.close(reportId, 'closing', words), this.clock.now());
    });
  }
}
