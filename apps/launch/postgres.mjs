// The embedded PostgreSQL. Whoever calls startPostgres owns the process and stops it.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { childrenOf, isGone, pause, signal } from './living.mjs';
import { clusterRecord, makeCluster, plainEnvironment } from './postgres-cluster.mjs';
import { databaseName, prepareDatabase } from './postgres-databases.mjs';
import { clearLeftover, postmasterLines } from './postgres-leftover.mjs';
import { clusterFolder, ownership, programs } from './postgres-place.mjs';
import { freePort } from './ports.mjs';
import { fullDisk, fullDiskIn, Sentence } from './say.mjs';

export { createDatabaseFrom, dropDatabase, roleSql, withDatabase } from './postgres-databases.mjs';

const safeSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  synchronous_commit: 'on',
  fsync: 'on',
  full_page_writes: 'on',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // People's words must not reach a log: no statement of a failed query, no row in the detail of an error.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};
const largestLog = 10_000_000;

function openLog(dataDirectory) {
  const file = path.join(dataDirectory, 'postgres.log');
  if ((fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largestLog) fs.renameSync(file, `${file}.old`);
  const from = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return { file, from, descriptor: fs.openSync(file, 'a', 0o600) };
}

function spawnServer(world, port) {
  const log = openLog(world.dataDirectory);
  const settings = Object.entries({ ...world.settings, port }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // A process group of its own: Ctrl-C reaches the launcher, which ends what uses the database before the database.
  const server = spawn(world.programs.postgres, ['-D', world.cluster, ...settings], {
    ...world.owner,
    cwd: '/',
    env: plainEnvironment(),
    detached: true,
    stdio: ['ignore', log.descriptor, log.descriptor],
  });
  fs.closeSync(log.descriptor);
  return { server, log };
}

function newWordsIn({ file, from }) {
  return fs.readFileSync(file, 'utf8').slice(from);
}

async function hasBecomeReady(server, cluster) {
  let isOver = false;
  server.once('exit', () => (isOver = true));
  server.once('error', () => (isOver = true));
  while (!isOver) {
    const lines = postmasterLines(cluster);
    if (Number(lines[0]) === server.pid && lines[7]?.trim() === 'ready') return true;
    await pause(15);
  }
  return false;
}

/** Starts the server on the wished port, or on a free one; other programs may take a free port first, so it tries again. */
async function launch(world, wishedPort) {
  for (let attempt = 1; ; attempt += 1) {
    const port = wishedPort || (await freePort());
    const { server, log } = spawnServer(world, port);
    if (await hasBecomeReady(server, world.cluster)) return { server, port };
    const words = newWordsIn(log);
    if (fullDiskIn(words)) throw new Sentence(fullDisk);
    const isTransient = /pre-existing shared memory block|could not create any TCP|Address already in use/.test(words);
    if (!isTransient || attempt === 20) throw new Sentence(failure(words, log.file));
    await pause(250);
  }
}

function failure(words, file) {
  const last = words
    .split('\n')
    .filter((line) => /FATAL|PANIC/.test(line))
    .pop();
  const reason = last?.replace(/^.*?(FATAL|PANIC):\s*/, '') ?? 'it ended without a word';
  return `The embedded PostgreSQL did not start: ${reason} (its log is ${file}).`;
}

// Its children lead process groups of their own, so killing the group would leave them; held still, none can be born meanwhile.
async function killFamily(pid) {
  signal(pid, 'SIGSTOP');
  const family = [...childrenOf(pid), pid];
  for (const member of family) signal(member, 'SIGKILL');
  for (const member of family) await isGone(member, 10_000);
}

async function prepareWorld({ dataDir, settings, keep }) {
  const dataDirectory = path.resolve(dataDir);
  fs.mkdirSync(dataDirectory, { recursive: true, mode: 0o755 });
  const found = programs();
  const record = await clusterRecord(dataDirectory, () => clusterFolder(dataDirectory, keep));
  const owner = ownership(record.cluster);
  makeCluster(found.initdb, record.cluster, owner, record.superPassword);
  return {
    dataDirectory,
    cluster: record.cluster,
    owner,
    programs: found,
    record,
    settings: { ...safeSettings, ...settings },
  };
}

function removeAll({ dataDirectory, cluster }) {
  if (path.dirname(cluster) !== dataDirectory) fs.rmSync(path.dirname(cluster), { recursive: true, force: true });
  fs.rmSync(dataDirectory, { recursive: true, force: true });
}

/** Starts the embedded PostgreSQL on a data directory, which is made if need be. postgres.d.mts describes what it gives. */
export async function startPostgres({ dataDir, port = 0, settings = {}, keep = true }) {
  const world = await prepareWorld({ dataDir, settings, keep });
  await clearLeftover(world.cluster);
  let running = await launch(world, port);
  let isWanted = true;
  const listeners = new Set();
  const watch = ({ server }) => {
    server.once('exit', () => {
      if (isWanted && running.server === server) for (const listener of listeners) listener();
    });
  };
  watch(running);

  const at = (role, password, database) => `postgres://${role}:${password}@127.0.0.1:${running.port}/${database}`;
  const superUrl = at('postgres', world.record.superPassword, 'postgres');
  try {
    await prepareDatabase(superUrl, world.record);
  } catch (error) {
    isWanted = false;
    await killFamily(running.server.pid);
    throw fullDiskIn(error.message) ? new Sentence(fullDisk) : error;
  }

  const end = async (how) => {
    isWanted = false;
    await how(running.server.pid);
  };
  const crash = () => end(killFamily);
  const stop = async () => {
    await end(async (pid) => {
      signal(pid, 'SIGINT');
      if (!(await isGone(pid, 15_000))) await killFamily(pid);
    });
    if (!keep) removeAll(world);
  };
  const restart = async () => {
    await end(async (pid) => {
      signal(pid, 'SIGINT');
      if (!(await isGone(pid, 15_000))) await killFamily(pid);
    });
    await clearLeftover(world.cluster);
    running = await launch(world, running.port);
    isWanted = true;
    watch(running);
  };
  return {
    port: running.port,
    database: databaseName,
    superUrl,
    ownerUrl: at('trialogue_owner', world.record.ownerPassword, databaseName),
    appUrl: at('trialogue_app', world.record.appPassword, databaseName),
    get pid() {
      return running.server.pid;
    },
    onUnexpectedEnd: (listener) => listeners.add(listener),
    stop,
    crash,
    restart,
  };
}
