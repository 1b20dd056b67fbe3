import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '@trialogue/migrations';
import { makeBackup } from '../../../apps/api/src/backups/make-backup.ts';
import { migrateTo, restoreBackup } from '../../../apps/api/src/backups/restore-backup.ts';
import { withClient } from '../../../apps/api/src/backups/with-client.ts';
import { schemaDrift } from '../../../apps/api/src/platform/database/schema-drift.ts';
import { makeDataFolder } from '../../harness/api-node.ts';
import { findTestServer, makeTemporaryFolder, type TestServer } from '../../harness/test-server.ts';
import { backupOf, openBareDatabase, restoreInto, type BareDatabase } from './places.ts';

/** As many as the first release had. */
const former = migrations.slice(0, 10).map(({ name }) => name);
const insertPerson = `
  insert into organisation (id, name, standing, kind) values ('2f1dbe0e-5cde-4a9c-8e9a-1d5a4f6b0c11', 'A mill', 'business', 'company');
  insert into person (id, email, name, standing, organisation_id) values
    ('7d0bb4b2-3f7a-4a35-9b8e-52b1a2c9d0e2', 'somebody@test.example', 'Somebody', 'business', '2f1dbe0e-5cde-4a9c-8e9a-1d5a4f6b0c11')`;

describe('an archive of an older version', () => {
  let server: TestServer;
  let places: readonly [BareDatabase, BareDatabase, BareDatabase];
  let [folder, data] = ['', ''];
  let file = '';

  beforeAll(async () => {
    server = await findTestServer();
    places = [await openBareDatabase(server), await openBareDatabase(server), await openBareDatabase(server)];
    [folder, data] = [await makeTemporaryFolder('backup'), await makeDataFolder()];
    file = join(folder, 'older.age');
    const [old] = places;
    await migrateTo(old.ownerUrl, former);
    await withClient(old.ownerUrl, (client) => client.query(insertPerson));
    await makeBackup(backupOf(old, data, file));
  });
  afterAll(async () => {
    for (const place of places) await place.drop();
    await server.stop();
    for (const one of [folder, data]) await rm(one, { recursive: true, force: true });
  });

  it('is restored into its own tables, and these are brought up to date with the rows in them', async () => {
    const [, place] = places;
    const { manifest } = await restoreBackup(restoreInto(place, data, file));
    expect(manifest.contents.migrations).toEqual(former);
    const { rows } = await withClient(place.ownerUrl, (client) =>
      client.query<{ name: string }>('select name from person union all (select name from migration order by id)'),
    );
    expect(rows.map(({ name }) => name)).toEqual(['Somebody', ...migrations.map(({ name }) => name)]);
    expect(await schemaDrift(place.ownerUrl)).toEqual([]);
  });

  it('does not fit into the tables of a later one', async () => {
    const [, , place] = places;
    await migrateTo(
      place.ownerUrl,
      migrations.map(({ name }) => name),
    );
    await expect(restoreBackup(restoreInto(place, data, file))).rejects.toThrow(
      /^The database has tables of a later version than the archive: create an empty database/,
    );
  });
});
