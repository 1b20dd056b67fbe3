import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { Decrypter, type Identity } from 'age-encryption';
import tar from 'tar-stream';
import { BackupFailure } from './backup-failure.ts';
import { buffersOf, webStreamOf } from './buffers-of.ts';

export interface ArchiveEntry {
  readonly name: string;
  /** All of it must be read before the next entry comes. */
  readonly content: AsyncIterable<Buffer>;
}

/** An archive whose passphrase fits. It can be read more than once; each reading finds out whether a bit of it was changed. */
export interface OpenedArchive {
  entries(): AsyncGenerator<ArchiveEntry>;
}

const beginning = 'age-encryption.org/v1\n';
/** One recipient takes some 200 bytes. */
const longestHeader = 4096;

export async function openArchive(file: string, passphrase: string): Promise<OpenedArchive> {
  const first = await firstBytesOf(file);
  if (!first.toString('latin1').startsWith(beginning)) throw new BackupFailure(`${file} is no backup of Trialogue.`);
  // Stretching a passphrase takes a second and much memory: once is enough, the key that it opens serves every reading.
  const identity = await unlock(file, first, passphrase);
  return { entries: () => entriesOf(file, identity) };
}

async function firstBytesOf(file: string): Promise<Buffer> {
  const handle = await open(file, 'r').catch((error: unknown) => {
    throw new BackupFailure(`${file} cannot be read${codeIn(error)}.`, { cause: error });
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(longestHeader), 0, longestHeader, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function codeIn(error: unknown): string {
  return error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
}

async function unlock(file: string, header: Buffer, passphrase: string): Promise<Identity> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    const key = await decrypter.decryptHeader(header);
    return { unwrapFileKey: () => key };
  } catch (error) {
    throw new BackupFailure(`The passphrase does not fit ${file}, or the file is damaged at its beginning.`, {
      cause: error,
    });
  }
}

async function* entriesOf(file: string, identity: Identity): AsyncGenerator<ArchiveEntry> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const extract = tar.extract();
  const feeding = feed(file, decrypter, extract);
  // Its fault ends the reading below, where it is told.
  feeding.catch(() => undefined);
  try {
    for await (const entry of extract) yield { name: entry.header.name, content: contentIn(file, entry) };
    await feeding;
  } catch (error) {
    throw unreadable(file, error);
  } finally {
    extract.destroy();
  }
}

/** A fault in the middle of an entry is met by who reads the entry. */
async function* contentIn(file: string, entry: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  try {
    yield* buffersOf(entry);
  } catch (error) {
    throw unreadable(file, error);
  }
}

function unreadable(file: string, error: unknown): BackupFailure {
  if (error instanceof BackupFailure) return error;
  return new BackupFailure(`${file} is damaged or cut off: it cannot be read to its end.`, { cause: error });
}

async function feed(file: string, decrypter: Decrypter, extract: tar.Extract): Promise<void> {
  try {
    const opened = await decrypter.decrypt(webStreamOf(createReadStream(file, { highWaterMark: 256 * 1024 })));
    await pipeline(opened, extract);
  } catch (error) {
    extract.destroy(error instanceof Error ? error : new Error(String(error)));
    throw error;
  }
}

export async function contentOf({ name, content }: ArchiveEntry, limit: number): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of content) {
    bytes += chunk.length;
    if (bytes > limit) throw new BackupFailure(`The archive's entry ${name} is longer than any that Trialogue writes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
