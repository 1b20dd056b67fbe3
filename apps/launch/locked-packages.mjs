// What a lock file wants on this machine, compared with what npm says it installed.
import fs from 'node:fs';
import path from 'node:path';
import { usesMusl } from './system.mjs';

function allows(list, value) {
  return list === undefined || list.includes(value);
}

function isForThisMachine({ os, cpu, libc }) {
  const system = usesMusl() ? 'musl' : 'glibc';
  return (
    allows(os, process.platform) && allows(cpu, process.arch) && (process.platform !== 'linux' || allows(libc, system))
  );
}

// npm passes silently over an optional package that it cannot fetch. One that is made for this very machine is needed.
function isNeeded([place, entry]) {
  if (!place.includes('node_modules/') || entry.link) return false;
  if (!entry.optional) return true;
  return (entry.os !== undefined || entry.cpu !== undefined) && isForThisMachine(entry);
}

function readList(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
  } catch {
    // npm writes its list last: without it the installation was cut short.
    return undefined;
  }
}

// The list says what npm did, not what a person removed since.
function isThere(folder, place) {
  return fs.existsSync(path.join(folder, place, 'package.json'));
}

/** The packages that the folder's lock file needs here and that are not installed in that version. */
export function missingPackages(folder) {
  const wanted = readList(path.join(folder, 'package-lock.json')) ?? {};
  const found = readList(path.join(folder, 'node_modules', '.package-lock.json')) ?? {};
  return Object.entries(wanted)
    .filter(isNeeded)
    .filter(([place, entry]) => found[place]?.version !== entry.version || !isThere(folder, place))
    .map(([place]) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length));
}
