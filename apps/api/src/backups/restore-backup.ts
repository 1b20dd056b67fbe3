import { migrations } from '@trialogue/migrations';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../platform/database/data-source.ts';
import { migrate } from '../platform/database/migrate.ts';
import { preflight } from '../platform/database/preflight.ts';
import { BackupFailure } from './backup-failure.ts';
import { beginAnew } from './begin-anew.ts';
import type { Manifest } from './contents.ts';
import { loadArchive } from './load-archive.ts';
import { openArchive } from './read-archive.ts';
import { prepareSecret } from './secret-file.ts';
import { type Place, refuseWhileInUse, takePlace } from './restore-place.ts';
import { type VerifiedArchive, verifyArchive } from './verify-archive.ts';
import { withClient } from './with-client.ts';

export interface RestoreCommand {
  readonly file: string;
  readonly passphrase: string;
  readonly place: Place;
  readonly secretFile: string;
  /** Asked once the archive is known to be good and where people would be removed; nothing is done unless it says yes. */
  readonly mayReplace: (manifest: Manifest) => Promise<boolean>;
  readonly say: (text: string) => void;
  /** Heeded until the rows are committed. */
  readonly signal: AbortSignal;
}

export interface RestoredBackup {
  readonly manifest: Manifest;
  readonly epoch: string;
  readonly formerSecret: string | undefined;
}

/** Reads an archive to its end and says what is in it; changes nothing. */
export async function examineBackup(file: string, passphrase: string, signal: AbortSignal): Promise<VerifiedArchive> {
  const verified = await verifyArchive(await openArchive(file, passphrase), signal);
  refuseUnknownMigrations(verified.manifest);
  return verified;
}

/** Brings an instance back as it was when the archive was made. Everything that can be refused is refused before the first change. */
export async function restoreBackup(command: RestoreCommand): Promise<RestoredBackup> {
  const { file, passphrase, place, secretFile, say, signal } = command;
  const archive = await openArchive(file, passphrase);
  say('reading the archive to its end');
  const { manifest, secret } = await verifyArchive(archive, signal);
  refuseUnknownMigrations(manifest);
  await preflight(place.ownerUrl, 'DATABASE_OWNER_URL');
  await refuseWhileInUse(place);
  const taken = await takePlace(place, manifest, () => command.mayReplace(manifest));
  const waiting = await prepareSecret(secretFile, secret);
  try {
    say('making the tables as they were');
    await migrateTo(place.ownerUrl, manifest.contents.migrations);
    const epoch = await load(place, { archive, manifest, secret, say, signal });
    say('bringing the tables up to date');
    await migrate(place.ownerUrl, place.runtimeUrl);
    await taken.putInPlace();
    return { manifest, epoch, formerSecret: await waiting.putInPlace() };
  } finally {
    await waiting.discard();
  }
}

function refuseUnknownMigrations({ contents }: Manifest): void {
  const known = new Set<string>(migrations.map(({ name }) => name));
  const unknown = contents.migrations.filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  throw new BackupFailure(
    `The archive was made by version ${contents.product}, whose tables this version does not know (${unknown.join(', ')}): restore it with that version or a newer one.`,
  );
}

/** The tables as the archive's version had them; what came later is done to the rows once they are there. */
export async function migrateTo(ownerUrl: string, names: readonly string[]): Promise<void> {
  const wanted = new Set(names);
  const source = new DataSource({
    ...dataSourceOptions(ownerUrl, 2),
    migrations: migrations.filter(({ name }) => wanted.has(name)),
  });
  await source.initialize();
  try {
    await source.runMigrations({ transaction: 'each' });
  } finally {
    await source.destroy();
  }
}

interface Loading {
  readonly archive: Awaited<ReturnType<typeof openArchive>>;
  readonly manifest: Manifest;
  readonly secret: string;
  readonly say: (text: string) => void;
  readonly signal: AbortSignal;
}

async function load({ ownerUrl }: Place, { secret, ...loading }: Loading): Promise<string> {
  let epoch = '';
  await withClient(ownerUrl, (client) =>
    loadArchive({
      ...loading,
      client,
      afterwards: async (connection, tables) => {
        epoch = await beginAnew(connection, tables, secret);
      },
    }),
  );
  return epoch;
}
