// What a killed launcher left behind: a PostgreSQL that still runs, or a pid file of one that does not.
import fs from 'node:fs';
import path from 'node:path';
import { commandLineOf, isAlive, isGone, signal } from './living.mjs';
import { Sentence } from './say.mjs';

export function postmasterFile(cluster) {
  return path.join(cluster, 'postmaster.pid');
}

export function postmasterLines(cluster) {
  try {
    return fs.readFileSync(postmasterFile(cluster), 'utf8').split('\n');
  } catch {
    return [];
  }
}

// The id in the file may by now belong to any program: only a postgres that was started on this very cluster is stopped.
function isPostgresOf(pid, cluster) {
  const command = commandLineOf(pid);
  return command !== undefined && command.includes('postgres') && command.includes(cluster);
}

/** Leaves the cluster with no process on it and no pid file; true when something had to be cleared away. */
export async function clearLeftover(cluster) {
  const pid = Number(postmasterLines(cluster)[0]);
  if (!pid) return false;
  if (isAlive(pid) && isPostgresOf(pid, cluster)) await stopLeftover(pid);
  fs.rmSync(postmasterFile(cluster), { force: true });
  return true;
}

async function stopLeftover(pid) {
  for (const name of ['SIGINT', 'SIGQUIT', 'SIGKILL']) {
    signal(pid, name);
    if (await isGone(pid, 10_000)) return;
  }
  throw new Sentence(`The PostgreSQL left from an earlier start (process ${pid}) cannot be stopped: end it by hand.`);
}
