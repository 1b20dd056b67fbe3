import { Controller, Get } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Asks } from './asks.ts';
import { unavailable } from './refusal.filter.ts';
import { RefusalError } from './refusal.ts';

/** For whatever watches the process: is it alive, and can it serve. */
@Controller('health')
export class HealthController {
  constructor(private readonly dataSource: DataSource) {}

  @Get('live')
  @Asks('health.read')
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  /** Ready: the database answers and has every migration that this build knows. */
  @Get('ready')
  @Asks('health.read')
  async ready(): Promise<{ status: 'ready' }> {
    if (!(await this.isMigrated())) throw new RefusalError(unavailable);
    return { status: 'ready' };
  }

  private async isMigrated(): Promise<boolean> {
    try {
      const rows: { name: string }[] = await this.dataSource.query('select name from migration');
      const done = new Set(rows.map((row) => row.name));
      return this.dataSource.migrations.every((migration) => done.has(migration.name ?? ''));
    } catch {
      return false;
    }
  }
}
