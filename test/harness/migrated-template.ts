import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { grants, migrations } from '@trialogue/migrations';
import { createDatabaseFrom, dropDatabase, withDatabase } from '../../apps/launch/postgres.mjs';
import type { TestServer } from './test-server.ts';

const templateLock = 7_142_026;

/**
 * The name of a database with every migration in it, made at most once for each server: copying it takes a tenth of the time of
 * migrating. Its name holds a hash of the migrations, so that a server which outlives a change never serves the older ones.
 */
export async function migratedTemplate(server: TestServer): Promise<string> {
  const name = `template_${await migrationsHash()}`;
  const client = new pg.Client({ connectionString: server.superUrl });
  await client.connect();
  try {
    // Specs run in several processes: the first one makes the template, the others wait for it.
    await client.query('select pg_advisory_lock($1)', [templateLock]);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1 and datistemplate', [name]);
    if (rowCount === 1) return name;
    await makeTemplate(server, name);
    await client.query(`alter database ${name} is_template true`);
    return name;
  } finally {
    await client.end();
  }
}

async function makeTemplate(server: TestServer, name: string): Promise<void> {
  await dropDatabase(server.superUrl, name);
  const untouched = new URL(server.ownerUrl).pathname.slice(1);
  await createDatabaseFrom(server.superUrl, untouched, name);
  const source = new DataSource({
    type: 'postgres',
    url: withDatabase(server.ownerUrl, name),
    migrations,
    // The product's own table of done migrations, so that a node which starts here finds nothing left to do.
    migrationsTableName: 'migration',
  });
  await source.initialize();
  try {
    await source.runMigrations({ transaction: 'each' });
    for (const [table, rights] of Object.entries(grants))
      await source.query(`grant ${rights} on ${table} to trialogue_app`);
    await source.query('grant select on migration to trialogue_app');
  } finally {
    await source.destroy();
  }
}

async function migrationsHash(): Promise<string> {
  const folder = new URL('../../migrations/', import.meta.url);
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ts')).sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(await readFile(new URL(file, folder)));
  return hash.digest('hex').slice(0, 16);
}
