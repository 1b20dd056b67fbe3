import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createDatabaseFrom, dropDatabase, withDatabase } from '../../../apps/launch/postgres.mjs';
import type { BackupCommand } from '../../../apps/api/src/backups/make-backup.ts';
import type { RestoreCommand } from '../../../apps/api/src/backups/restore-backup.ts';
import type { TestServer } from '../../harness/test-server.ts';

export const passphrase = 'nobody lends a hand like this';

export interface BareDatabase {
  readonly name: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  drop(): Promise<void>;
}

/** A database with roles and rights in which no migration has run: what an operator restores into. */
export async function openBareDatabase(server: TestServer): Promise<BareDatabase> {
  const name = `bare_${randomBytes(8).toString('hex')}`;
  await createDatabaseFrom(server.superUrl, new URL(server.ownerUrl).pathname.slice(1), name);
  return {
    name,
    ownerUrl: withDatabase(server.ownerUrl, name),
    appUrl: withDatabase(server.appUrl, name),
    drop: () => dropDatabase(server.superUrl, name),
  };
}

export function backupOf(database: { ownerUrl: string }, dataFolder: string, file: string): BackupCommand {
  const signal = new AbortController().signal;
  return {
    ownerUrl: database.ownerUrl,
    secretFile: join(dataFolder, 'secret'),
    file,
    passphrase,
    signal,
    say: () => undefined,
  };
}

export function restoreInto(
  database: { ownerUrl: string; appUrl: string },
  dataFolder: string,
  file: string,
): RestoreCommand {
  return {
    file,
    passphrase,
    place: { ownerUrl: database.ownerUrl, runtimeUrl: database.appUrl, replaces: undefined },
    secretFile: join(dataFolder, 'secret'),
    mayReplace: async () => false,
    signal: new AbortController().signal,
    say: () => undefined,
  };
}
