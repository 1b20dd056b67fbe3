import { randomUUID } from 'node:crypto';
import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyChain } from '@trialogue/ledger';
import { hashOfTable } from '../../../apps/api/src/backups/load-archive.ts';
import { fixSpelling, readTables } from '../../../apps/api/src/backups/kept-tables.ts';
import { makeBackup } from '../../../apps/api/src/backups/make-backup.ts';
import { restoreBackup, type RestoredBackup } from '../../../apps/api/src/backups/restore-backup.ts';
import { withClient } from '../../../apps/api/src/backups/with-client.ts';
import { schemaDrift } from '../../../apps/api/src/platform/database/schema-drift.ts';
import { buildConvening } from '../../builders/build-convening.ts';
import { buildPerson } from '../../builders/build-person.ts';
import { buildSignIn } from '../../builders/build-sign-in.ts';
import { makeDataFolder } from '../../harness/api-node.ts';
import { openDatabase, type TestDatabase } from '../../harness/test-database.ts';
import { findTestServer, makeTemporaryFolder, type TestServer } from '../../harness/test-server.ts';
import { buildLedger, sha256 } from './build-ledger.ts';
import { backupOf, openBareDatabase, restoreInto, type BareDatabase } from './places.ts';
import { parsedRows, wholeRows, without } from './whole-rows.ts';

/** What differs on purpose; everything else is equal to the byte. */
const emptiedTables = ['rate_limit', 'room_receipt', 'speaker'];
const changedTables = [
  ...emptiedTables,
  'instance',
  'invitation',
  'migration',
  'room_period',
  'room_spent_receipt',
  'sign_in',
];

// PostgreSQL stores no zero byte, and half of a surrogate pair is no character.
const anyText = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom('\\', '\n', '\r', '\t', '\\N', '\\.', 'ش', '😀', '"', '{', ',', '\u2028'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    minLength: 1,
    maxLength: 60,
  })
  .map((text) => Buffer.from(text.replaceAll('\0', '0')).toString())
  .filter((text) => text.length > 0);
const anyRow = fc.record({
  name: anyText,
  ownership: fc.option(anyText),
  body: anyText,
  powers: fc.array(anyText, { maxLength: 4 }),
  bytes: fc.uint8Array({ maxLength: 40 }),
  detail: fc.option(fc.dictionary(anyText, fc.oneof(anyText, fc.integer(), fc.constant(null)), { maxKeys: 3 })),
  level: fc.option(fc.integer({ min: 1, max: 4 })),
  at: fc.date({ min: new Date('1900-01-01'), max: new Date('2400-01-01'), noInvalidDate: true }),
});
type AnyRow = typeof anyRow extends fc.Arbitrary<infer Row> ? Row : never;

/** Told with what failed, so that the same rows can be made again. */
const { seed } = fc.readConfigureGlobal();

describe('an archive that is restored elsewhere', () => {
  let server: TestServer;
  let database: TestDatabase;
  let restored: BareDatabase;
  let answer: RestoredBackup;
  let [folder, data, elsewhere, groupId] = ['', '', '', ''];
  let before: Awaited<ReturnType<typeof wholeRows>>;
  let after: Awaited<ReturnType<typeof wholeRows>>;

  beforeAll(async () => {
    server = await findTestServer();
    database = await openDatabase(server);
    [folder, data, elsewhere] = [await makeTemporaryFolder('backup'), await makeDataFolder(), await makeDataFolder()];
    groupId = (await buildConvening(database.owner)).group.id;
    await buildLedger(database.owner, groupId, 12);
    await buildSignIn(database.owner, await buildPerson(database.owner));
    await database.owner.query(`insert into rate_limit (key, points) values ('somebody', 3)`);
    for (const row of fc.sample(anyRow, 150)) await store(row);

    const file = join(folder, 'archive.age');
    const made = await makeBackup(backupOf(database, data, file));
    expect(made.bytes).toBe((await stat(file)).size);
    restored = await openBareDatabase(server);
    answer = await restoreBackup(restoreInto(restored, elsewhere, file));
    expect(answer.manifest).toEqual(made.manifest);
    before = await wholeRows(database.owner);
    after = await withClient(restored.ownerUrl, (client) => wholeRows(client));
  });
  afterAll(async () => {
    await restored.drop();
    await database.stop();
    await server.stop();
    for (const one of [folder, data, elsewhere]) await rm(one, { recursive: true, force: true });
  });

  it('has the same rows in every table, whatever texts, bytes, lists and missing values are in them', () => {
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [table, rows] of before)
      if (!changedTables.includes(table)) expect(after.get(table), `${table}, seed ${seed}`).toEqual(rows);
    expect(after.get('organisation')?.length).toBeGreaterThan(150);
  });

  it('begins anew with the epoch, the sign-ins and all that leads from words to people', () => {
    for (const table of emptiedTables) expect(after.get(table), table).toEqual([]);
    expect(before.get('rate_limit')).toHaveLength(1);
    const instance = (rows: typeof before): unknown[] =>
      parsedRows(rows, 'instance').map((row) => without(row, 'epoch', 'setup_token_hash'));
    expect(instance(after)).toEqual(instance(before));
    expect(parsedRows(after, 'instance')[0]?.['epoch']).toBe(answer.epoch);
    expect(answer.epoch).not.toBe(answer.manifest.contents.epoch);
    const signIns = (rows: typeof before): unknown[] =>
      parsedRows(rows, 'sign_in').map((row) => without(row, 'ended_at', 'ended_reason', 'token_hash'));
    expect(signIns(after)).toEqual(signIns(before));
    expect(parsedRows(after, 'sign_in').map((row) => row['ended_reason'])).toEqual(['restored']);
  });

  it('has the hashes of its manifest, the structure of its entities, and ledgers that verify', async () => {
    await withClient(restored.ownerUrl, async (client) => {
      await client.query('begin');
      await fixSpelling(client);
      for (const table of await readTables(client)) {
        const sum = answer.manifest.sums.tables[table.name];
        if (sum && !changedTables.includes(table.name))
          expect(await hashOfTable(client, table), table.name).toBe(sum.sha256);
      }
      await client.query('commit');
      const { rows } = await client.query<{ canonical: string; hash: Buffer }>(
        'select canonical, hash from ledger_entry where group_id = $1 order by seq',
        [groupId],
      );
      const entries = rows.map(({ canonical, hash }) => ({ canonical, hash: hash.toString('hex') }));
      expect(verifyChain(entries, sha256)).toMatchObject({ ok: true, head: { seq: 12 } });
    });
    expect(await schemaDrift(restored.ownerUrl)).toEqual([]);
  });

  it('stands behind the same fences: rows, rights, triggers and keys are guarded as before, and the ledger only grows', async () => {
    await withClient(restored.ownerUrl, async (client) => {
      expect(await fencesOf(client)).toEqual(await fencesOf(database.owner));
      await expect(client.query('delete from ledger_entry')).rejects.toThrow('append-only');
    });
    await withClient(restored.appUrl, async (client) => {
      const { rows } = await client.query('select count(*)::integer as people from person');
      expect(rows[0].people).toBe(0);
    });
  });

  it('brings the secret along, of mode 0600, and keeps the one that was there', async () => {
    expect(await readFile(join(elsewhere, 'secret'), 'utf8')).toBe(await readFile(join(data, 'secret'), 'utf8'));
    expect((await stat(join(elsewhere, 'secret'))).mode & 0o777).toBe(0o600);
    expect(answer.formerSecret).toBe(join(elsewhere, 'secret.before-restore'));
    expect(await readFile(answer.formerSecret ?? '', 'utf8')).toMatch(/^[0-9a-f]{64}$/);
  });

  async function store({ name, ownership, body, powers, bytes, detail, level, at }: AnyRow): Promise<void> {
    const [organisation, person, room] = [randomUUID(), randomUUID(), randomUUID()];
    const { owner } = database;
    const version = (
      await owner.query('select max(version) + 1 as next from charter_version where group_id = $1', [groupId])
    ).rows[0].next;
    await owner.query(
      `insert into organisation (id, name, standing, kind, size_level, parastatal_ownership, created_at) values ($1, $2, 'business', 'company', $3, $4, $5)`,
      [organisation, name, level, ownership, at],
    );
    await owner.query(
      `insert into person (id, email, name, standing, organisation_id) values ($1::uuid, $1::text || '@test.example', $2, 'business', $3)`,
      [person, name, organisation],
    );
    await owner.query(
      'insert into charter_version (group_id, version, body, sha256, proposed_by) values ($1, $2, $3, $4, $5)',
      [groupId, version, body, Buffer.from(bytes), person],
    );
    await owner.query(
      `insert into seat (id, group_id, person_id, role, sector, organisation_id, decision_authority, added_powers, appointed_by, ended_at, ended_reason)
       values ($1, $2, $3, 'delegate', 'business', $4, 'decides', $5, $3, now(), $6)`,
      [randomUUID(), groupId, person, organisation, powers, ownership],
    );
    await owner.query(`insert into room (id, group_id, kind, name, rule) values ($1, $2, 'plenary', $3, 'on-record')`, [
      room,
      groupId,
      name,
    ]);
    await owner.query(
      `insert into room_item (room_id, seq, kind, id, at, rule, body, detail) values ($1, 1, 'posted', $2, date_trunc('second', $3::timestamptz), 'on-record', $4, $5)`,
      [room, randomUUID(), at, body, detail],
    );
  }
});

async function fencesOf(client: Pick<pg.Client, 'query'>): Promise<unknown[]> {
  const { rows } = await client.query(
    `select c.relname, c.relrowsecurity, c.relforcerowsecurity, c.relacl::text,
            array(select tgname || tgenabled::text from pg_trigger t
                  where t.tgrelid = c.oid and not tgisinternal order by 1) as triggers,
            array(select conname || condeferrable::text || condeferred::text from pg_constraint k
                  where k.conrelid = c.oid order by 1) as constraints
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`,
  );
  return rows;
}
