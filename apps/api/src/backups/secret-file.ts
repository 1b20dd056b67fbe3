import { chmod, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { BackupFailure } from './backup-failure.ts';

const shape = /^[0-9a-f]{64}$/;

/** The instance's secret: without it no password of the archive would ever fit again. */
export async function readSecret(file: string): Promise<string> {
  const text = await readOrNothing(file);
  if (text === undefined) throw new BackupFailure('TRIALOGUE_SECRET_FILE names a file that cannot be read.');
  if (!shape.test(text)) throw new BackupFailure('TRIALOGUE_SECRET_FILE must hold 64 hexadecimal digits.');
  return text;
}

/** Written beside its place, so that a folder in which nothing can be written is found out before anything is changed. */
export interface WaitingSecret {
  /** Gives the file in which the former secret is kept, if there was another. */
  putInPlace(): Promise<string | undefined>;
  discard(): Promise<void>;
}

export async function prepareSecret(file: string, secret: string): Promise<WaitingSecret> {
  const former = await readOrNothing(file);
  if (former === secret) return { putInPlace: async () => undefined, discard: async () => undefined };
  const waiting = `${file}.restoring`;
  try {
    await rm(waiting, { force: true });
    await writeFile(waiting, secret, { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw new BackupFailure(`The archive's secret cannot be written beside TRIALOGUE_SECRET_FILE${reason}.`, {
      cause: error,
    });
  }
  return {
    async putInPlace() {
      const kept = former === undefined ? undefined : `${file}.before-restore`;
      if (kept !== undefined) {
        await rename(file, kept);
        await chmod(kept, 0o600);
      }
      await rename(waiting, file);
      return kept;
    },
    discard: () => rm(waiting, { force: true }),
  };
}

async function readOrNothing(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch {
    return undefined;
  }
}
