import pg from 'pg';
import { grants } from '@trialogue/migrations';
import { openDataSource } from './data-source.ts';

/** One number for the whole product: two nodes that start together migrate one after the other. */
const migrationLock = 7_265_331;

/** Brings the database up to date as its owner and gives the run-time role what it needs, and no more. */
export async function migrate(ownerUrl: string, runtimeUrl: string): Promise<number> {
  const dataSource = await openDataSource(ownerUrl, 2);
  const lock = new pg.Client({ connectionString: ownerUrl });
  try {
    await lock.connect();
    await lock.query('select pg_advisory_lock($1)', [migrationLock]);
    const done = await dataSource.runMigrations({ transaction: 'each' });
    await lock.query(grantStatements(roleOf(runtimeUrl)));
    return done.length;
  } finally {
    await lock.end();
    await dataSource.destroy();
  }
}

export function roleOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}

function grantStatements(role: string): string {
  const name = pg.escapeIdentifier(role);
  const tables = Object.entries(grants).map(
    ([table, rights]) => `revoke all on ${table} from ${name}; grant ${rights} on ${table} to ${name};`,
  );
  return `begin; ${tables.join(' ')} revoke all on migration from ${name}; grant select on migration to ${name}; commit`;
}
