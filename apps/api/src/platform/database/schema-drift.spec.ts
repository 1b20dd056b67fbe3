import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type TestDatabase } from '../../../../../test/harness/test-database.ts';
import { schemaDrift } from './schema-drift.ts';

describe('entities and migrations', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openDatabase();
  });
  afterAll(() => database.stop());

  it('say the same of every table', async () => {
    expect(await schemaDrift(database.ownerUrl)).toEqual([]);
  });

  it.each([
    ['a column', 'alter table organisation add column motto text'],
    ['a type', 'alter table seat alter column ended_reason type varchar(10)'],
    [
      'a condition of an index',
      'drop index sign_in_live_by_person; create index sign_in_live_by_person on sign_in (person_id)',
    ],
    ['a check', 'alter table room_item drop constraint room_item_one_author'],
    [
      'a condition of a check',
      'alter table working_group drop constraint working_group_k_at_least_three, add constraint working_group_k_at_least_three check (k >= 1)',
    ],
    ['a foreign key', 'alter table speaker drop constraint speaker_period_fkey'],
  ])('are seen to differ by %s', async (_, change) => {
    const changed = await openDatabase();
    try {
      await changed.owner.query(change);
      expect(await schemaDrift(changed.ownerUrl)).not.toEqual([]);
    } finally {
      await changed.stop();
    }
  });
});
