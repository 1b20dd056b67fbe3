import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

export const checkout = fileURLToPath(new URL('../../', import.meta.url));

/** One of the commands of the launcher, run for real. */
export interface Launched {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly complained: () => string;
  /** Its exit code, once it has ended by itself. */
  readonly ended: Promise<number | null>;
  /** Waits until it has said this many times what is looked for. */
  untilSaid(text: string, times?: number): Promise<void>;
}

export function launch(
  command: string,
  environment: Readonly<Record<string, string>>,
  { folder = checkout, words = [] }: { folder?: string; words?: readonly string[] } = {},
): Launched {
  const child = spawn(process.execPath, [`apps/launch/${command}.mjs`, ...words], {
    cwd: folder,
    env: { ...process.env, DATABASE_URL: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let complained = '';
  child.stdout.on('data', (chunk) => (said += String(chunk)));
  child.stderr.on('data', (chunk) => (complained += String(chunk)));
  const ended = once(child, 'close').then(([code]) => (typeof code === 'number' ? code : null));
  const untilSaid = async (text: string, times = 1): Promise<void> => {
    while (said.split(text).length <= times) {
      if (child.exitCode !== null) throw new Error(`It ended before it said "${text}":\n${said}\n${complained}`);
      await pause(30);
    }
  };
  return { child, said: () => said, complained: () => complained, ended, untilSaid };
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** A program that listens on a port, and how to end it. */
export async function occupyPort(): Promise<{ port: number; release: () => void }> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A server on a port has an address.');
  return { port: address.port, release: () => server.close() };
}

export async function findFreePort(): Promise<number> {
  const { port, release } = await occupyPort();
  release();
  return port;
}

/** The processes whose command line holds this text. */
export async function processesNaming(text: string): Promise<readonly { pid: number; command: string }[]> {
  const list = spawn('ps', ['-A', '-ww', '-o', 'pid=,args='], { stdio: ['ignore', 'pipe', 'inherit'] });
  let answer = '';
  list.stdout.on('data', (chunk) => (answer += String(chunk)));
  await once(list, 'close');
  return answer
    .split('\n')
    .filter((line) => line.includes(text))
    .map((line) => ({ pid: Number.parseInt(line.trim(), 10), command: line.trim().replace(/^\d+\s+/, '') }));
}
