import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeTemporaryFolder } from '../harness/test-server.ts';
import { findFreePort, launch, pause, processesNaming, type Launched } from './launcher.ts';

const readyLine = 'Trialogue is ready at';
let folder = '';
let data = '';
let port = 0;
const all: Launched[] = [];

beforeAll(async () => {
  folder = await makeTemporaryFolder('launch');
  // The space proves that no path is cut in two on the way.
  data = join(folder, 'my data');
  port = await findFreePort();
});

afterAll(async () => {
  for (const { child } of all) if (child.exitCode === null) child.kill('SIGTERM');
  await Promise.all(all.map(({ ended }) => ended));
  await rm(folder, { recursive: true, force: true });
});

function start(wishedPort: number): Launched {
  const launched = launch('start', { PORT: String(wishedPort), TRIALOGUE_DATA: data, TRIALOGUE_DEMO: '0' });
  all.push(launched);
  return launched;
}

async function isReady(): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health/ready`);
    return answer.ok;
  } catch {
    return false;
  }
}

async function untilReady(): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await isReady())) {
    if (Date.now() > end) throw new Error('It did not become ready within 20 s.');
    await pause(50);
  }
}

async function childNamed(launched: Launched, text: string): Promise<number> {
  const found = await processesNaming(text);
  const child = found.find(({ command }) => !command.startsWith(`${process.execPath} apps/launch`));
  if (!child) throw new Error(`No process names ${text}:\n${launched.said()}`);
  return child.pid;
}

test('one start is stopped, killed part by part and as a whole, and always comes back with its data', async () => {
  const first = start(port);
  await first.untilSaid(readyLine);
  await untilReady();
  const firstLink = await setUpLink(first);

  const second = start(await findFreePort());
  expect(await second.ended).toBe(1);
  expect(second.complained()).toContain(`process ${first.child.pid}, http://127.0.0.1:${port}`);
  expect(await isReady()).toBe(true);

  process.kill(await apiOf(first), 'SIGKILL');
  await first.untilSaid('The api is back.');
  await untilReady();

  process.kill(await childNamed(first, join(data, 'cluster')), 'SIGKILL');
  while (!first.complained().includes('The database ended unexpectedly')) await pause(30);
  await untilReady();

  first.child.kill('SIGKILL');
  await first.ended;
  const third = start(port);
  await third.untilSaid(readyLine);
  expect(third.said()).toContain('The last start was killed');
  await untilReady();
  expect(await setUpLink(third)).not.toBe(firstLink);

  const api = await apiOf(third);
  third.child.kill('SIGTERM');
  expect(await third.ended).toBe(0);
  expect(await processesNaming(data)).toEqual([]);
  expect(() => process.kill(api, 0)).toThrow('ESRCH');
});

/** Without a demo the one-time link is printed, under the address at which the page is reached. */
async function setUpLink(launched: Launched): Promise<string> {
  await launched.untilSaid('Set up this instance: ');
  const link = /^Set up this instance: (\S+)$/m.exec(launched.said())?.[1] ?? '';
  expect(link).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${port}/setup#[A-Za-z0-9_-]{43}$`));
  return link;
}

/** The api's process, as the launcher itself keeps it for the next start. */
async function apiOf(launched: Launched): Promise<number> {
  const kept: unknown = JSON.parse(await readFile(join(data, 'running.json'), 'utf8'));
  if (typeof kept === 'object' && kept !== null && 'api' in kept && typeof kept.api === 'number') return kept.api;
  throw new Error(`The launcher keeps no api:\n${launched.said()}`);
}
