import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { buildApp } from '../../apps/api/src/app.ts';
import { Clock } from '../../apps/api/src/platform/clock.ts';
import { readConfig } from '../../apps/api/src/platform/config.ts';
import { makeDataFolder } from './api-node.ts';
import { openDatabase } from './test-database.ts';
import type { TestDatabase } from './test-database.ts';

export interface InProcessApi {
  readonly database: TestDatabase;
  readonly app: NestExpressApplication;
  readonly url: string;
  /** From now on it is this time, until it is held anew or let go with null. */
  holdClock(at: Date | null): void;
  stop(): Promise<void>;
}

/**
 * The whole api inside the test's own process, for specs that hold its clock; others start it as it runs (openApi). One for each
 * spec file: passport keeps its strategies for the whole process, so that a second api would take over the first one's.
 */
export async function openInProcessApi(environment: Readonly<Record<string, string>> = {}): Promise<InProcessApi> {
  const database = await openDatabase();
  const folder = await makeDataFolder();
  const config = readConfig({
    PORT: '0',
    DATABASE_URL: database.appUrl,
    TRIALOGUE_SECRET_FILE: join(folder, 'secret'),
    TRIALOGUE_LOG: 'silent',
    ...environment,
  });
  let held: Date | null = null;
  const app = await buildApp(config);
  app.get(Clock).now = () => held ?? new Date();
  await app.listen(0, '127.0.0.1');
  return {
    database,
    app,
    url: new URL(await app.getUrl()).origin,
    holdClock: (at) => {
      held = at;
    },
    async stop() {
      await app.close();
      await database.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
