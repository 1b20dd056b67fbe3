import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock.ts';
import { Upkeep } from '../platform/upkeep.ts';
import { ReportRepository } from './report.repository.ts';

const day = 86_400_000;
const keptDays = 90;

/** A closed report has served; that a glass was broken stays in the group's ledger. */
@Injectable()
export class ClearReports implements OnModuleInit {
  constructor(
    private readonly upkeep: Upkeep,
    private readonly clock: Clock,
    private readonly reports: ReportRepository,
  ) {}

  onModuleInit(): void {
    this.upkeep.take({ name: 'clear closed reports', run: () => this.run() });
  }

  private run(): Promise<void> {
    return this.reports.clear(new Date(this.clock.now().getTime() - keptDays * day));
  }
}
