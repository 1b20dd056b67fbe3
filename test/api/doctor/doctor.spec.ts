import { chmod, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '@trialogue/migrations';
import { withDatabase, type RunningPostgres } from '../../../apps/launch/postgres.mjs';
import { checkClock } from '../../../apps/api/src/command-line/doctor/check-clock.ts';
import { checkDatabase } from '../../../apps/api/src/command-line/doctor/check-database.ts';
import { checkDisk } from '../../../apps/api/src/command-line/doctor/check-disk.ts';
import { checkSecret } from '../../../apps/api/src/command-line/doctor/check-secret.ts';
import { checkSockets } from '../../../apps/api/src/command-line/doctor/check-sockets.ts';
import { examine } from '../../../apps/api/src/command-line/doctor/examine.ts';
import { preflight } from '../../../apps/api/src/platform/database/preflight.ts';
import type { Finding } from '../../../apps/api/src/command-line/doctor/finding.ts';
import { makeDataFolder, startApiNode, type ApiNode } from '../../harness/api-node.ts';
import { openDatabase, type TestDatabase } from '../../harness/test-database.ts';
import { startOwnServer } from '../../harness/test-server.ts';
import { openAnotherProgram, openDullProxy, openMuteProxy } from './proxies.ts';

describe('the doctor', () => {
  let server: RunningPostgres;
  let database: TestDatabase;
  let node: ApiNode;
  let data = '';

  beforeAll(async () => {
    // Of its own, because the common one of a test run is told to forget what a power failure would take.
    server = await startOwnServer();
    database = await openDatabase(server);
    data = await makeDataFolder();
    node = await startApiNode({ database, dataFolder: data });
  });
  afterAll(async () => {
    await node.stop();
    await database.stop();
    await server.stop();
    await rm(data, { recursive: true, force: true });
  });

  const addresses = () => ({ runtimeUrl: database.appUrl, ownerUrl: database.ownerUrl, fault: undefined });

  function faultsIn(findings: readonly Finding[]): string[] {
    return findings.flatMap(({ check, state, says, remedy }) =>
      state === 'mend' ? [`${check}: ${says} → ${remedy}`] : [],
    );
  }

  it('finds nothing to mend where everything is well', async () => {
    const findings = await examine({
      DATABASE_URL: database.appUrl,
      DATABASE_OWNER_URL: database.ownerUrl,
      TRIALOGUE_SECRET_FILE: join(data, 'secret'),
      TRIALOGUE_DATA: data,
      TRIALOGUE_EMBEDDED: '1',
      TRIALOGUE_ADDRESS: node.url,
    });
    expect(faultsIn(findings)).toEqual([]);
    const states = new Map(findings.map(({ check, state }) => [check, state]));
    expect([...states.values()].every((state) => state === 'well')).toBe(true);
    expect([...states.keys()]).toEqual([
      'database',
      'migrations',
      'role',
      'fences',
      'durability',
      'clock',
      'disk',
      'secret',
      'sockets',
    ]);
  });

  it('says that the database does not answer, or is not named, and looks at the rest nevertheless', async () => {
    const nowhere = database.appUrl.replace(/:\d+\//, ':9/');
    const findings = await examine({
      DATABASE_URL: nowhere,
      TRIALOGUE_SECRET_FILE: join(data, 'secret'),
      TRIALOGUE_ADDRESS: node.url,
    });
    expect(faultsIn(findings)).toEqual([
      expect.stringMatching(
        /^database: DATABASE_URL does not lead to a database that answers \(.*ECONNREFUSED.*\)\. → Start PostgreSQL, or correct the address/,
      ),
    ]);
    expect(findings.map(({ check }) => check)).toEqual(['database', 'clock', 'disk', 'secret', 'sockets']);
    expect(faultsIn(await checkDatabase({ ...addresses(), runtimeUrl: undefined }))).toEqual([
      expect.stringMatching(/^database: No database is named\. → Set DATABASE_URL/),
    ]);
    expect(faultsIn(await checkDatabase({ ...addresses(), fault: 'The disk is full.' }))).toEqual([
      expect.stringMatching(/^database: The disk is full\./),
    ]);
  });

  it('says which extension the server cannot give, as the start of the product does', async () => {
    await expect(preflight(database.appUrl, 'DATABASE_URL', ['citext', 'unaccented'])).rejects.toThrow(
      'DATABASE_URL leads to a PostgreSQL that lacks unaccented; install what it calls contrib (the package postgresql-contrib).',
    );
  });

  it('says that the tables are missing, older or newer', async () => {
    const untouched = { ...addresses(), runtimeUrl: server.appUrl, ownerUrl: server.ownerUrl };
    expect(faultsIn(await checkDatabase(untouched))).toEqual([
      'migrations: The tables have not been made yet. → Start the product once (npm start): it brings the tables up to date.',
    ]);
    await database.owner.query(
      `update migration set name = 'Motto2795424400000' where id = (select max(id) from migration)`,
    );
    expect(faultsIn(await checkDatabase(addresses()))).toEqual([
      'migrations: The tables are those of a newer version (Motto2795424400000). → Run that version or a newer one.',
    ]);
    const { rows } = await database.owner.query(
      `delete from migration where name = 'Motto2795424400000' returning id, timestamp`,
    );
    expect(faultsIn(await checkDatabase(addresses()))).toEqual([
      expect.stringMatching(/^migrations: 1 of \d+ migrations have not run\. → Start the product once/),
    ]);
    await database.owner.query('insert into migration (id, timestamp, name) values ($1, $2, $3)', [
      rows[0].id,
      rows[0].timestamp,
      migrations.at(-1)?.name,
    ]);
    expect(faultsIn(await checkDatabase(addresses()))).toEqual([]);
  });

  it('says that the run-time role is too powerful', async () => {
    expect(faultsIn(await checkDatabase({ ...addresses(), runtimeUrl: database.ownerUrl }))).toEqual([
      expect.stringMatching(
        /^role: DATABASE_URL names a role that owns tables.* → Make the roles with docker\/self-host\/roles\.sql/,
      ),
    ]);
  });

  it('says on which table the fence is off, with the statement that puts it up', async () => {
    await database.owner.query('alter table room_item no force row level security');
    const [fault = ''] = faultsIn(await checkDatabase(addresses()));
    expect(fault).toMatch(
      /^fences: Row-level security is off on room_item\. → As the owner: alter table room_item enable/,
    );
    await database.owner.query(fault.slice(fault.indexOf('alter table')));
    expect(faultsIn(await checkDatabase(addresses()))).toEqual([]);
  });

  it('says that a database acknowledges what a power failure would take', async () => {
    const superuser = new pg.Client({ connectionString: withDatabase(server.superUrl, 'postgres') });
    await superuser.connect();
    await superuser.query(`alter database ${database.name} set synchronous_commit = off`);
    expect(faultsIn(await checkDatabase(addresses()))).toEqual([
      'durability: The database acknowledges before the disk has it: synchronous_commit off. → In postgresql.conf: synchronous_commit = on. Then reload it.',
    ]);
    await superuser.query(`alter database ${database.name} reset synchronous_commit`);
    await superuser.end();
  });

  it('says how far the clocks are apart, and that one jumps', async () => {
    const steady = () => performance.now();
    const ahead = await checkClock(database.appUrl, { now: () => Date.now() + 60_000, steady });
    expect(ahead).toMatchObject({
      state: 'mend',
      says: expect.stringMatching(/^The clock of this machine is 60 s ahead of the database’s\.$/),
    });
    const behind = await checkClock(database.appUrl, { now: () => Date.now() - 5_000, steady });
    expect(behind).toMatchObject({
      state: 'mend',
      says: expect.stringMatching(/is [45]\.\d\d s behind the database’s/),
    });
    let looks = 0;
    const jumping = await checkClock(database.appUrl, {
      now: () => Date.now() + (looks++ > 3 ? 3_600_000 : 0),
      steady,
    });
    expect(jumping).toMatchObject({
      state: 'mend',
      says: expect.stringMatching(/jumped by 3600 s/),
      remedy: expect.stringMatching(/chrony/),
    });
  });

  it('says where the disk runs full', async () => {
    const finding = await checkDisk([data, join(data, 'not', 'there', 'yet')], 1024 ** 5);
    expect(finding).toMatchObject({ state: 'mend', remedy: expect.stringMatching(/^Free some space there/) });
    expect(finding.says).toMatch(/^Only \d+\.\d GiB are free in .*; 1048576\.0 GiB are the least\.$/);
  });

  it('says what is wrong with the secret', async () => {
    const file = join(data, 'another');
    const said = async (): Promise<string> => (await checkSecret(file)).says;
    expect(await said()).toMatch(/is missing or cannot be read/);
    await writeFile(file, 'change me', { mode: 0o600 });
    expect(await said()).toMatch(/does not hold 64 hexadecimal digits/);
    for (const placeholder of ['0'.repeat(64), '0123456789abcdef'.repeat(4), 'deadbeef'.repeat(8)]) {
      await writeFile(file, placeholder);
      expect(await said()).toMatch(/is a placeholder/);
    }
    await chmod(join(data, 'secret'), 0o640);
    expect(await checkSecret(join(data, 'secret'))).toMatchObject({
      state: 'mend',
      remedy: `chmod 600 ${join(data, 'secret')}`,
    });
    await chmod(join(data, 'secret'), 0o600);
    expect(await checkSecret(undefined)).toMatchObject({ state: 'mend', says: 'No secret is named.' });
  });

  it('says that a proxy lets no WebSocket through, that an origin is foreign, or that nothing is there', async () => {
    const at = (url: string, isPublic = false, origin = url) => checkSockets({ url, origin, isPublic });
    const proxy = await openDullProxy(node.url);
    expect(await at(proxy.url)).toMatchObject({
      state: 'mend',
      says: expect.stringMatching(/is ready, but a WebSocket does not get through \(status 400\)/),
      remedy: expect.stringMatching(/pass Upgrade and Connection on/),
    });
    await proxy.close();
    const mute = await openMuteProxy(node.url);
    expect(await at(mute.url)).toMatchObject({
      state: 'mend',
      says: expect.stringMatching(/it was opened and then nothing came/),
    });
    await mute.close();
    expect(await at(node.url, false, 'https://elsewhere.example')).toMatchObject({
      state: 'mend',
      says: expect.stringMatching(/takes https:\/\/elsewhere\.example for a foreign page/),
    });
    expect(await at('http://127.0.0.1:9')).toMatchObject({ state: 'note', remedy: expect.stringMatching(/^Start it/) });
    expect(await at('http://127.0.0.1:9', true)).toMatchObject({
      state: 'mend',
      remedy: expect.stringMatching(/PUBLIC_URL/),
    });
    const other = await openAnotherProgram();
    expect(await at(other.url)).toMatchObject({
      state: 'mend',
      says: expect.stringMatching(/not as a server that is ready \(status 404\)/),
    });
    await other.close();
  });
});
