import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createDatabaseFrom,
  dropDatabase,
  startPostgres,
  withDatabase,
  type RunningPostgres,
} from '../../apps/launch/postgres.mjs';
import { makeTemporaryFolder } from '../harness/test-server.ts';

let postgres: RunningPostgres;
let folder = '';

beforeAll(async () => {
  folder = await makeTemporaryFolder('embedded');
  postgres = await startPostgres({ dataDir: join(folder, 'data'), keep: false });
});

afterAll(async () => {
  await postgres.stop();
  await expect(stat(join(folder, 'data'))).rejects.toThrow('ENOENT');
});

async function ask(url: string, sql: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(sql);
    return rows;
  } finally {
    await client.end();
  }
}

test('the owner can give a function to the role of the ledger, which nobody can sign in as', async () => {
  await ask(postgres.ownerUrl, `create function one() returns int language sql return 1`);
  await ask(postgres.ownerUrl, `alter function one() owner to trialogue_ledger`);
  await ask(postgres.ownerUrl, `create or replace function one() returns int language sql return 2`);
  expect(await ask(postgres.appUrl, 'select one()')).toEqual([{ one: 2 }]);
  const roles = await ask(postgres.superUrl, `select rolcanlogin from pg_roles where rolname = 'trialogue_ledger'`);
  expect(roles).toEqual([{ rolcanlogin: false }]);
});

test('the run-time role can make nothing, become nobody else and not pass row-level security', async () => {
  await expect(ask(postgres.appUrl, 'create table mine (n int)')).rejects.toThrow('permission denied');
  await expect(ask(postgres.appUrl, 'create temporary table mine (n int)')).rejects.toThrow('permission denied');
  await expect(ask(postgres.appUrl, 'set role trialogue_ledger')).rejects.toThrow('permission denied');
  await expect(ask(postgres.appUrl, 'set role trialogue_owner')).rejects.toThrow('permission denied');
  const powers = `select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as any from pg_roles
    where rolname in ('trialogue_app', 'trialogue_owner', 'trialogue_ledger')`;
  expect(await ask(postgres.superUrl, powers)).toEqual([{ any: false }, { any: false }, { any: false }]);
});

test('a query of the product ends after five seconds and a wait for a lock after two', async () => {
  const settings = `select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
    current_setting('idle_in_transaction_session_timeout') as idle`;
  expect(await ask(postgres.appUrl, settings)).toEqual([{ statement: '5s', lock: '2s', idle: '10s' }]);
});

test('what was committed outlives a crash of the server', async () => {
  await ask(postgres.ownerUrl, 'create table kept (n int)');
  await ask(postgres.ownerUrl, 'insert into kept select generate_series(1, 1000)');
  const before = postgres.pid;
  await postgres.crash();
  await expect(ask(postgres.ownerUrl, 'select 1')).rejects.toThrow('ECONNREFUSED');
  await postgres.restart();
  expect(postgres.pid).not.toBe(before);
  expect(await ask(postgres.ownerUrl, 'select count(*)::int as n from kept')).toEqual([{ n: 1000 }]);
});

test('a server that ends though nobody stopped it is reported', async () => {
  const reported = new Promise<void>((resolve) => {
    postgres.onUnexpectedEnd(resolve);
  });
  process.kill(postgres.pid, 'SIGKILL');
  await reported;
  await postgres.restart();
  expect(await ask(postgres.ownerUrl, 'select 1 as n')).toEqual([{ n: 1 }]);
});

test('a copy of the database keeps its owner and lets in nobody else', async () => {
  await createDatabaseFrom(postgres.superUrl, 'trialogue', 'copy');
  await ask(withDatabase(postgres.ownerUrl, 'copy'), 'create table own (n int)');
  await expect(ask(withDatabase(postgres.appUrl, 'copy'), 'create table mine (n int)')).rejects.toThrow(
    'permission denied',
  );
  await dropDatabase(postgres.superUrl, 'copy');
  await expect(ask(withDatabase(postgres.ownerUrl, 'copy'), 'select 1')).rejects.toThrow('does not exist');
});

test('letters beyond ASCII are compared, folded and searched as letters', async () => {
  const question = `select 'É'::citext = 'é'::citext as folded, unaccent('été') as plain, similarity('ÉLAN', 'élan') as alike`;
  expect(await ask(postgres.ownerUrl, question)).toEqual([{ folded: true, plain: 'ete', alike: 1 }]);
});
