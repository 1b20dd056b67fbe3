import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Finding, mend, note, well } from './finding.ts';

const gibibyte = 1024 ** 3;

/** A database that cannot write stops the whole place; it is to be told before that. */
export async function checkDisk(folders: readonly string[], wanted = gibibyte): Promise<Finding> {
  if (folders.length === 0)
    return note('disk', 'The database’s disk is on another machine.', 'Watch the free space there.');
  const free = await Promise.all(folders.map(async (folder) => ({ folder, bytes: await freeBytes(folder) })));
  const [least] = free.toSorted((left, right) => left.bytes - right.bytes);
  if (!least) throw new Error('no folder was looked at');
  const says = `${inGibibytes(least.bytes)} GiB are free in ${least.folder}`;
  if (least.bytes >= wanted) return well('disk', `${says}.`);
  return mend(
    'disk',
    `Only ${says}; ${inGibibytes(wanted)} GiB are the least.`,
    'Free some space there, or move the data to a larger disk.',
  );
}

async function freeBytes(folder: string): Promise<number> {
  let found = folder;
  while (!existsSync(found) && dirname(found) !== found) found = dirname(found);
  const { bavail, bsize } = await statfs(found);
  return bavail * bsize;
}

function inGibibytes(bytes: number): string {
  return (bytes / gibibyte).toFixed(1);
}
