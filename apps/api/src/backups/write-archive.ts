import { createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Encrypter } from 'age-encryption';
import tar from 'tar-stream';
import { BackupFailure } from './backup-failure.ts';
import { webStreamOf } from './buffers-of.ts';

/** Puts one entry into the archive, and waits while what was put in before has not left yet. */
export type AddEntry = (name: string, content: Buffer) => Promise<void>;

export interface ArchivePlace {
  readonly file: string;
  readonly passphrase: string;
  readonly signal: AbortSignal;
}

/**
 * Writes a tar file, encrypted with a passphrase in the age format, so that the program `age` opens it too. The file has its name
 * only once it is whole and on the disk; until then `.part` stands after it. Gives its size.
 */
export async function writeArchive(place: ArchivePlace, fill: (add: AddEntry) => Promise<void>): Promise<number> {
  await refuseTaken(place.file);
  const part = `${place.file}.part`;
  await rm(part, { force: true });
  try {
    await writePart(part, place, fill);
    await flushed(part);
    await refuseTaken(place.file);
    await rename(part, place.file);
    await flushed(dirname(place.file));
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  return (await stat(place.file)).size;
}

/** Asked before a passphrase is, and once more before the file gets its name. */
export async function refuseTaken(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (found) throw new BackupFailure(`${file} is there already: name another file, or remove it first.`);
}

async function writePart(
  part: string,
  { passphrase, signal }: ArchivePlace,
  fill: (add: AddEntry) => Promise<void>,
): Promise<void> {
  const pack = tar.pack();
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  const sealed = await encrypter.encrypt(webStreamOf(pack));
  const add: AddEntry = (name, content) =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
      // The time of making stands in the contents; in the entries it would only make equal archives differ.
      pack.entry({ name, mode: 0o600, mtime: new Date(0) }, content, (error) => (error ? reject(error) : resolve()));
    });
  const filling = fill(add).then(
    () => pack.finalize(),
    (error: unknown) => {
      pack.destroy();
      throw error;
    },
  );
  const writing = pipeline(sealed, createWriteStream(part, { mode: 0o600, flags: 'wx' }), { signal });
  // Whichever fails first is the reason; the other one ends with it.
  await Promise.all([filling, writing]);
}

/** A power failure after the answer must not take back what the answer promised. */
async function flushed(place: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(place, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
