import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { StandardSchemaValidationPipe } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock } from './clock.ts';
import { CONFIG, type Config } from './config.ts';
import { dataSourceOptions } from './database/data-source.ts';
import { Work } from './database/work.ts';
import { HealthController } from './health.controller.ts';
import { Hints } from './hints.ts';
import { LiveSockets } from './live/live-sockets.ts';
import { LOG, openLog } from './log.ts';
import { malformedAt } from './malformed-at.ts';
import { OpenApi, OpenApiController } from './openapi.controller.ts';
import { Pulse } from './pulse.ts';
import { RefusalFilter } from './refusal.filter.ts';
import { RefusalError } from './refusal.ts';
import { Upkeep } from './upkeep.ts';

const refuseMalformed = (issues: Parameters<typeof malformedAt>[0]): RefusalError =>
  new RefusalError(malformedAt(issues));

/** What every domain stands on; knows no domain word. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config): DynamicModule {
    return {
      module: PlatformModule,
      imports: [DiscoveryModule, TypeOrmModule.forRoot({ ...dataSourceOptions(config.databaseUrl), retryAttempts: 1 })],
      controllers: [HealthController, OpenApiController],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: LOG, useValue: openLog(config.logLevel) },
        { provide: APP_FILTER, useClass: RefusalFilter },
        { provide: APP_PIPE, useValue: new StandardSchemaValidationPipe({ exceptionFactory: refuseMalformed }) },
        Clock,
        Hints,
        LiveSockets,
        OpenApi,
        Pulse,
        Upkeep,
        Work,
      ],
      exports: [CONFIG, LOG, Clock, Hints, LiveSockets, Pulse, Upkeep, Work],
    };
  }
}
