import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestDatabase } from './test-database.ts';
import { makeTemporaryFolder } from './test-server.ts';

export interface ApiNode {
  /** http://127.0.0.1:<port> */
  readonly url: string;
  readonly pid: number;
  /** Settles when the process has gone, however that came. */
  readonly gone: Promise<void>;
  /** Everything the node has said, for a failed test's message. */
  words(): string;
  signal(name: NodeJS.Signals): void;
  /** SIGTERM, and SIGKILL for one that outlives ten seconds. */
  stop(): Promise<void>;
}

export interface ApiNodeOptions {
  readonly database: Pick<TestDatabase, 'ownerUrl' | 'appUrl'>;
  /** Nodes of one database share their data folder, because it holds the secret. */
  readonly dataFolder: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Another program than the product's own, for known-bad builds. */
  readonly entry?: string;
}

const mainFile = fileURLToPath(new URL('../../apps/api/dist/main.js', import.meta.url));
const startPatience = 40_000;
const stopPatience = 10_000;
const living = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of living) child.kill('SIGKILL');
});

/** A data folder with a secret in it, as the launcher would make one. */
export async function makeDataFolder(): Promise<string> {
  const folder = await makeTemporaryFolder('data');
  await writeFile(join(folder, 'secret'), randomBytes(32).toString('hex'), { mode: 0o600 });
  return folder;
}

/** Starts the built api on a free port and waits until it says that it is ready. */
export async function startApiNode(options: ApiNodeOptions): Promise<ApiNode> {
  const cache = join(tmpdir(), 'trialogue-compile-cache');
  await mkdir(cache, { recursive: true });
  const child = spawn(process.execPath, ['--enable-source-maps', options.entry ?? mainFile], {
    env: nodeEnvironment(options, cache),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  living.add(child);
  const said: string[] = [];
  const listen = (chunk: Buffer): void => {
    said.push(chunk.toString());
    if (said.length > 400) said.shift();
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => {
      living.delete(child);
      resolve();
    });
  });
  const words = (): string => said.join('');
  const url = await readyUrl(child, gone, words);
  return {
    url,
    pid: child.pid ?? 0,
    gone,
    words,
    signal: (name) => child.kill(name),
    stop: () => stopProcess(child, gone),
  };
}

function nodeEnvironment(options: ApiNodeOptions, cache: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    PORT: '0',
    HOST: '127.0.0.1',
    DATABASE_URL: options.database.appUrl,
    DATABASE_OWNER_URL: options.database.ownerUrl,
    TRIALOGUE_DATA: options.dataFolder,
    TRIALOGUE_SECRET_FILE: join(options.dataFolder, 'secret'),
    TRIALOGUE_EMBEDDED: '1',
    TRIALOGUE_DEMO: '0',
    NODE_COMPILE_CACHE: cache,
    ...options.environment,
  };
}

async function readyUrl(child: ChildProcess, gone: Promise<void>, words: () => string): Promise<string> {
  let isGone = false;
  void gone.then(() => (isGone = true));
  const end = Date.now() + startPatience;
  for (;;) {
    const found = /^ready (http:\/\/\S+)$/m.exec(words())?.[1];
    if (found) return found;
    if (isGone) throw new Error(`The api node ended before it was ready: ${words()}`);
    if (Date.now() > end) {
      child.kill('SIGKILL');
      throw new Error(`The api node was not ready in time: ${words()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

async function stopProcess(child: ChildProcess, gone: Promise<void>): Promise<void> {
  child.kill('SIGCONT');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), stopPatience);
  await gone;
  clearTimeout(timer);
}
