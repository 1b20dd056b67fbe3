import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { requireRoom } from '../../apps/launch/disk.mjs';
import { embeddedPackage } from '../../apps/launch/postgres-place.mjs';
import { fits } from '../../apps/launch/private-node.mjs';
import { sentenceOf } from '../../apps/launch/say.mjs';
import { makeTemporaryFolder } from '../harness/test-server.ts';
import { checkout, findFreePort, launch, occupyPort, type Launched } from './launcher.ts';

let folder = '';

beforeEach(async () => {
  folder = await makeTemporaryFolder('launch');
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function expectOneSentence(launched: Launched, sentence: RegExp): Promise<void> {
  expect(await launched.ended).toBe(1);
  const lines = launched.complained().trim().split('\n');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(sentence);
  expect(lines[0]).not.toMatch(/\bat .*:\d+/);
}

describe('a start that cannot go on says why in one sentence and ends with 1', () => {
  test('when another program listens on the port, before anything is made', async () => {
    const { port, release } = await occupyPort();
    const data = join(folder, 'data');
    await expectOneSentence(
      launch('start', { PORT: String(port), TRIALOGUE_DATA: data }),
      new RegExp(`^Port ${port} is in use by another program: .*PORT=${port + 1}`),
    );
    release();
    expect(await readdir(data)).toEqual([]);
  });

  test('when the port is no port', async () => {
    await expectOneSentence(launch('start', { PORT: '70000', TRIALOGUE_DATA: folder }), /^PORT=70000 is not a port/);
  });

  test('when another start has the data', async () => {
    const holder = { pid: process.pid, address: 'http://127.0.0.1:3999' };
    await writeFile(join(folder, 'running.json'), JSON.stringify(holder));
    await expectOneSentence(
      launch('start', { PORT: String(await findFreePort()), TRIALOGUE_DATA: folder }),
      new RegExp(`already runs on this data \\(process ${process.pid}, http://127\\.0\\.0\\.1:3999\\)`),
    );
    expect(await readdir(folder)).toEqual(['running.json']);
  });

  test('when DATABASE_URL leads nowhere', async () => {
    const nowhere = `postgres://trialogue_app:wrong@127.0.0.1:${await findFreePort()}/trialogue`;
    const secret = join(folder, 'secret');
    await writeFile(secret, 'ab'.repeat(32), { mode: 0o600 });
    await expectOneSentence(
      launch('start', {
        PORT: String(await findFreePort()),
        DATABASE_URL: nowhere,
        DATABASE_OWNER_URL: nowhere,
        TRIALOGUE_SECRET_FILE: secret,
      }),
      /DATABASE_(OWNER_)?URL/,
    );
  });

  test('when DATABASE_URL leads nowhere and no secret is named: it is made once, and is not in the way', async () => {
    const data = join(folder, 'deep', 'data');
    const environment = {
      PORT: String(await findFreePort()),
      TRIALOGUE_DATA: data,
      DATABASE_URL: `postgres://trialogue_app:wrong@127.0.0.1:${await findFreePort()}/trialogue`,
    };
    await expectOneSentence(launch('start', environment), /^DATABASE_URL/);
    const secret = await readFile(join(data, 'secret'), 'utf8');
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect((await stat(join(data, 'secret'))).mode & 0o077).toBe(0);
    await expectOneSentence(launch('start', environment), /^DATABASE_URL/);
    expect(await readFile(join(data, 'secret'), 'utf8')).toBe(secret);
  });

  test('when the data folder cannot be made', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    const places = process.platform === 'linux' ? [join(file, 'data'), '/proc/trialogue/data'] : [join(file, 'data')];
    for (const place of places)
      await expectOneSentence(
        launch('start', { PORT: String(await findFreePort()), TRIALOGUE_DATA: place }),
        /^The data folder .*data cannot be made or written \(E[A-Z]+\): set TRIALOGUE_DATA to another\.$/,
      );
  });

  test('when a package is missing and there is no network', async () => {
    await cp(join(checkout, 'apps/launch'), join(folder, 'apps/launch'), {
      recursive: true,
      filter: (source) => !source.includes('node_modules'),
    });
    const manifest = { name: 'bare', version: '1.0.0', dependencies: { zod: '4.6.7' } };
    const packages = { '': manifest, 'node_modules/zod': { version: '4.6.7' } };
    const lock = { name: 'bare', version: '1.0.0', lockfileVersion: 3, requires: true, packages };
    await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
    await writeFile(join(folder, 'package-lock.json'), JSON.stringify(lock));
    await mkdir(join(folder, 'cache'));
    const environment = {
      PORT: String(await findFreePort()),
      TRIALOGUE_DATA: join(folder, 'data'),
      npm_config_registry: `http://127.0.0.1:${await findFreePort()}/`,
      npm_config_cache: join(folder, 'cache'),
    };
    await expectOneSentence(
      launch('start', environment, { folder }),
      /^Packages are missing and the npm registry cannot be reached: connect to the network/,
    );
  });

  test('when the disk has no room, with what is needed and what there is', () => {
    expect(() => requireRoom(folder, 1_000_000_000, 'the data')).toThrow(
      /^The disk is full: the data needs 1000000000 MB in .* and \d+ MB are free/,
    );
  });

  test('when the disk fills up while it works', () => {
    const error = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    expect(sentenceOf(error)).toBe('The disk is full: free some space and start again.');
  });
});

test('the examples of a folder that does not exist are refused in one sentence', async () => {
  await expectOneSentence(
    launch('conformance', { INIT_CWD: folder }, { words: ['nowhere'] }),
    /^There is no folder .*nowhere: name the folder of examples\.$/,
  );
});

test.each([
  ['linux', 'x64', true],
  ['win32', 'arm64', false],
])('on %s %s (musl: %s) an external PostgreSQL is asked for', (platform, architecture, musl) => {
  expect(() => embeddedPackage(platform, architecture, musl)).toThrow(/set DATABASE_URL and DATABASE_OWNER_URL/);
});

test.each([
  ['v18.19.0', false],
  ['v20.20.2', false],
  ['v22.17.1', false],
  ['v22.18.0', true],
  ['v23.5.0', false],
  ['v24.10.0', false],
  ['v24.11.0', true],
  ['v25.1.0', false],
  ['v26.0.0', true],
])('whether Node %s runs the product: %s', (version, expected) => {
  expect(fits(version)).toBe(expected);
});
