// A real browser for the tests: an installed one, else the one that an npm package carries, else Debian's.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { runQuietly } from './children.mjs';
import { checkout } from './checkout.mjs';
import { progress, Sentence } from './say.mjs';

const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined)
    .map((folder) => path.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
];

// A file of that name may be a link to nothing, or a script that asks to install something else.
function answers(program) {
  if (process.platform === 'win32') return fs.existsSync(program);
  const answer = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return answer.status === 0 && /Chrom/.test(answer.stdout);
}

export function installedBrowser() {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const candidates = [...folders.flatMap((folder) => names.map((name) => path.join(folder, name))), ...places];
  return candidates.find((program) => fs.existsSync(program) && answers(program));
}

function quotedForShell(text) {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

// The package unpacks into TMPDIR and takes whatever lies there for its own, so each version and user has its own.
const unpack = `
  import chromium, { inflate } from '@sparticuz/chromium';
  await chromium.executablePath();
  await inflate(process.argv[1]);
`;

async function unpackInto(folder, libraries) {
  const words = ['--input-type=module', '-e', unpack, libraries];
  const environment = { ...process.env, TMPDIR: folder };
  const answer = await runQuietly(process.execPath, words, { cwd: path.join(checkout, 'test'), env: environment });
  if (answer.code !== 0) return false;
  const program = path.join(folder, 'chrome');
  const settings = [
    `export LD_LIBRARY_PATH=${quotedForShell(path.join(folder, 'al2023', 'lib'))}`,
    `export FONTCONFIG_PATH=${quotedForShell(path.join(folder, 'fonts'))}`,
  ];
  const run = `exec ${quotedForShell(path.join(folder, 'chromium'))} "$@"`;
  fs.writeFileSync(program, ['#!/bin/sh', ...settings, run, ''].join('\n'), { mode: 0o755 });
  return answers(program);
}

function carriedPackage() {
  try {
    const entry = createRequire(path.join(checkout, 'test', 'package.json')).resolve('@sparticuz/chromium');
    const folder = path.join(path.dirname(entry), '..');
    const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
    return { version, libraries: path.join(folder, 'bin', 'al2023.tar.br') };
  } catch {
    return undefined;
  }
}

export async function carriedBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const carried = carriedPackage();
  if (carried === undefined) return undefined;
  const user = process.getuid();
  const folder = path.join(os.tmpdir(), `trialogue-chromium-${carried.version}-${user}`);
  const found = fs.lstatSync(folder, { throwIfNoEntry: false });
  // The temporary folder belongs to everybody: what somebody else put there under this name is not run.
  if (found && (found.uid !== user || !found.isDirectory())) return undefined;
  const program = path.join(folder, 'chrome');
  if (found && answers(program)) return program;
  progress('Unpacking the browser for the tests');
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { mode: 0o700 });
  if (await unpackInto(folder, carried.libraries)) return program;
  fs.rmSync(folder, { recursive: true, force: true });
  return undefined;
}

async function debianBrowser() {
  if (process.getuid?.() !== 0 || !fs.existsSync('/usr/bin/apt-get')) return undefined;
  progress('Installing the package chromium for the tests');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runQuietly('apt-get', ['update', '-q'], { env });
  await runQuietly('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'], { env });
  return installedBrowser();
}

/** The path of a browser that answers; never a silent skip. */
export async function findBrowser(environment = process.env) {
  const wished = environment.CHROME_PATH;
  if (wished && !answers(wished))
    throw new Sentence(`CHROME_PATH=${wished} does not start: name a Chrome or Chromium.`);
  const found = wished ?? installedBrowser() ?? (await carriedBrowser()) ?? (await debianBrowser());
  if (found) return found;
  throw new Sentence(
    'The tests need a real browser and none was found: install Chrome or Chromium, or name one with CHROME_PATH.',
  );
}
