// Making a cluster: once for a data directory, whole or not at all.
import { spawnSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { clearLeftover } from './postgres-leftover.mjs';
import { fullDisk, fullDiskIn, Sentence, warn } from './say.mjs';

/** What PostgreSQL's programs see of the environment: nothing of ours, and English messages in UTC. */
export function plainEnvironment() {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP'].filter((name) => process.env[name] !== undefined);
  return { ...Object.fromEntries(kept.map((name) => [name, process.env[name]])), LC_ALL: 'C', TZ: 'UTC' };
}

/** The three passwords and the cluster's place, made once and kept beside the data where only the starting user reads them. */
export async function clusterRecord(dataDirectory, placeFor) {
  const file = path.join(dataDirectory, 'postgres.json');
  if (fs.existsSync(file)) return withPlace(JSON.parse(fs.readFileSync(file, 'utf8')), dataDirectory);
  const place = placeFor();
  await setAside(place);
  const record = {
    // A cluster inside the data directory moves with it; one elsewhere is named in full, so that a later change of
    // rights on the way never looks like an empty database.
    cluster: path.dirname(place) === dataDirectory ? 'cluster' : place,
    superPassword: newPassword(),
    ownerPassword: newPassword(),
    appPassword: newPassword(),
  };
  writeWhole(file, JSON.stringify(record));
  return withPlace(record, dataDirectory);
}

// Its passwords were deleted with the data directory. Somebody began anew, but throwing data away is theirs to do.
async function setAside(cluster) {
  if (!fs.existsSync(cluster)) return;
  await clearLeftover(cluster);
  const kept = `${cluster}.${new Date().toISOString().replaceAll(':', '-')}`;
  fs.renameSync(cluster, kept);
  warn(`A database without its passwords was found and set aside in ${kept}.`);
}

function withPlace(record, dataDirectory) {
  return { ...record, cluster: path.resolve(dataDirectory, record.cluster) };
}

function newPassword() {
  return crypto.randomBytes(24).toString('hex');
}

/** Writes a secret file so that a reader, or a start after a kill, sees all of it or nothing. */
export function writeWhole(file, text) {
  const unfinished = `${file}.${process.pid}`;
  try {
    fs.writeFileSync(unfinished, text, { mode: 0o600, flush: true });
    fs.renameSync(unfinished, file);
  } catch (error) {
    fs.rmSync(unfinished, { force: true });
    throw error;
  }
}

function chown(file, { uid, gid }) {
  if (uid !== undefined) fs.chownSync(file, uid, gid);
}

/** initdb into a folder beside, renamed when it is complete: a kill in between leaves nothing that looks like a cluster. */
export function makeCluster(initdb, cluster, owner, superPassword) {
  if (fs.existsSync(cluster)) return;
  const unfinished = `${cluster}.unfinished`;
  const passwordFile = `${cluster}.password`;
  try {
    fs.rmSync(unfinished, { recursive: true, force: true });
    fs.mkdirSync(unfinished, { mode: 0o700 });
    fs.writeFileSync(passwordFile, superPassword, { mode: 0o600 });
    for (const file of [unfinished, passwordFile]) chown(file, owner);
    initialise(initdb, unfinished, passwordFile, owner);
    fs.renameSync(unfinished, cluster);
  } finally {
    fs.rmSync(passwordFile, { force: true });
    fs.rmSync(unfinished, { recursive: true, force: true });
  }
}

function initialise(initdb, folder, passwordFile, owner) {
  const fixed = ['-D', folder, '-U', 'postgres', `--pwfile=${passwordFile}`, '--encoding=UTF8', '--data-checksums'];
  const rules = ['--auth=scram-sha-256', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  // The C library's C.UTF-8 lets trigrams see letters beyond ASCII; where the system has none, plain C still works.
  const attempts = ['C.UTF-8', 'C'].map((locale) => {
    const options = { ...owner, cwd: '/', env: plainEnvironment(), encoding: 'utf8' };
    return () => spawnSync(initdb, [...fixed, ...rules, `--locale=${locale}`], options);
  });
  let answer = attempts[0]();
  if (answer.status !== 0 && /locale/.test(answer.stderr ?? '')) answer = attempts[1]();
  if (answer.status === 0) return;
  const words = `${answer.stdout}\n${answer.stderr}\n${answer.error ?? ''}`;
  if (fullDiskIn(words)) throw new Sentence(fullDisk);
  throw new Sentence(`PostgreSQL could not make its cluster: ${words.trim().split('\n').slice(-3).join(' ')}`);
}
