// The build: Nx decides what is stale; when nothing changed since the last one, even Nx is not asked.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { checkout, inCheckout, launchState } from './checkout.mjs';
import { runQuietly } from './children.mjs';
import { withLock } from './lock.mjs';
import { fullDisk, fullDiskIn, progress, Sentence } from './say.mjs';

const folders = ['apps/api', 'apps/web', 'libs', 'migrations'];
const rootFiles = ['nx.json', 'package.json', 'package-lock.json', 'tsconfig.base.json', 'tsconfig.json'];
const leftOut = new Set(['node_modules', 'dist', '.vite']);
const record = launchState('build.json');
const logFile = launchState('build.log');

function filesUnder(folder) {
  if (!fs.existsSync(folder)) return [];
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) return leftOut.has(entry.name) ? [] : filesUnder(place);
    return /\.spec\.tsx?$/.test(entry.name) ? [] : [place];
  });
}

/** Changes whenever a source's path, size or time does. */
function fingerprint() {
  const hash = crypto.createHash('sha256').update(process.version);
  const files = [
    ...folders.flatMap((folder) => filesUnder(inCheckout(folder))),
    ...rootFiles.map((name) => inCheckout(name)),
  ];
  for (const file of files.sort()) {
    const found = fs.statSync(file, { throwIfNoEntry: false });
    hash.update(`${path.relative(checkout, file)} ${found?.size} ${found?.mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function isUpToDate(wanted) {
  const outputs = ['apps/api/dist/main.js', 'apps/web/dist/index.html'];
  if (!outputs.every((file) => fs.existsSync(inCheckout(file)))) return false;
  try {
    return JSON.parse(fs.readFileSync(record, 'utf8')).fingerprint === wanted;
  } catch {
    return false;
  }
}

const nxEnvironment = {
  NX_DAEMON: 'false',
  NX_TUI: 'false',
  NX_NO_CLOUD: 'true',
  NX_ISOLATE_PLUGINS: 'false',
  NX_SKIP_LOG_GROUPING: 'true',
  FORCE_COLOR: '0',
};

function showBuilt(line) {
  const project = /^\s*[✔✓]\s+nx run (\S+):build/.exec(line)?.[1] ?? /^> nx run (\S+):build/.exec(line)?.[1];
  if (project) progress(`Building ${project.replace('@trialogue/', '')}`);
}

// npm's own words only repeat that the script failed.
function firstError(text) {
  const lines = text.split('\n').filter((line) => !line.includes('npm error'));
  const found =
    lines.find((line) => /error TS\d+:|\w*Error\b.*:/.test(line)) ?? lines.find((line) => /error/i.test(line));
  return found?.trim() ?? 'no reason given';
}

async function runNx() {
  const words = ['run-many', '--target=build', '--parallel=2', '--output-style=stream', '--nxBail'];
  const environment = { ...process.env, ...nxEnvironment };
  const answer = await runQuietly(
    process.execPath,
    [inCheckout('node_modules', 'nx', 'dist', 'bin', 'nx.js'), ...words],
    {
      cwd: checkout,
      env: environment,
      onLine: showBuilt,
    },
  );
  if (answer.code === 0) return;
  fs.writeFileSync(logFile, answer.text);
  if (fullDiskIn(answer.text)) throw new Sentence(fullDisk);
  throw new Sentence(`The build failed: ${firstError(answer.text)} (all of it is in ${logFile}).`);
}

/** Acts while no other command compiles this checkout: two compilers at once would write the same files. */
export function whileNobodyBuilds(act) {
  const onWait = () => progress('Waiting for another build of this checkout');
  return withLock(launchState('build.lock'), { onWait }, act);
}

/** Builds api and web where a source changed. */
export async function build() {
  const wanted = fingerprint();
  if (isUpToDate(wanted)) return;
  await whileNobodyBuilds(async () => {
    if (isUpToDate(wanted)) return;
    progress('Building');
    await runNx();
    fs.writeFileSync(record, JSON.stringify({ fingerprint: wanted }));
    progress('Built');
  });
}
