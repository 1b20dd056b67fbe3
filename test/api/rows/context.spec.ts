import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { openDataSource } from '../../../apps/api/src/platform/database/data-source.ts';
import { afterCommit, em, Work } from '../../../apps/api/src/platform/database/work.ts';
import { buildConvening } from '../../builders/build-convening.ts';
import type { BuiltConvening } from '../../builders/build-convening.ts';
import { openDatabase } from '../../harness/test-database.ts';
import type { TestDatabase } from '../../harness/test-database.ts';

const poolSize = 4;
const requests = 600;
const everySeventhFails = 7;

describe('a transaction in somebody’s name', () => {
  let database: TestDatabase;
  let source: DataSource;
  let work: Work;
  let convenings: BuiltConvening[];
  beforeAll(async () => {
    database = await openDatabase();
    source = await openDataSource(database.appUrl, poolSize);
    work = new Work(source);
    convenings = [];
    for (let place = 0; place < 4; place += 1) convenings.push(await buildConvening(database.owner, { delegates: 3 }));
  });
  afterAll(async () => {
    await source.destroy();
    await database.stop();
  });

  it('600 requests of twelve people over four connections, 86 of them failing, show nobody a foreign row.', async () => {
    const people = convenings.flatMap(({ group, delegates }) =>
      delegates.map(({ person }) => ({ personId: person.id, groupId: group.id })),
    );
    let foreign = 0;
    let empty = 0;
    let failed = 0;
    const ask = async (place: number): Promise<void> => {
      const asker = people[place % people.length];
      if (!asker) return;
      const run = work.asPerson(asker.personId, async () => {
        const seats: { group_id: string }[] = await em().query('select group_id from seat');
        // The request gives way in the middle, so that others run on the neighbouring connections.
        await new Promise((resolve) => setImmediate(resolve));
        const rooms: { group_id: string }[] = await em().query('select group_id from room');
        foreign += [...seats, ...rooms].filter((row) => row.group_id !== asker.groupId).length;
        if (seats.length !== 4 || rooms.length !== 1) empty += 1;
        if (place % everySeventhFails === 0) await em().query('select 1 / 0');
      });
      await run.catch(() => (failed += 1));
    };
    await Promise.all(Array.from({ length: requests }, (_, place) => ask(place)));
    expect({ foreign, empty, failed }).toEqual({
      foreign: 0,
      empty: 0,
      failed: Math.ceil(requests / everySeventhFails),
    });
  });

  it('Nothing of anybody is left on a connection afterwards, and without a name it shows no row of a group.', async () => {
    const left = await Promise.all(
      Array.from({ length: poolSize * 4 }, () =>
        source.query<{ person: string | null; duty: string | null; seats: number; items: number; people: number }[]>(
          `select nullif(current_setting('app.person_id', true), '') as person, nullif(current_setting('app.system', true), '') as duty,
                  (select count(*)::integer from seat) as seats, (select count(*)::integer from room_item) as items,
                  (select count(*)::integer from person) as people`,
        ),
      ),
    );
    for (const rows of left) expect(rows).toEqual([{ person: null, duty: null, seats: 0, items: 0, people: 0 }]);
  });

  it('A duty is left on no connection either, not even the one that a batch function takes for itself.', async () => {
    await work.onDuty('deliver', () => em().query('select 1'));
    await work.single('select * from find_receipt($1, $1, $2)', [convenings[0]?.rooms[0]?.id, Buffer.from('tag')]);
    const duties = await Promise.all(
      Array.from({ length: poolSize * 2 }, () =>
        source.query<{ duty: string }[]>(`select coalesce(current_setting('app.system', true), '') as duty`),
      ),
    );
    for (const rows of duties) expect(rows).toEqual([{ duty: '' }]);
  });

  it('A repository outside of any transaction throws, and so does an act that waits for a commit.', () => {
    expect(() => em()).toThrow('outside of a transaction');
    expect(() => afterCommit(() => undefined)).toThrow('outside of a transaction');
  });

  it('No second name is taken inside the first: it would wait for a connection while it holds one.', async () => {
    const [person] = convenings[0]?.delegates ?? [];
    const id = person?.person.id ?? '';
    const nested = work.asPerson(id, () => work.asPerson(id, () => Promise.resolve()));
    await expect(nested).rejects.toThrow('inside another');
    await expect(work.asPerson(id, () => work.onDuty('deliver', () => Promise.resolve()))).rejects.toThrow(
      'inside another',
    );
  });

  it('A duty that nobody named opens nothing.', async () => {
    const client = source.createQueryRunner();
    try {
      await client.startTransaction();
      await client.query(`select set_config('app.system', 'everything', true)`);
      for (const table of ['person', 'seat', 'room', 'room_item', 'speaker', 'credential', 'sign_in']) {
        const rows: { count: number }[] = await client.query(`select count(*)::integer as count from ${table}`);
        expect([table, rows[0]?.count]).toEqual([table, 0]);
      }
      await client.rollbackTransaction();
    } finally {
      await client.release();
    }
  });
});
