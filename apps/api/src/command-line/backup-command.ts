import { createInterface } from 'node:readline/promises';
import { makeBackup } from '../backups/make-backup.ts';
import type { Manifest } from '../backups/contents.ts';
import { examineBackup, restoreBackup } from '../backups/restore-backup.ts';
import { refuseTaken } from '../backups/write-archive.ts';
import { CommandFailure, Stopped } from './command-failure.ts';
import type { Answer, Context } from './context.ts';
import type { Environment } from './doctor/examine.ts';
import { readPassphrase } from './passphrase.ts';
import { placeIn } from './place.ts';
import type { Command } from './words.ts';

type Backup = Extract<Command, { name: 'backup' }>;
type Restore = Extract<Command, { name: 'restore' }>;

export async function backup(command: Backup, { environment, signal, say }: Context): Promise<Answer> {
  const ownerUrl = needed(environment, 'DATABASE_OWNER_URL');
  const secretFile = needed(environment, 'TRIALOGUE_SECRET_FILE');
  const file = placeIn(environment, command.file);
  await refuseTaken(file);
  const passphrase = await readPassphrase({ file: passphraseFile(command, environment), isNew: true }, environment);
  const { manifest, bytes } = await makeBackup({ ownerUrl, secretFile, file, passphrase, signal, say });
  const { tables, rows } = sizeOf(manifest);
  return {
    exitCode: 0,
    lines: [
      `Written: ${file} (${bytes} bytes; ${tables} tables, ${rows} rows). Without its passphrase nobody can open it.`,
    ],
    facts: { file, bytes, ...factsOf(manifest) },
  };
}

export async function restore(command: Restore, { environment, signal, say }: Context): Promise<Answer> {
  const file = placeIn(environment, command.file);
  const passphrase = await readPassphrase({ file: passphraseFile(command, environment), isNew: false }, environment);
  if (command.verifyOnly) return verified(file, (await examineBackup(file, passphrase, signal)).manifest);
  const { manifest, epoch, formerSecret } = await restoreBackup({
    file,
    passphrase,
    say,
    signal,
    secretFile: needed(environment, 'TRIALOGUE_SECRET_FILE'),
    place: {
      ownerUrl: needed(environment, 'DATABASE_OWNER_URL'),
      runtimeUrl: needed(environment, 'DATABASE_URL'),
      replaces: environment['TRIALOGUE_REPLACES_URL'],
    },
    mayReplace: async (found) => command.replace && (command.yes || (await confirmed(found))),
  });
  const kept = formerSecret === undefined ? [] : [`The former secret is kept in ${formerSecret}.`];
  return {
    exitCode: 0,
    lines: [
      `Restored: the instance as it was at ${manifest.contents.madeAt} (${sizeOf(manifest).rows} rows).`,
      'Everybody signs in anew, and links that were sent open nothing.',
      'An erasure, a suspension or a withdrawal since then has to be done again.',
      ...kept,
    ],
    facts: {
      file,
      ...factsOf(manifest),
      formerEpoch: manifest.contents.epoch,
      epoch,
      formerSecret: formerSecret ?? null,
    },
  };
}

function verified(file: string, manifest: Manifest): Answer {
  const { tables, rows } = sizeOf(manifest);
  return {
    exitCode: 0,
    lines: [`${file} is whole: an instance as it was at ${manifest.contents.madeAt} (${tables} tables, ${rows} rows).`],
    facts: { file, ...factsOf(manifest) },
  };
}

function passphraseFile({ passphraseFile: file }: Backup | Restore, environment: Environment): string | undefined {
  return file === undefined ? undefined : placeIn(environment, file);
}

async function confirmed({ contents }: Manifest): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new CommandFailure('Nobody can be asked here: --yes says that the instance may be replaced.');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const stop = new AbortController();
  // A question takes Ctrl-C for itself and would then wait for ever.
  terminal.once('SIGINT', () => stop.abort());
  try {
    const question = `Everybody and everything in this instance is replaced by what was there at ${contents.madeAt}. Type “replace” to go on: `;
    return (await terminal.question(question, { signal: stop.signal })).trim() === 'replace';
  } catch (error) {
    throw stop.signal.aborted ? new Stopped() : error;
  } finally {
    terminal.close();
  }
}

function needed(environment: Environment, name: string): string {
  const value = environment[name];
  if (value) return value;
  throw new CommandFailure(`${name} is not set: it is needed for this. .env.example explains it.`);
}

function sizeOf({ sums }: Manifest): { tables: number; rows: number } {
  const tables = Object.values(sums.tables);
  return { tables: tables.length, rows: tables.reduce((sum, table) => sum + table.rows, 0) };
}

function factsOf(manifest: Manifest): Readonly<Record<string, unknown>> {
  const { product, madeAt, epoch, migrations } = manifest.contents;
  return { product, madeAt, epoch, migrations: migrations.length, ...sizeOf(manifest) };
}
