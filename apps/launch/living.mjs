// Which processes live, and which of them are ours. A process id alone proves nothing: the system gives it out again.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  return !isZombie(pid);
}

function isZombie(pid) {
  return statusFields(pid)?.[0] === 'Z';
}

// The fields after the program's name, which may itself hold spaces and brackets.
function statusFields(pid) {
  try {
    const line = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return line.slice(line.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/** The moment a process began, in clock ticks since boot; undefined where the system does not tell. */
export function beginningOf(pid) {
  return statusFields(pid)?.[19];
}

/** The process that started it, where the system tells. */
export function parentOf(pid) {
  return statusFields(pid)?.[1];
}

/** The whole command line as one text, or undefined when it cannot be known. */
export function commandLineOf(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return commandLineFromPs(pid);
  }
}

function commandLineFromPs(pid) {
  if (process.platform === 'win32' || process.platform === 'linux') return undefined;
  const answer = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return answer.status === 0 ? answer.stdout.trim() : undefined;
}

export function childrenOf(parent) {
  const answer = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  if (answer.status !== 0) return childrenInProc(parent);
  return answer.stdout
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([, parentOfThis]) => parentOfThis === parent)
    .map(([pid]) => pid);
}

// Small images have no ps.
function childrenInProc(parent) {
  if (process.platform !== 'linux') return [];
  return fs
    .readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && Number(statusFields(pid)?.[1]) === parent);
}

export function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Waits until a process has gone; false when it outlived the patience. */
export async function isGone(pid, patience) {
  const end = Date.now() + patience;
  while (isAlive(pid)) {
    if (Date.now() > end) return false;
    await pause(20);
  }
  return true;
}

export function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // Gone in the meantime, which is what a signal is sent for.
  }
}
