// npm, called only for `npm ci` of what the lock files name.
import fs from 'node:fs';
import path from 'node:path';
import { runQuietly } from './children.mjs';
import { missingPackages } from './locked-packages.mjs';
import { fullDisk, fullDiskIn, progress, Sentence } from './say.mjs';

// The npm that started us is the one to use: the private Node brings none.
function npmCommand() {
  const own = process.env.npm_execpath;
  if (own && path.basename(own).startsWith('npm') && /\.c?js$/.test(own))
    return { program: process.execPath, words: [own] };
  return { program: 'npm', words: [], shell: process.platform === 'win32' };
}

const networkTrouble =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT|network/i;

function failure(text, log) {
  if (fullDiskIn(text)) return fullDisk;
  if (networkTrouble.test(text)) {
    return `Packages are missing and the npm registry cannot be reached: connect to the network and start again (what npm said is in ${log}).`;
  }
  if (/EACCES|EPERM|EROFS/.test(text)) {
    return `npm may not write here: give this user the right to write in the checkout (what npm said is in ${log}).`;
  }
  return `npm could not install the packages: what it said is in ${log}.`;
}

/** `npm ci` in a folder, showing that it is alive. */
export async function cleanInstall(folder, name, log) {
  const { program, words, shell } = npmCommand();
  const began = Date.now();
  const beat = setInterval(() => progress(`${name}: ${Math.round((Date.now() - began) / 1000)} s so far`), 5000);
  try {
    const answer = await runQuietly(
      program,
      [
        ...[...words, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'],
        // A machine set to production would leave out the tools that build; `npm start --silent` would leave out the reasons.
        ...['--include=dev', '--include=optional', '--loglevel=error'],
        ...['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'],
      ],
      { cwd: folder, shell },
    );
    const missing = answer.code === 0 ? missingPackages(folder) : [];
    if (answer.code === 0 && missing.length === 0) return;
    const text = missing.length > 0 ? `${answer.text}\nnot fetched, ENOTFOUND: ${missing.join(', ')}` : answer.text;
    fs.mkdirSync(path.dirname(log), { recursive: true });
    fs.writeFileSync(log, text);
    throw new Sentence(failure(text, log));
  } catch (error) {
    if (error.code === 'ENOENT') throw new Sentence('npm is not found: install Node with npm and start again.');
    throw error;
  } finally {
    clearInterval(beat);
  }
}
