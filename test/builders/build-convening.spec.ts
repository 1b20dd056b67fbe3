import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sectors } from '@trialogue/people';
import { openDatabase } from '../harness/test-database.ts';
import type { TestDatabase } from '../harness/test-database.ts';
import { buildConvening } from './build-convening.ts';

describe('a built convening', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openDatabase();
  });
  afterAll(() => database.stop());

  it('has delegates of three sectors, a facilitator, and rooms with all of them in', async () => {
    const { group, delegates, facilitator, rooms } = await buildConvening(database.owner, { delegates: 6, rooms: 2 });
    for (const sector of sectors) expect(delegates.filter((seat) => seat.sector === sector)).toHaveLength(2);
    expect(facilitator).toMatchObject({ role: 'facilitator', sector: null });
    const { rows } = await database.owner.query(
      `select count(*)::integer as members from room_member join room on room.id = room_id
       where group_id = $1 and left_at is null group by room.id`,
      [group.id],
    );
    expect(rows).toEqual(rooms.map(() => ({ members: 7 })));
  });

  it('lets its delegates post at once, numbered from one', async () => {
    const { delegates, rooms } = await buildConvening(database.owner, { delegates: 1 });
    const [room] = rooms;
    const [delegate] = delegates;
    const period = randomUUID();
    await database.owner.query(
      `insert into room_period (id, room_id, starts_at, closes_at, map_ends_at)
       values ($1, $2, now() - interval '1 hour', now() + interval '1 hour', now() + interval '1 day')`,
      [period, room?.id],
    );
    const { rows } = await database.owner.query(
      `select ord, outcome, seq::integer from room, post_batch('node', array[$1, $1]::uuid[], array[$2, $2]::uuid[],
         array[access_version, access_version], array[$3, $4]::uuid[], array[$5, $5]::bytea[], array['one', 'two'],
         array[$5, $5]::bytea[], array[null, null]::uuid[], array[null, null]::uuid[], array[$6, $7]::uuid[],
         array[$8, $8]::uuid[], array[null, null]::bytea[], array[null, null]::uuid[], array[null, null]::bytea[])
       where room.id = $1`,
      [room?.id, delegate?.person.id, ...uuids(2), randomBytes(8), ...uuids(2), period],
    );
    expect(rows).toEqual([
      { ord: 1, outcome: 'posted', seq: 1 },
      { ord: 2, outcome: 'posted', seq: 2 },
    ]);
  });
});

function uuids(count: number): string[] {
  return Array.from({ length: count }, () => randomUUID());
}
