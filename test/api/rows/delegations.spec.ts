import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import type { Standing } from '@trialogue/people';
import { openDataSource } from '../../../apps/api/src/platform/database/data-source.ts';
import { em, Work } from '../../../apps/api/src/platform/database/work.ts';
import { buildGroup } from '../../builders/build-group.ts';
import { buildPerson } from '../../builders/build-person.ts';
import { buildRoom } from '../../builders/build-room.ts';
import { buildSeat } from '../../builders/build-seat.ts';
import type { BuiltSeat } from '../../builders/build-seat.ts';
import { openDatabase } from '../../harness/test-database.ts';
import type { TestDatabase } from '../../harness/test-database.ts';
import { buildOneRowOfEach } from './delegation-rows.ts';

const readers = [
  'business delegate',
  'second business delegate',
  'government delegate',
  'facilitator',
  'guest',
  'delegate of another group',
  'business member without a seat',
  'business steward',
  'government steward',
  'platform steward',
  'neutral staff without a seat',
] as const;
type Reader = (typeof readers)[number];

const ofTheGroup = [
  'business delegate',
  'second business delegate',
  'government delegate',
  'facilitator',
  'guest',
] as const;
const ofBusiness = [
  'business delegate',
  'second business delegate',
  'delegate of another group',
  'business member without a seat',
  'business steward',
] as const;

/** Who sees the one row that stands in each table. The guest's rooms are told to him and to the members of the room. */
const seenBy: Readonly<Record<string, readonly Reader[]>> = {
  delegation_motion: ['business delegate', 'second business delegate'],
  delegation_backing: ['business delegate', 'second business delegate'],
  suspension: ofTheGroup,
  recusal: ofTheGroup,
  group_end_backing: [...ofTheGroup, 'business steward', 'government steward'],
  seat_guest_room: ['guest'],
  invitation: ['business delegate', 'business steward'],
  steward_election: ofBusiness,
  steward_elector: ofBusiness,
  steward_candidate: ofBusiness,
  steward_tally: [],
};

describe('the fence around delegations, invitations and elections', () => {
  let database: TestDatabase;
  let source: DataSource;
  let work: Work;
  const ids = new Map<Reader, string>();
  let seats: Readonly<Record<'business' | 'second' | 'government', BuiltSeat>>;
  let groupId: string;
  let election: string;

  beforeAll(async () => {
    database = await openDatabase();
    source = await openDataSource(database.appUrl, 2);
    work = new Work(source);
    const store = database.owner;
    const person = async (reader: Reader, standing: Standing, office?: string) => {
      const built = await buildPerson(store, { standing });
      ids.set(reader, built.id);
      if (office)
        await store.query('insert into steward (id, office, person_id) values ($1, $2, $3)', [
          randomUUID(),
          office,
          built.id,
        ]);
      return built;
    };
    const founder = await buildPerson(store, { standing: 'civil-society' });
    groupId = (await buildGroup(store, { founderId: founder.id, state: 'active' })).id;
    const otherGroup = await buildGroup(store, { founderId: founder.id, state: 'active' });
    seats = {
      business: await buildSeat(store, { groupId, person: await person('business delegate', 'business') }),
      second: await buildSeat(store, { groupId, person: await person('second business delegate', 'business') }),
      government: await buildSeat(store, { groupId, person: await person('government delegate', 'government') }),
    };
    const facilitator = await person('facilitator', 'neutral');
    await buildSeat(store, { groupId, person: facilitator, role: 'facilitator' });
    const guest = await buildSeat(store, {
      groupId,
      person: await person('guest', 'civil-society'),
      role: 'observer',
      guestUntil: new Date(Date.now() + 3_600_000),
    });
    await buildSeat(store, { groupId: otherGroup.id, person: await person('delegate of another group', 'business') });
    await person('business member without a seat', 'business');
    await person('business steward', 'business', 'business');
    await person('government steward', 'government', 'government');
    await person('platform steward', 'neutral', 'platform');
    await person('neutral staff without a seat', 'neutral');
    const room = await buildRoom(store, { groupId, kind: 'working' });
    election = await buildOneRowOfEach(store, {
      groupId,
      guest,
      roomId: room.id,
      delegate: seats.business,
      invitedId: ids.get('business member without a seat') ?? '',
    });
  });
  afterAll(async () => {
    await source.destroy();
    await database.stop();
  });

  const as = <T>(reader: Reader, run: () => Promise<T>): Promise<T> => work.asPerson(ids.get(reader) ?? '', run);

  it.each(Object.keys(seenBy))('A row of %s is seen by those whom it concerns, and by nobody else.', async (table) => {
    const saw: Reader[] = [];
    for (const reader of readers) {
      const rows: object[] = await as(reader, () => em().query(`select 1 from ${table}`));
      if (rows.length > 0) saw.push(reader);
    }
    expect(saw).toEqual(readers.filter((reader) => seenBy[table]?.includes(reader)));
  });

  it.each<[what: string, reader: Reader, sql: string]>([
    [
      'a motion in another delegation',
      'government delegate',
      `insert into delegation_motion (id, group_id, sector, kind, subject, proposed_by, proposed_at, lapses_at)
       select gen_random_uuid(), s.group_id, 'business', 'end-group', '{}', s.id, now(), now() + interval '1 day'
       from seat s where s.person_id = current_person()`,
    ],
    [
      'a voice of somebody else',
      'business delegate',
      `insert into delegation_backing (motion_id, seat_id, given_at)
       select m.id, s.id, now() from delegation_motion m, seat s where s.person_id <> current_person() and s.role = 'delegate' limit 1`,
    ],
    [
      'a recusal of somebody else',
      'facilitator',
      `insert into recusal (id, group_id, seat_id, subject, declared_at)
       select gen_random_uuid(), group_id, id, 'Everything', now() from seat where role = 'delegate' limit 1`,
    ],
    [
      'an invitation in somebody else’s name',
      'business delegate',
      `insert into invitation (id, token_hash, person_id, email, standing, invited_by, invited_at, expires_at)
       select gen_random_uuid(), sha256('y'), p.id, 'y@test.example', 'business', p.id, now(), now() + interval '1 day'
       from person p where p.id <> current_person() limit 1`,
    ],
    [
      'an election of another sector’s steward',
      'government delegate',
      `insert into steward_election (id, office, called_by, opened_at, closes_at)
       values (gen_random_uuid(), 'civil-society', current_person(), now(), now() + interval '1 day')`,
    ],
    [
      'a candidacy of somebody else',
      'business delegate',
      `insert into steward_candidate (election_id, person_id, stood_at)
       select e.id, p.id, now() from steward_election e, person p where p.id <> current_person() limit 1`,
    ],
    ['a vote past its function', 'business delegate', `update steward_tally set votes = votes + 1`],
    [
      'the outcome of an election',
      'business delegate',
      `update steward_election set outcome = 'elected', elected = current_person(), closed_at = now()`,
    ],
  ])('Nobody writes %s.', async (_what, reader, sql) => {
    const written = await as(reader, async () => {
      const answer: unknown = await em().query(sql);
      return Array.isArray(answer) && typeof answer[1] === 'number' ? answer[1] : 0;
    }).catch((error: unknown) => {
      expect(String(error)).toMatch(/row-level security|permission denied/);
      return 0;
    });
    expect(written).toBe(0);
  });

  it('A vote is cast once, by an elector, and no row tells for whom.', async () => {
    const cast = (reader: Reader): Promise<string> =>
      as(reader, async () => {
        const rows: { answer: string }[] = await em().query('select cast_vote($1, $2, now()) as answer', [
          election,
          ids.get('business delegate'),
        ]);
        return rows[0]?.answer ?? '';
      });
    expect(await cast('second business delegate')).toBe('no-elector');
    expect(await cast('government delegate')).toBe('no-elector');
    expect(await cast('business delegate')).toBe('cast');
    expect(await cast('business delegate')).toBe('voted-already');
    const { rows } = await database.owner.query(
      `select (select sum(votes)::integer from steward_tally) as votes,
              (select count(*)::integer from information_schema.columns
               where table_name like 'steward_%' and column_name in ('voter', 'voted_for', 'candidate_id')) as links`,
    );
    expect(rows).toEqual([{ votes: 1, links: 0 }]);
  });

  it('Nobody erases somebody else, and nobody himself while he holds a seat.', async () => {
    const erase = (reader: Reader, whom: Reader): Promise<unknown> =>
      as(reader, () => em().query('select erase_person($1, now())', [ids.get(whom)]));
    await expect(erase('business delegate', 'government delegate')).rejects.toThrow(/erased by himself/);
    await expect(erase('platform steward', 'business member without a seat')).rejects.toThrow(/erased by himself/);
    await expect(erase('business delegate', 'business delegate')).rejects.toThrow(/seats and offices end/);
    await erase('neutral staff without a seat', 'neutral staff without a seat');
    const { rows } = await database.owner.query<{ name: string; email: string }>(
      'select name, email from person where id = $1',
      [ids.get('neutral staff without a seat')],
    );
    expect(rows[0]?.name).toBe('—');
    expect(rows[0]?.email).toMatch(/@erased\.invalid$/);
  });
});
