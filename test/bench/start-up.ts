import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { absolute } from './figures.ts';
import type { Figure } from './figures.ts';

const checkout = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);

/** From a fresh clone to the first page, and from a second start to it, with whatever package cache the machine has. */
export async function startUp(say: (text: string) => void): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'trialogue-clone-'));
  const clone = join(folder, 'clone');
  try {
    await run('git', ['clone', '--quiet', checkout, clone]);
    say('first start of a fresh clone');
    const first = await secondsToPage(clone);
    say('second start');
    const second = await secondsToPage(clone);
    return [
      absolute('fresh clone to the first page', 's', first, null, 60),
      absolute('second start to the first page', 's', second, null, 4),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function secondsToPage(clone: string): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: clone,
    env: { ...process.env, PORT: String(port), TMPDIR: tmpdir() },
    stdio: 'ignore',
    detached: true,
  });
  try {
    await answered(child, `http://127.0.0.1:${port}/`);
    return (performance.now() - began) / 1000;
  } finally {
    await end(child);
  }
}

async function answered(child: ChildProcess, url: string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`npm start ended with code ${child.exitCode}.`);
    const answer = await fetch(url).catch(() => null);
    if (answer?.status === 200) return;
    await new Promise((done) => setTimeout(done, 50));
  }
}

async function end(child: ChildProcess): Promise<void> {
  const gone = new Promise((done) => child.once('exit', done));
  if (child.exitCode !== null || !child.pid) return;
  // npm, the launcher and what it started share a group.
  process.kill(-child.pid, 'SIGTERM');
  await gone;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}
