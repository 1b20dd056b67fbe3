// A lock file names the process that holds it. One left by a killed process is recognised and taken over.
import fs from 'node:fs';
import path from 'node:path';
import { atEnd } from './ending.mjs';
import { beginningOf, isAlive, pause } from './living.mjs';

const youngest = 3000;

function ageOf(file) {
  const found = fs.statSync(file, { throwIfNoEntry: false });
  return found ? Date.now() - found.mtimeMs : undefined;
}

function holderOf(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function isHeld(file, holder) {
  // Between its making and its first words a lock is empty; only one that stays so was left by a kill.
  if (holder === undefined) return (ageOf(file) ?? 0) < youngest;
  if (!isAlive(holder.pid)) return false;
  return holder.beginning === undefined || beginningOf(holder.pid) === holder.beginning;
}

function write(file, facts, flag) {
  const holder = { pid: process.pid, beginning: beginningOf(process.pid), ...facts };
  try {
    fs.writeFileSync(file, JSON.stringify(holder), { mode: 0o644, flag });
  } catch (error) {
    if (error.code !== 'EEXIST') fs.rmSync(file, { force: true });
    throw error;
  }
}

function created(file, facts) {
  try {
    write(file, facts, 'wx');
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

// Two starters may find the same stale lock; the folder lets one of them remove it, after a second look.
function removeStale(file) {
  const guard = `${file}.takeover`;
  if ((ageOf(guard) ?? 0) > youngest) fs.rmSync(guard, { recursive: true, force: true });
  try {
    fs.mkdirSync(guard);
  } catch (error) {
    if (error.code === 'EEXIST') return;
    throw error;
  }
  try {
    if (!isHeld(file, holderOf(file))) fs.rmSync(file, { force: true });
  } finally {
    fs.rmSync(guard, { recursive: true, force: true });
  }
}

/** Takes the lock, or tells who holds it. `previous` is what a killed holder left written. */
export async function takeLock(file, facts = {}) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  let previous;
  while (!created(file, facts)) {
    const holder = holderOf(file);
    if (isHeld(file, holder) && holder !== undefined) return { isTaken: false, holder };
    previous = holder ?? previous;
    removeStale(file);
    await pause(20);
  }
  const forget = atEnd(() => fs.rmSync(file, { force: true }));
  const release = () => {
    forget();
    fs.rmSync(file, { force: true });
  };
  return { isTaken: true, previous, release, update: (added) => write(file, { ...facts, ...added }, 'w') };
}

/** Waits for the lock, acts, and gives it back. */
export async function withLock(file, { onWait }, act) {
  let lock = await takeLock(file);
  if (!lock.isTaken) onWait(lock.holder);
  while (!lock.isTaken) {
    await pause(250);
    lock = await takeLock(file);
  }
  try {
    return await act();
  } finally {
    lock.release();
  }
}
