import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { openDataSource } from '../../../apps/api/src/platform/database/data-source.ts';
import { em, Work } from '../../../apps/api/src/platform/database/work.ts';
import { openDatabase } from '../../harness/test-database.ts';
import type { TestDatabase } from '../../harness/test-database.ts';
import { seededChance } from '../../faults/chance.ts';
import { expectedRows, keyOf } from './expected-rows.ts';
import { buildWorld } from './random-world.ts';
import type { World } from './random-world.ts';

const seed = 20_261_123;

describe('what the fence shows', () => {
  let database: TestDatabase;
  let source: DataSource;
  let work: Work;
  let world: World;
  beforeAll(async () => {
    database = await openDatabase();
    source = await openDataSource(database.appUrl, 2);
    work = new Work(source);
    world = await buildWorld(database.owner, seededChance(seed), { groups: 6, people: 24 });
    await buildSecrets(database, world);
  });
  afterAll(async () => {
    await source.destroy();
    await database.stop();
  });

  const rowsSeenBy = (personId: string): Promise<Record<string, string[]>> =>
    work.asPerson(personId, async () => {
      const seen: Record<string, string[]> = {};
      for (const [table, key] of Object.entries(keyOf)) {
        const rows: { key: string }[] = await em().query(`select ${key} as key from ${table}`);
        seen[table] = rows.map((row) => row.key);
      }
      return seen;
    });

  it('Each person sees of each table exactly what the rulebook lets him see, worked out apart from the database.', async () => {
    const differences: unknown[] = [];
    let rows = 0;
    for (const { id, office } of world.people) {
      const expected = expectedRows(world, id);
      const seen = await rowsSeenBy(id);
      for (const table of Object.keys(keyOf)) {
        const missing = without(expected[table] ?? [], seen[table] ?? []);
        const foreign = without(seen[table] ?? [], expected[table] ?? []);
        rows += seen[table]?.length ?? 0;
        if (missing.length + foreign.length > 0)
          differences.push({ id, office, table, missing: missing.slice(0, 3), foreign: foreign.slice(0, 3) });
      }
    }
    expect(differences).toEqual([]);
    expect(rows).toBeGreaterThan(1_000);
  });

  it('Somebody without any seat sees himself and nothing of anybody’s talk.', async () => {
    const stranger = randomUUID();
    const seen = await rowsSeenBy(stranger);
    expect(Object.values(seen).flat()).toEqual([]);
  });
});

function without(all: readonly string[], taken: readonly string[]): string[] {
  const known = new Set(taken);
  return all.filter((one) => !known.has(one));
}

/** One row in each table that is nobody's, in a room where everybody of the world could look for it. */
async function buildSecrets(database: TestDatabase, world: World): Promise<void> {
  const roomId = world.rooms[0]?.id;
  const period = randomUUID();
  await database.owner.query(
    `insert into room_period (id, room_id, starts_at, closes_at, map_ends_at)
     values ($1, $2, now(), now() + interval '1 day', now() + interval '2 days')`,
    [period, roomId],
  );
  await database.owner.query(
    'insert into speaker (period_id, ref, person_tag, sealed_person) values ($1, $2, $3, $3)',
    [period, randomUUID(), randomBytes(16)],
  );
  await database.owner.query(
    'insert into room_receipt (room_id, client_id, author_tag, body_hash, seq, item_id) values ($1, $2, $3, $3, 1, $2)',
    [roomId, randomUUID(), randomBytes(16)],
  );
  await database.owner.query('insert into room_spent_receipt (room_id, client_hash) values ($1, $2)', [
    roomId,
    randomBytes(32),
  ]);
  // Everybody has read something there, and each sees his own place alone.
  await database.owner.query(
    `insert into read_position (person_id, room_id, topic_id, seq)
     select id, $2, gen_random_uuid(), 1 from unnest($1::uuid[]) as reader(id)`,
    [world.people.map(({ id }) => id), roomId],
  );
}
