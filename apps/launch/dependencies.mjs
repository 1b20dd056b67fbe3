// The packages of the lock file, installed when they are missing or differ.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { checkout, inCheckout, launchState } from './checkout.mjs';
import { requireRoom } from './disk.mjs';
import { withLock } from './lock.mjs';
import { missingPackages } from './locked-packages.mjs';
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

function isComplete() {
  return missingPackages(checkout).length === 0;
}

async function install(wanted) {
  const stamped = readOrNothing(stamp);
  if (isComplete() && (stamped === wanted || stamped === undefined)) {
    // Without a stamp, a person has run npm first.
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
  if (readOrNothing(stamp) === wanted && isComplete()) return;
  const onWait = () => progress('Waiting for another start to install packages');
  await withLock(launchState('packages.lock'), { onWait }, () => install(wanted));
}
