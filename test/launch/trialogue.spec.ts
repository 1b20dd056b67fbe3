import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeTemporaryFolder } from '../harness/test-server.ts';
import { findFreePort, launch, pause, type Launched } from './launcher.ts';

const passphrase = 'nobody lends a hand like this';
const all: Launched[] = [];
let [folder, data] = ['', ''];
let port = 0;

beforeAll(async () => {
  folder = await makeTemporaryFolder('launch');
  data = join(folder, 'my data');
  port = await findFreePort();
});

afterAll(async () => {
  for (const { child } of all) if (child.exitCode === null) child.kill('SIGTERM');
  await Promise.all(all.map(({ ended }) => ended));
  await rm(folder, { recursive: true, force: true });
});

function begin(
  command: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Launched {
  const own = {
    PORT: String(port),
    TRIALOGUE_DATA: data,
    TRIALOGUE_DEMO: '0',
    TRIALOGUE_BACKUP_PASSPHRASE: passphrase,
  };
  const launched = launch(command, { ...own, ...environment }, { words });
  all.push(launched);
  return launched;
}

interface Ended {
  readonly code: number | null;
  readonly said: string;
  readonly complained: string;
}

async function run(words: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const launched = begin('trialogue', words, environment);
  const code = await launched.ended;
  return { code, said: launched.said(), complained: launched.complained() };
}

describe('the command line', () => {
  test('answers a word that is no command before any database is looked at', async () => {
    const answer = await run(['frobnicate']);
    expect(answer).toMatchObject({ code: 2, said: '' });
    expect(answer.complained.trim()).toBe(
      'There is no command “frobnicate”: npm run trialogue -- help names them all.',
    );
    expect(await readdir(folder)).toEqual([]);
  });

  test('says that there is no instance yet, and makes none', async () => {
    const answer = await run(['backup', join(folder, 'none.age')]);
    expect(answer.code).toBe(1);
    expect(answer.complained.trim()).toMatch(
      /^There is no instance in .*my data yet: npm start makes one, or TRIALOGUE_DATA names another folder\.$/,
    );
    const doctor = await run(['doctor', '--json']);
    expect(doctor.code).toBe(1);
    expect(JSON.parse(doctor.said).findings[0]).toMatchObject({ check: 'database', state: 'mend' });
    expect(await readdir(folder)).toEqual([]);
  });

  test('shares the database of a running place, and brings a lost place back from the file alone', async () => {
    const started = begin('start', []);
    await started.untilSaid('Trialogue is ready at');
    const doctor = await run(['doctor', '--json']);
    expect(doctor.code, doctor.said).toBe(0);
    expect(JSON.parse(doctor.said).findings.at(-1)).toMatchObject({ check: 'sockets', state: 'well' });
    const file = join(folder, 'archive.age');
    const backup = await run(['backup', file, '--json']);
    expect(JSON.parse(backup.said)).toMatchObject({ ok: true, file, bytes: (await stat(file)).size });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await readFile(file)).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt /);
    const refused = await run(['restore', file]);
    expect(refused.code).toBe(1);
    expect(refused.complained).toContain(
      `Trialogue runs on this data (process ${started.child.pid}, http://127.0.0.1:${port}): stop it, then restore.`,
    );
    started.child.kill('SIGTERM');
    await started.ended;
    const secret = await readFile(join(data, 'secret'), 'utf8');
    await rm(data, { recursive: true, force: true });

    const restored = await run(['restore', file, '--json']);
    expect(restored.code, restored.complained).toBe(0);
    expect(JSON.parse(restored.said).epoch).not.toBe(JSON.parse(backup.said).epoch);
    expect(await readFile(join(data, 'secret'), 'utf8')).toBe(secret);
    const back = begin('start', []);
    await back.untilSaid('Trialogue is ready at');
    back.child.kill('SIGTERM');
    expect(await back.ended).toBe(0);
  });

  test('lets one command wait for the end of another where each starts the database for itself', async () => {
    const first = begin('trialogue', ['backup', join(folder, 'second.age')]);
    while (!first.complained().includes('Starting the database')) await pause(20);
    const second = await run(['doctor']);
    expect(await first.ended, first.complained()).toBe(0);
    expect(second.code, second.complained).toBe(0);
    expect(second.complained).toContain('Waiting for the end of npm run trialogue -- backup');
  });

  test('leaves no file behind when it is stopped in the middle', async () => {
    const file = join(folder, 'stopped.age');
    const launched = begin('trialogue', ['backup', file]);
    while (!(await readdir(folder)).includes('stopped.age.part')) {
      if (launched.child.exitCode !== null)
        throw new Error(`It ended before it could be stopped:\n${launched.complained()}`);
      await pause(2);
    }
    launched.child.kill('SIGINT');
    expect(await launched.ended).toBe(130);
    expect((await readdir(folder)).filter((name) => name.startsWith('stopped'))).toEqual([]);
  });
});
