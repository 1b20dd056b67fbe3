// A temporary folder for one run of tests, with everything the run leaves in it. Killed runs are cleared up by the next.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { atEnd } from './ending.mjs';
import { isAlive } from './living.mjs';
import { clearLeftover } from './postgres-leftover.mjs';

const namePattern = /^trialogue-run-(\d+)-/;

function clustersIn(folder, depth) {
  const entries = fs.readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return entries.flatMap((entry) => {
    const place = path.join(folder, entry.name);
    if (entry.name === 'cluster') return [place];
    return depth > 0 ? clustersIn(place, depth - 1) : [];
  });
}

async function remove(folder) {
  for (const cluster of clustersIn(folder, 2)) await clearLeftover(cluster);
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

// Another user's folder cannot be removed, nor need it be.
async function removeIfOurs(folder) {
  try {
    await remove(folder);
  } catch (error) {
    if (error.code !== 'EACCES' && error.code !== 'EPERM') throw error;
  }
}

async function removeAbandoned(parent) {
  for (const name of fs.readdirSync(parent)) {
    const pid = namePattern.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) await removeIfOurs(path.join(parent, name));
  }
}

/** Makes the folder and has it removed when the command ends. Its path is short, because sockets in it may have no long one. */
export async function makeScratch() {
  const parent = fs.realpathSync(os.tmpdir());
  await removeAbandoned(parent);
  const folder = fs.mkdtempSync(path.join(parent, `trialogue-run-${process.pid}-`));
  // As root, PostgreSQL runs as nobody, who must be able to enter.
  fs.chmodSync(folder, 0o755);
  atEnd(() => remove(folder));
  return folder;
}
