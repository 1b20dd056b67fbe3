// One launcher at a time on a data directory, and the secrets kept in it.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { requireRoom } from './disk.mjs';
import { commandLineOf, isAlive, isGone, signal } from './living.mjs';
import { takeLock } from './lock.mjs';
import { writeWhole } from './postgres-cluster.mjs';
import { isApi } from './run-api.mjs';
import { progress, Sentence } from './say.mjs';

// One level at a time: Node's own recursion never ends below a folder such as /proc, which denies that it can hold another.
function makeFolders(folder) {
  if (fs.existsSync(folder)) return;
  makeFolders(path.dirname(folder));
  try {
    fs.mkdirSync(folder, { mode: 0o755 });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
}

/** Makes the folder, or says why it cannot be. */
export function makeData(folder) {
  try {
    makeFolders(folder);
    fs.accessSync(folder, fs.constants.W_OK | fs.constants.X_OK);
    if (fs.statSync(folder).isDirectory()) return;
  } catch (error) {
    if (error.code === 'ENOSPC') throw error;
    throw new Sentence(
      `The data folder ${folder} cannot be made or written (${error.code}): set TRIALOGUE_DATA to another.`,
    );
  }
  throw new Sentence(`The data folder ${folder} is no folder: set TRIALOGUE_DATA to another.`);
}

/** Makes the data directory ours, or says who has it. */
export async function claimData(folder, address) {
  makeData(folder);
  const lock = await takeLock(path.join(folder, 'running.json'), { address });
  if (!lock.isTaken) throw new Sentence(occupied(folder, lock.holder));
  if (lock.previous) progress('The last start was killed; its data is recovered');
  await endLeftoverApi(lock.previous?.api);
  requireRoom(folder, 200, 'the data');
  return lock;
}

function occupied(folder, { pid, address }) {
  return (
    `Trialogue already runs on this data (process ${pid}, ${address}): use it there, stop it, ` +
    `or start a second one with another TRIALOGUE_DATA and PORT. The data is in ${folder}.`
  );
}

// It ends by itself when its launcher is gone; only one that hangs is forced, and only if it is really ours.
export async function endLeftoverApi(pid) {
  if (pid === undefined || !isAlive(pid) || !isApi(commandLineOf(pid))) return;
  if (await isGone(pid, 3000)) return;
  signal(pid, 'SIGKILL');
  await isGone(pid, 3000);
}

function keptOnce(file, make) {
  if (!fs.existsSync(file)) writeWhole(file, make());
  return file;
}

function keptSecret(folder) {
  return keptOnce(path.join(folder, 'secret'), () => crypto.randomBytes(32).toString('hex'));
}

/** The operator's own secret, or one that is made once; with an external database nothing else is kept in the folder. */
export function secretEnvironment(data) {
  const own = process.env.TRIALOGUE_SECRET_FILE;
  if (own) return { TRIALOGUE_SECRET_FILE: own };
  makeData(data);
  return { TRIALOGUE_SECRET_FILE: keptSecret(data) };
}

function demoPassword(folder, environment = process.env) {
  const wished = environment.TRIALOGUE_DEMO_PASSWORD;
  if (wished) return wished;
  const file = keptOnce(path.join(folder, 'demo-password'), () => crypto.randomBytes(12).toString('base64url'));
  return fs.readFileSync(file, 'utf8').trim();
}

function isLoopback(host) {
  return ['localhost', '127.0.0.1', '::1'].includes(host);
}

/** What the api is told of the embedded database and the demo. */
export function embeddedEnvironment(database, data, host) {
  const hasDemo = process.env.TRIALOGUE_DEMO !== '0' && isLoopback(host);
  return {
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    TRIALOGUE_EMBEDDED: '1',
    TRIALOGUE_DEMO: hasDemo ? '1' : '0',
    ...(hasDemo ? { TRIALOGUE_DEMO_PASSWORD: demoPassword(data) } : {}),
  };
}
