import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { openDataSource } from '../../../apps/api/src/platform/database/data-source.ts';
import { em, Work } from '../../../apps/api/src/platform/database/work.ts';
import { buildConvening } from '../../builders/build-convening.ts';
import type { BuiltConvening } from '../../builders/build-convening.ts';
import { openDatabase } from '../../harness/test-database.ts';
import type { TestDatabase } from '../../harness/test-database.ts';
import { postOne } from './post-one.ts';

const explained = 300;

describe('what the fence lets be written', () => {
  let database: TestDatabase;
  let source: DataSource;
  let work: Work;
  let own: BuiltConvening;
  let other: BuiltConvening;
  beforeAll(async () => {
    database = await openDatabase();
    source = await openDataSource(database.appUrl, 2);
    work = new Work(source);
    own = await buildConvening(database.owner);
    other = await buildConvening(database.owner);
  });
  afterAll(async () => {
    await source.destroy();
    await database.stop();
  });

  const idsOf = (convening: BuiltConvening) => ({
    groupId: convening.group.id,
    roomId: convening.rooms[0]?.id ?? '',
    personId: convening.delegates[0]?.person.id ?? '',
    seatId: convening.delegates[0]?.id ?? '',
  });
  const asMember = (sql: string, parameters: unknown[] = []): Promise<unknown> =>
    work.asPerson(idsOf(own).personId, () => em().query(sql, parameters));

  it('The batch function takes a member’s post and refuses a non-member, whoever calls it.', async () => {
    const { roomId, personId } = idsOf(own);
    expect(await postOne(source, { roomId, personId })).toBe('posted');
    expect(await postOne(source, { roomId, personId: idsOf(other).personId })).toBe('no-room');
    expect(await postOne(source, { roomId, personId: randomUUID() })).toBe('no-room');
    expect(await postOne(source, { roomId: randomUUID(), personId })).toBe('no-room');
  });

  it('A post that was decided before its author lost his seat is judged stale, and one decided after finds no room.', async () => {
    const { roomId, personId, seatId } = idsOf(other);
    const { rows } = await database.owner.query<{ access: number }>(
      'select access_version::integer as access from room where id = $1',
      [roomId],
    );
    await database.owner.query(`update seat set ended_at = now(), ended_reason = 'recalled' where id = $1`, [seatId]);
    expect(await postOne(source, { roomId, personId, access: rows[0]?.access ?? -1 })).toBe('stale');
    expect(await postOne(source, { roomId, personId })).toBe('no-room');
  });

  it.each([
    [
      'a contribution past the batch function',
      `insert into room_item (room_id, seq, kind, id, at, rule, body) select id, 99, 'posted', gen_random_uuid(), date_trunc('second', now()), 'on-record', 'x' from room`,
    ],
    [
      'a sign-in of somebody else',
      `insert into sign_in (id, token_hash, person_id, strategy, device, expires_at) select gen_random_uuid(), sha256('x'), id, 'local', 'x', now() from person where id <> current_person()`,
    ],
    [
      'consent of somebody else',
      `insert into charter_consent (group_id, version, person_id) select group_id, 1, gen_random_uuid() from seat limit 1`,
    ],
    [
      'an office',
      `insert into steward (id, office, person_id) values (gen_random_uuid(), 'platform', current_person())`,
    ],
    [
      'a person',
      `insert into person (id, email, name, standing, organisation_id) select gen_random_uuid(), 'new@test.example', 'New', 'business', organisation_id from person limit 1`,
    ],
    [
      'an organisation',
      `insert into organisation (id, name, standing, kind) values (gen_random_uuid(), 'New', 'business', 'company')`,
    ],
    ['a password', `insert into credential (person_id, password_hash) values (current_person(), 'x')`],
  ])('A member adds no row of another’s: %s.', async (_, sql) => {
    await expect(asMember(sql)).rejects.toThrow(/row-level security/);
  });

  it('A member of one group adds no seat, room or member to another, nor changes one.', async () => {
    const { groupId, roomId, seatId } = idsOf(other);
    const { personId } = idsOf(own);
    const room = `insert into room (id, group_id, kind, name, rule) values (gen_random_uuid(), $1, 'working', 'x', 'on-record')`;
    await expect(asMember(room, [groupId])).rejects.toThrow(/row-level security/);
    const seat = `insert into seat (id, group_id, person_id, role, organisation_id, appointed_by)
                  select gen_random_uuid(), $1, id, 'observer', organisation_id, id from person where id = $2`;
    await expect(asMember(seat, [groupId, personId])).rejects.toThrow(/row-level security/);
    const member = `insert into room_member (id, room_id, person_id, seat_id, first_seq) values (gen_random_uuid(), $1, $2, $3, 1)`;
    await expect(asMember(member, [roomId, personId, idsOf(own).seatId])).rejects.toThrow(/row-level security/);
    for (const table of ['room', 'seat', 'working_group', 'charter_version']) {
      const key = table === 'working_group' ? 'id' : 'group_id';
      const changed = await asMember(`update ${table} set ${key} = ${key} where ${key} = $1`, [groupId]);
      expect([table, changed]).toEqual([table, [[], 0]]);
    }
    expect(seatId).not.toBe('');
  });

  it.each(['ledger_entry', 'ledger_head'])(
    'Nobody changes or removes a row of %s, the tables’ owner and a superuser included.',
    async (table) => {
      const { groupId } = idsOf(own);
      await database.owner.query(
        `insert into ledger_entry (group_id, seq, at, kind, canonical, previous, hash)
       values ($1, 1, now(), 'group-founded', '{}', $2, sha256('{}')) on conflict do nothing`,
        [groupId, randomBytes(32)],
      );
      await database.owner.query(
        `insert into ledger_head (group_id, seq, hash) values ($1, 1, sha256('{}')) on conflict do nothing`,
        [groupId],
      );
      const asSuper = await openDataSource(database.superUrl, 1);
      const attempts = [`delete from ${table}`, `truncate ${table}`];
      if (table === 'ledger_entry') attempts.push(`update ${table} set kind = 'forged'`);
      try {
        for (const sql of attempts) {
          await expect(database.owner.query(sql)).rejects.toThrow('append-only');
          await expect(asSuper.query(sql)).rejects.toThrow('append-only');
          await expect(asMember(sql)).rejects.toThrow('permission denied');
        }
      } finally {
        await asSuper.destroy();
      }
    },
  );

  it('A stranger gets no hold of a ledger’s head, and nobody appends what does not follow it.', async () => {
    const lock = 'select * from lock_ledger_head($1)';
    await expect(asMember(lock, [idsOf(other).groupId])).rejects.toThrow('written by its members');
    const append = `select append_ledger_entry($1, 5, now(), 'group-founded', '{}', sha256('x'), sha256('{}'))`;
    await expect(asMember(append, [idsOf(own).groupId])).rejects.toThrow('does not follow the head');
  });

  it('The fence of a page of the log is worked out once, not for each row.', async () => {
    const { roomId, personId } = idsOf(own);
    await database.owner.query(
      `insert into room_item (room_id, seq, kind, id, at, rule, body)
       select $1, 1000 + seq, 'posted', gen_random_uuid(), date_trunc('second', now()), 'on-record', 'x'
       from generate_series(1, $2::integer) as seq`,
      [roomId, explained],
    );
    const plan = await work.asPerson(personId, async () => {
      const rows: { 'QUERY PLAN': string }[] = await em().query(
        'explain (analyze, costs off, timing off) select seq, body from room_item where room_id = $1 and seq > 0 order by seq limit 200',
        [roomId],
      );
      return rows.map((row) => row['QUERY PLAN']);
    });
    const text = plan.join('\n');
    expect(text).toContain('InitPlan');
    // A function called for each row would stand in a filter; called once it is a node of its own, passed through once.
    expect(plan.filter((line) => /Filter:.*my_\w+\(/.test(line))).toEqual([]);
    const calls = plan.filter((line) => /Function Scan on my_|ProjectSet/.test(line));
    expect(calls.length).toBeGreaterThan(0);
    expect(calls.filter((line) => !/loops=1\b|never executed/.test(line))).toEqual([]);
  });
});
