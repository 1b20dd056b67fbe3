// Room on the disk, looked at before something large is begun: a full disk half-way leaves a worse mess.
import fs from 'node:fs';
import path from 'node:path';
import { Sentence } from './say.mjs';

function nearestExisting(folder) {
  let found = folder;
  while (!fs.existsSync(found)) found = path.dirname(found);
  return found;
}

function freeBytes(folder) {
  // Node before 18.15 cannot tell.
  if (fs.statfsSync === undefined) return Infinity;
  const { bavail, bsize } = fs.statfsSync(nearestExisting(folder));
  return bavail * bsize;
}

export function requireRoom(folder, megabytes, purpose) {
  const free = Math.floor(freeBytes(folder) / 1_000_000);
  if (free >= megabytes) return;
  throw new Sentence(
    `The disk is full: ${purpose} needs ${megabytes} MB in ${folder} and ${free} MB are free. Free some space and start again.`,
  );
}
