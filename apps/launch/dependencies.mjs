// The packages of the lock file, installed when they are missing or differ.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { checkout, inCheckout, launchState } from './checkout.mjs';
import { requireRoom } from './disk.mjs';
import { withLock } from './lock.mjs';
import { cleanInstall } from './npm.mjs';
import { progress } from './say.mjs';

const modules = inCheckout('node_modules');
const stamp = path.join(modules, '.trialogue-stamp');
const workspaces = ['apps', 'libs', 'migrations', 'test'];

function wantedStamp() {
  const lock = fs.readFileSync(inCheckout('package-lock.json'));
  return `${crypto.createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`;
}

function readOrNothing(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Whether npm, run by a person, has already installed just what the lock names. */
function isInstalledAsLocked() {
  const list = readOrNothing(path.join(modules, '.package-lock.json'));
  if (list === undefined) return false;
  const found = JSON.parse(list).packages;
  const wanted = JSON.parse(fs.readFileSync(inCheckout('package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted)
    .filter(([place, entry]) => place.includes('node_modules/') && !entry.link)
    .every(([place, entry]) => found[place]?.version === entry.version || (entry.optional && !found[place]));
}

/** Everything compiled from the old packages: a build record would repeat errors of packages that are gone. */
function removeCompiled() {
  for (const top of workspaces) removeCompiledIn(inCheckout(top), 2);
  fs.rmSync(launchState('build.json'), { force: true });
}

function removeCompiledIn(folder, depth) {
  for (const entry of readFolder(folder)) {
    const place = path.join(folder, entry.name);
    if (entry.name === 'dist' || entry.name.endsWith('.tsbuildinfo'))
      fs.rmSync(place, { recursive: true, force: true });
    else if (entry.isDirectory() && entry.name !== 'node_modules' && depth > 0) removeCompiledIn(place, depth - 1);
  }
}

function readFolder(folder) {
  try {
    return fs.readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

async function install(wanted) {
  if (readOrNothing(stamp) === wanted) return;
  if (readOrNothing(stamp) === undefined && isInstalledAsLocked()) {
    fs.writeFileSync(stamp, wanted);
    return;
  }
  progress('Installing packages');
  requireRoom(checkout, 1200, 'the installation of packages');
  removeCompiled();
  await cleanInstall(checkout, 'Installing packages', launchState('packages.log'));
  fs.writeFileSync(stamp, wanted);
  progress('Packages are installed');
}

export async function installDependencies() {
  const wanted = wantedStamp();
  if (readOrNothing(stamp) === wanted) return;
  const onWait = () => progress('Waiting for another start to install packages');
  await withLock(launchState('packages.lock'), { onWait }, () => install(wanted));
}
