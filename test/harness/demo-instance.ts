import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { buildApp } from '../../apps/api/src/app.ts';
import { readConfig } from '../../apps/api/src/platform/config.ts';
import { SeedDemo } from '../../apps/api/src/seeds/seed-demo.ts';
import { makeDataFolder } from './api-node.ts';
import { openDatabase, type TestDatabase } from './test-database.ts';
import type { TestServer } from './test-server.ts';

export const demoPassword = 'a common password of the demo';
const tables =
  'organisation person credential steward working_group charter_version charter_consent seat seat_declaration ' +
  'neutral_confirmation delegation_motion delegation_backing recusal room room_member room_item room_topic room_receipt release release_request ledger_entry';
const silence = (): void => undefined;

/** An instance that may be seeded as a demo, on a database of its own. */
export interface DemoInstance {
  readonly app: INestApplication;
  readonly database: TestDatabase;
  seed(): Promise<boolean>;
  counts(): Promise<Record<string, number>>;
  stop(): Promise<void>;
}

export async function openDemoInstance(server: TestServer): Promise<DemoInstance> {
  const database = await openDatabase(server);
  const dataFolder = await makeDataFolder();
  const app = await buildApp(
    readConfig({
      PORT: '0',
      DATABASE_URL: database.appUrl,
      TRIALOGUE_SECRET_FILE: join(dataFolder, 'secret'),
      TRIALOGUE_WEB: dataFolder,
      TRIALOGUE_EMBEDDED: '1',
      TRIALOGUE_DEMO: '1',
      TRIALOGUE_DEMO_PASSWORD: demoPassword,
      TRIALOGUE_LOG: 'silent',
    }),
  );
  return {
    app,
    database,
    seed: () => app.get(SeedDemo).run(silence),
    async counts() {
      const counted: [string, number][] = [];
      for (const table of tables.split(' ')) {
        const { rows } = await database.owner.query<{ count: number }>(
          `select count(*)::integer as count from ${table}`,
        );
        counted.push([table, rows[0]?.count ?? 0]);
      }
      return Object.fromEntries(counted);
    },
    async stop() {
      await app.close();
      await database.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
