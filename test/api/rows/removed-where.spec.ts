import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { PeriodRepository } from '../../../apps/api/src/attribution/period.repository.ts';
import { SpeakerRepository } from '../../../apps/api/src/attribution/speaker.repository.ts';
import { DeclarationRepository } from '../../../apps/api/src/groups/declaration.repository.ts';
import { GroupRepository } from '../../../apps/api/src/groups/group.repository.ts';
import { SeatNamesReader } from '../../../apps/api/src/groups/seat-names.reader.ts';
import { SeatsReader } from '../../../apps/api/src/groups/seats.reader.ts';
import { LedgerSignatureRepository } from '../../../apps/api/src/ledger/ledger-signature.repository.ts';
import { LedgerRepository } from '../../../apps/api/src/ledger/ledger.repository.ts';
import { CredentialRepository } from '../../../apps/api/src/people/credential.repository.ts';
import { MembersReader } from '../../../apps/api/src/people/members.reader.ts';
import { SignInRepository } from '../../../apps/api/src/people/sign-in.repository.ts';
import { openDataSource } from '../../../apps/api/src/platform/database/data-source.ts';
import { ItemRepository } from '../../../apps/api/src/rooms/item.repository.ts';
import { RoomFactsRepository } from '../../../apps/api/src/rooms/room-facts.repository.ts';
import { RoomRepository } from '../../../apps/api/src/rooms/room.repository.ts';
import { buildConvening } from '../../builders/build-convening.ts';
import type { BuiltConvening } from '../../builders/build-convening.ts';
import { openDatabase } from '../../harness/test-database.ts';
import type { TestDatabase } from '../../harness/test-database.ts';
import { brokenWork, withoutAskedFor, withoutWhere } from './removed-where.ts';
import type { Breaking } from './removed-where.ts';

interface Asked {
  readonly groupId: string;
  readonly roomId: string;
  readonly personId: string;
  readonly seatId: string;
}

const many = 100;
const now = new Date();
const rooms = new RoomRepository();
const groups = new GroupRepository();

/** The product's own queries, each asked for what the member may see; none is written here again. */
const queries: Readonly<Record<string, (asked: Asked) => Promise<unknown>>> = {
  'rooms that one may enter': ({ groupId, personId }) => rooms.enterable(groupId, personId),
  'states of rooms': ({ roomId }) => rooms.states([roomId]),
  'how long a room keeps': ({ roomId }) => rooms.retentionDays(roomId),
  'the audience of a room': ({ roomId }) => rooms.audience(roomId),
  'readers of a room': ({ roomId, personId }) => rooms.readers(roomId, [personId]),
  'guests past their end': ({ roomId, personId }) => rooms.guestsPastEnd([roomId], [personId]),
  'a page of a log': ({ roomId }) => new ItemRepository().page(roomId, 0, many),
  'facts about a member of a room': ({ roomId, personId }) => new RoomFactsRepository().find(roomId, personId),
  'names behind seats': ({ seatId }) => new SeatNamesReader().bySeat([seatId]),
  'names of people in a group': ({ groupId, personId }) => new SeatNamesReader().byPerson(groupId, [personId]),
  'one’s seat in a group': ({ groupId, personId }) => new SeatsReader().seatFacts(personId, groupId),
  'the seats of a group': ({ groupId }) => new SeatsReader().membersOf(groupId),
  'groups of a person': ({ personId }) => groups.ofPerson(personId, many),
  'a group with one’s own seat': ({ groupId, personId }) => groups.withOwnSeat(groupId, personId),
  'a group': ({ groupId }) => groups.byId(groupId),
  'members of a group': ({ groupId }) => groups.members(groupId, many),
  'seats that share a room': async ({ groupId, personId }) => [...(await groups.seatsSharingRooms(groupId, personId))],
  'a charter': ({ groupId }) => groups.charter(groupId, 1),
  'declarations of a group': ({ groupId }) => new DeclarationRepository().newestOf(groupId, many),
  'a page of a ledger': ({ groupId }) => new LedgerRepository().page(groupId, 0, many),
  'the head of a ledger': ({ groupId }) => new LedgerRepository().head(groupId),
  'the end of a ledger': ({ groupId }) => new LedgerRepository().end(groupId),
  'entries of a ledger by what they are about': ({ groupId }) =>
    new LedgerRepository().newest(groupId, null, many, many),
  'a portion of a ledger': ({ groupId }) => new LedgerRepository().portion(groupId, 0, many, many),
  'signatures of a ledger': ({ groupId }) => new LedgerSignatureRepository().page(groupId, 0, many),
  'the newest signature of a ledger': ({ groupId }) => new LedgerSignatureRepository().newest(groupId),
  'keys of a ledger': ({ groupId }) => new LedgerSignatureRepository().keys(groupId),
  'a period': () => new PeriodRepository().find(randomUUID()),
  'the period of a room': ({ roomId }) => new PeriodRepository().findCurrent(roomId),
  'speakers behind refs': () => new SpeakerRepository().find([randomUUID()], [randomUUID()]),
  'a password’s hash': () => new CredentialRepository().byEmail('nobody@test.example'),
  'a sign-in by its token': () => new SignInRepository().byToken(randomBytes(32)),
  'sign-ins by id': () => new SignInRepository().byIds([randomUUID()]),
  'sign-ins of a person': ({ personId }) => new SignInRepository().listOf(personId, now, many),
  'a member': ({ personId }) => new MembersReader().byId(personId),
};

const breakings: Readonly<Record<string, Breaking>> = {
  'its WHERE': withoutWhere,
  'its comparisons with what was asked for': withoutAskedFor,
};

describe('a query that has lost what held it back', () => {
  let database: TestDatabase;
  let fenced: DataSource;
  let unfenced: DataSource;
  let asked: Asked;
  let foreign: string[];
  beforeAll(async () => {
    database = await openDatabase();
    fenced = await openDataSource(database.appUrl, 2);
    unfenced = await openDataSource(database.superUrl, 2);
    // The foreign ones first: a query that answers with one row alone then finds theirs before the member's own.
    const others = [await buildConvening(database.owner), await buildConvening(database.owner)];
    // Not verified, so that nobody of them stands on the roll of the reader's own sector, which he may read.
    await database.owner.query('update person set sector_verified_at = null');
    const own = await buildConvening(database.owner);
    for (const convening of [...others, own]) await fill(database, convening);
    asked = askedOf(own);
    foreign = await marksOf(database, others, own);
  });
  afterAll(async () => {
    await fenced.destroy();
    await unfenced.destroy();
    await database.stop();
  });

  const marksIn = async (source: DataSource, breaking: Breaking, query: (asked: Asked) => Promise<unknown>) => {
    const answer = await brokenWork(source, breaking).asPerson(asked.personId, () => query(asked));
    const text = JSON.stringify(answer instanceof Set ? [...answer] : (answer ?? null), hexOfBuffers);
    return foreign.filter((mark) => text.includes(mark));
  };

  describe.each(Object.entries(breakings))('%s', (_, breaking) => {
    it.each(Object.entries(queries))('%s: shows a member no foreign row.', async (_name, query) => {
      expect(await marksIn(fenced, breaking, query)).toEqual([]);
    });
  });

  it('Without the fence at least twenty of these broken queries would show foreign rows.', async () => {
    const leaking: string[] = [];
    for (const [name, query] of Object.entries(queries)) {
      for (const breaking of Object.values(breakings)) {
        const marks = await marksIn(unfenced, breaking, query);
        if (marks.length > 0 && !leaking.includes(name)) leaking.push(name);
      }
    }
    expect(leaking.length).toBeGreaterThanOrEqual(20);
  });
});

function hexOfBuffers(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('type' in value) || value.type !== 'Buffer') return value;
  return 'data' in value && Array.isArray(value.data) ? Buffer.from(value.data).toString('hex') : value;
}

function askedOf({ group, delegates, rooms: [room] }: BuiltConvening): Asked {
  const [seat] = delegates;
  if (!seat || !room) throw new Error('a convening without a delegate or a room');
  return { groupId: group.id, roomId: room.id, personId: seat.person.id, seatId: seat.id };
}

/** Something in every table that a query above reads. */
async function fill({ owner }: TestDatabase, convening: BuiltConvening): Promise<void> {
  const { roomId, groupId, personId, seatId } = askedOf(convening);
  const period = randomUUID();
  await owner.query(
    `insert into room_item (room_id, seq, kind, id, at, rule, seat_id, body)
     values ($1, 1, 'posted', gen_random_uuid(), date_trunc('second', now()), 'on-record', $2, $3)`,
    [roomId, seatId, `Said in ${groupId}`],
  );
  await owner.query('update room set head_seq = 1, retention_days = $2 where id = $1', [
    roomId,
    Math.floor(Math.random() * 1e6),
  ]);
  await owner.query(
    `insert into room_period (id, room_id, starts_at, closes_at, map_ends_at) values ($1, $2, $3, $4, $4)`,
    [period, roomId, now, new Date(now.getTime() + 1_000)],
  );
  await owner.query('insert into speaker (period_id, ref, person_tag, sealed_person) values ($1, $2, $3, $3)', [
    period,
    randomUUID(),
    randomBytes(16),
  ]);
  await owner.query(
    `insert into sign_in (id, token_hash, person_id, strategy, device, expires_at)
     values ($1, $2, $3, 'local', 'Firefox', now() + interval '1 hour')`,
    [randomUUID(), randomBytes(32), personId],
  );
  await owner.query(
    `insert into ledger_entry (group_id, seq, at, kind, canonical, previous, hash)
     values ($1, 1, now(), 'group-founded', $2, $3, sha256(convert_to($2, 'UTF8')))`,
    [groupId, `{"group":"${groupId}"}`, randomBytes(32)],
  );
  await owner.query(`insert into ledger_head (group_id, seq, hash) values ($1, 1, sha256($2))`, [
    groupId,
    Buffer.from(groupId),
  ]);
  await owner.query(
    `insert into ledger_signature (group_id, seq, public_key, hash, at, canonical, signature)
     values ($1, 1, $2::bytea, $2, now(), $3, $2::bytea || $2::bytea)`,
    [groupId, randomBytes(32), groupId],
  );
}

/** Every id, name and text that belongs to the others alone. */
async function marksOf(
  { owner }: TestDatabase,
  others: readonly BuiltConvening[],
  own: BuiltConvening,
): Promise<string[]> {
  const groupIds = others.map(({ group }) => group.id);
  const { rows } = await owner.query<{ mark: string }>(
    `with others as (select unnest($1::uuid[]) as id)
     select id::text as mark from others
     union select name from working_group join others using (id)
     union select s.id::text from seat s join others o on o.id = s.group_id
     union select p.id::text from seat s join others o on o.id = s.group_id join person p on p.id = s.person_id
     union select p.name from seat s join others o on o.id = s.group_id join person p on p.id = s.person_id
     union select g.name from seat s join others o on o.id = s.group_id join organisation g on g.id = s.organisation_id
     union select r.id::text from room r join others o on o.id = r.group_id
     union select r.retention_days::text from room r join others o on o.id = r.group_id
     union select i.id::text from room_item i join room r on r.id = i.room_id join others o on o.id = r.group_id
     union select p.id::text from room_period p join room r on r.id = p.room_id join others o on o.id = r.group_id
     union select k.ref::text from speaker k join room_period p on p.id = k.period_id join room r on r.id = p.room_id
           join others o on o.id = r.group_id
     union select i.id::text from sign_in i join seat s on s.person_id = i.person_id join others o on o.id = s.group_id
     union select encode(hash, 'hex') from ledger_head h join others o on o.id = h.group_id
     union select encode(public_key, 'hex') from ledger_signature h join others o on o.id = h.group_id`,
    [groupIds],
  );
  const ownText = JSON.stringify(own);
  return rows.map(({ mark }) => mark).filter((mark) => mark.length > 3 && !ownText.includes(mark));
}
