// The Node that runs the product: the host's where it fits, else a private one installed from the npm registry.
import fs from 'node:fs';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { inCheckout, launchState } from './checkout.mjs';
import { requireRoom } from './disk.mjs';
import { atEnd } from './ending.mjs';
import { withLock } from './lock.mjs';
import { missingPackages } from './locked-packages.mjs';
import { cleanInstall } from './npm.mjs';
import { endChild } from './children.mjs';
import { progress, Sentence } from './say.mjs';
import { usesMusl } from './system.mjs';

const home = inCheckout('apps', 'launch', 'node');

/**
 * The releases with long support, and what follows: ^22.18, >=24.11 <25 or >=26. From 22.13 on the packages would do, but the
 * build and the measuring programs are TypeScript that Node itself reads, which it does unasked from 22.18 on.
 */
export function fits(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  if (major === 22) return minor >= 18;
  if (major === 24) return minor >= 11;
  return major >= 26;
}

function privatePackage() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${system}-${process.arch}`;
  const manifest = JSON.parse(fs.readFileSync(path.join(home, 'package.json'), 'utf8'));
  const version = manifest.optionalDependencies[name];
  if (version && !usesMusl()) return { name, version };
  throw new Sentence(`Node ${process.version} is too old or unsupported here: install Node 24 and start again.`);
}

function installed({ name }) {
  if (missingPackages(home).length > 0) return undefined;
  const program = process.platform === 'win32' ? ['bin', 'node.exe'] : ['bin', 'node'];
  const place = path.join(home, 'node_modules', name, ...program);
  return fs.existsSync(place) ? place : undefined;
}

async function install(wanted) {
  const name = `Installing Node ${wanted.version} for the product (the host's is ${process.version})`;
  const onWait = () => progress('Waiting for another start to install Node');
  await withLock(launchState('private-node.lock'), { onWait }, async () => {
    if (installed(wanted)) return;
    progress(name);
    requireRoom(home, 300, 'the private Node');
    await cleanInstall(home, name, launchState('private-node.log'));
  });
  const program = installed(wanted);
  if (program) return program;
  throw new Sentence(
    `The private Node is missing after its installation: delete ${home}/node_modules and start again.`,
  );
}

async function privateNode() {
  const wanted = privatePackage();
  return installed(wanted) ?? (await install(wanted));
}

// The channel tells the second run when this one is gone, even if it was killed.
function runAgainWith(program) {
  const child = spawn(program, process.argv.slice(1), {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  // Its own orderly end may take the database's time.
  const forget = atEnd(() => endChild(child, 60_000));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      forget();
      resolve(code ?? 1);
    });
  });
}

/** Runs a command's work under a fitting Node: here, or once more under the private one. */
export async function underFittingNode(work) {
  if (fits(process.version)) {
    // Tools that look for `node` by name must find this one, whatever the host's is.
    process.env.PATH = `${path.dirname(process.execPath)}${path.delimiter}${process.env.PATH}`;
    return work();
  }
  return runAgainWith(await privateNode());
}
