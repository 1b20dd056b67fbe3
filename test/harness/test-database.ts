import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { createDatabaseFrom, dropDatabase, withDatabase } from '../../apps/launch/postgres.mjs';
import { migratedTemplate } from './migrated-template.ts';
import { findTestServer } from './test-server.ts';
import type { TestServer } from './test-server.ts';

export interface TestDatabase {
  readonly name: string;
  readonly superUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** As the tables' owner, past the policies: for builders, and for looking at what is really stored. */
  readonly owner: pg.Pool;
  /** Drops the database, and stops the server if this call started it. */
  stop(): Promise<void>;
}

/** A database of one's own with every migration in it. Give a server to use it; otherwise the common one or a new one is used. */
export async function openDatabase(givenServer?: TestServer): Promise<TestDatabase> {
  const server = givenServer ?? (await findTestServer());
  const stopOwn = async (): Promise<void> => {
    if (!givenServer) await server.stop();
  };
  try {
    return await copyTemplate(server, stopOwn);
  } catch (error) {
    await stopOwn();
    throw error;
  }
}

async function copyTemplate(server: TestServer, stopOwn: () => Promise<void>): Promise<TestDatabase> {
  const template = await migratedTemplate(server);
  const name = `test_${randomBytes(8).toString('hex')}`;
  await createDatabaseFrom(server.superUrl, template, name);
  const ownerUrl = withDatabase(server.ownerUrl, name);
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 4 });
  // A test may kill the server under an idle connection; the next query finds out and says so.
  owner.on('error', () => undefined);
  return {
    name,
    superUrl: withDatabase(server.superUrl, name),
    ownerUrl,
    appUrl: withDatabase(server.appUrl, name),
    owner,
    async stop() {
      await owner.end();
      await dropDatabase(server.superUrl, name);
      await stopOwn();
    },
  };
}
