// Programs run to their end by a command, and ended with it.
import { spawn } from 'node:child_process';
import readline from 'node:readline';
import { atEnd } from './ending.mjs';
import { isGone, signal } from './living.mjs';

/** Asks a process to end, and forces it when it does not. */
export async function endChild(child, patience = 10_000) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  signal(child.pid, 'SIGTERM');
  if (await isGone(child.pid, patience)) return;
  signal(child.pid, 'SIGKILL');
  await isGone(child.pid, patience);
}

function finished(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signalName) => resolve({ code: code ?? 1, signalName }));
  });
}

/** Runs a program whose words go straight to the terminal; gives its exit code. */
export async function runShown(program, words, options = {}) {
  const child = spawn(program, words, { stdio: 'inherit', ...options });
  const forget = atEnd(() => endChild(child));
  const { code } = await finished(child);
  forget();
  return code;
}

/** Runs a program and keeps its words; each line is also given to onLine. */
export async function runQuietly(program, words, { onLine = () => undefined, ...options } = {}) {
  const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  const forget = atEnd(() => endChild(child));
  const lines = [];
  for (const stream of [child.stdout, child.stderr]) {
    readline.createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      onLine(line);
    });
  }
  const { code } = await finished(child);
  forget();
  return { code, text: lines.join('\n') };
}
