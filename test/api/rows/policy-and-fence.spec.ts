import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SeatFacts } from '@trialogue/groups';
import { may } from '@trialogue/policy';
import type { Actor } from '@trialogue/policy';
import type { DataSource } from 'typeorm';
import { openDataSource } from '../../../apps/api/src/platform/database/data-source.ts';
import { em, Work } from '../../../apps/api/src/platform/database/work.ts';
import { seededChance } from '../../faults/chance.ts';
import { openDatabase } from '../../harness/test-database.ts';
import type { TestDatabase } from '../../harness/test-database.ts';
import { buildWorld } from './random-world.ts';
import type { World, WorldRoom } from './random-world.ts';

const chance = seededChance(7_251);
const hour = 3_600_000;

/** What the database answers to a post that the policy judges so; where it is silent on a rule, the policy alone keeps it. */
const answerOf: Readonly<Record<string, string>> = {
  allowed: 'posted',
  'not-found': 'no-room',
  'room-is-closed': 'room-closed',
};

describe('the policy and the fence', () => {
  let database: TestDatabase;
  let source: DataSource;
  let work: Work;
  let world: World;
  let closed: Set<string>;
  beforeAll(async () => {
    database = await openDatabase();
    source = await openDataSource(database.appUrl, 2);
    work = new Work(source);
    world = await buildWorld(database.owner, chance, { groups: 12, people: 32 });
    closed = new Set(world.rooms.filter(() => chance() < 0.2).map(({ id }) => id));
    await database.owner.query('update room set closed_at = now() where id = any($1)', [[...closed]]);
  });
  afterAll(async () => {
    await source.destroy();
    await database.stop();
  });

  const judge = (personId: string, room: WorldRoom, action: 'room.read' | 'room.post'): string => {
    const facts = {
      seat: seatOf(world, personId, room.groupId),
      now: Date.now(),
      room: {
        id: room.id,
        groupId: room.groupId,
        kind: room.kind,
        rule: 'on-record' as const,
        closed: closed.has(room.id),
      },
      member: world.memberships.some((one) => one.roomId === room.id && one.personId === personId && !one.left),
    };
    const group = world.groups.find(({ id }) => id === room.groupId)?.proposed ? 'proposed' : 'active';
    const verdict =
      action === 'room.read'
        ? may(actorOf(world, personId), action, facts)
        : may(actorOf(world, personId), action, { ...facts, group });
    return verdict.allowed ? 'allowed' : verdict.code;
  };

  it('Of more than a thousand readings the fence lets through exactly those that the policy allows.', async () => {
    const differences: unknown[] = [];
    let compared = 0;
    let allowed = 0;
    for (const { id: personId } of world.people) {
      const readable = await work.asPerson(personId, async () => {
        const rows: { room: string }[] = await em().query('select distinct room_id as room from room_item');
        return new Set(rows.map((row) => row.room));
      });
      for (const room of world.rooms) {
        const verdict = judge(personId, room, 'room.read');
        compared += 1;
        if (verdict === 'allowed') allowed += 1;
        if ((verdict === 'allowed') !== readable.has(room.id)) differences.push({ personId, room, verdict });
      }
    }
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(1_000);
    expect(allowed).toBeGreaterThan(50);
  });

  it('Of more than a thousand posts the database takes none that the policy finds no room for, and all that it allows.', async () => {
    const pairs = world.people.flatMap(({ id: personId }) => world.rooms.map((room) => ({ personId, room })));
    const outcomes = await postAll(source, pairs);
    const seen = new Map<string, number>();
    const differences = pairs.flatMap(({ personId, room }, place) => {
      const verdict = judge(personId, room, 'room.post');
      seen.set(verdict, (seen.get(verdict) ?? 0) + 1);
      const expected = answerOf[verdict];
      if (expected === undefined || isGuestGone(world, personId, room) || outcomes[place] === expected) return [];
      return [{ personId, room, verdict, outcome: outcomes[place] }];
    });
    expect(differences).toEqual([]);
    expect(pairs.length).toBeGreaterThan(1_000);
    expect([...seen.keys()].sort()).toEqual([
      'allowed',
      'charter-consent-needed',
      'declaration-needed',
      'group-not-active',
      'not-found',
      'observers-read',
      'room-is-closed',
    ]);
  });
});

function actorOf(world: World, personId: string): Actor {
  const person = world.people.find(({ id }) => id === personId);
  return { kind: 'person', personId, standing: person?.standing ?? 'business', offices: [], deactivated: false };
}

function seatOf(world: World, personId: string, groupId: string): SeatFacts | null {
  const found = world.seats.find(({ seat }) => seat.person.id === personId && seat.groupId === groupId);
  if (!found) return null;
  const { seat, ended, guestIsGone, consented, declared } = found;
  return {
    id: seat.id,
    groupId,
    personId,
    role: seat.role,
    sector: seat.sector,
    organisationId: seat.person.organisationId,
    charterInForce: 1,
    charterConsented: consented ? 1 : null,
    declared,
    confirmed: true,
    suspendedUntil: null,
    guestUntil: guestIsGone ? Date.now() - hour : null,
    alternateOf: null,
    loanUntil: null,
    lent: false,
    powersStopped: false,
    ended,
  };
}

/** The batch function knows members, not the hour at which a guest's invitation ends: of that the policy alone speaks on posts. */
function isGuestGone(world: World, personId: string, room: WorldRoom): boolean {
  return world.seats.some(
    ({ seat, guestIsGone }) => guestIsGone && seat.person.id === personId && seat.groupId === room.groupId,
  );
}

/** All in one call of the batch function, each decided on the room's access version of this moment. */
async function postAll(source: DataSource, pairs: readonly { personId: string; room: WorldRoom }[]): Promise<string[]> {
  return source.transaction(async (manager) => {
    await manager.query(`select set_config('app.system', 'attribute', true)`);
    const periods: { id: string; room: string; access: number }[] = await manager.query(
      `with opened as (
         insert into room_period (id, room_id, starts_at, closes_at, map_ends_at)
         select gen_random_uuid(), id, now(), now() + interval '1 hour', now() + interval '1 day' from room returning id, room_id)
       select p.id, p.room_id as room, r.access_version as access from opened p join room r on r.id = p.room_id`,
    );
    const periodOf = new Map(periods.map((period) => [period.room, period]));
    const each = <T>(value: (pair: { personId: string; room: WorldRoom }) => T): T[] => pairs.map(value);
    const tags = each(() => randomBytes(8));
    const rows: { outcome: string }[] = await manager.query(
      `select outcome from post_batch('test', $1::uuid[], $2::uuid[], $3::bigint[], $4::uuid[], $5::bytea[], $6::text[], $5::bytea[],
         $7::uuid[], $7::uuid[], $8::uuid[], $9::uuid[], $5::bytea[], $10::uuid[], $5::bytea[]) order by ord`,
      [
        each(({ room }) => room.id),
        each(({ personId }) => personId),
        each(({ room }) => periodOf.get(room.id)?.access ?? -1),
        each(() => randomUUID()),
        tags,
        each(() => 'Something'),
        each(() => null),
        each(() => randomUUID()),
        each(({ room }) => periodOf.get(room.id)?.id ?? null),
        each(() => randomUUID()),
      ],
    );
    return rows.map((row) => row.outcome);
  });
}
