import pg from 'pg';
import { StartupFailure } from '../startup-failure.ts';

/** Some systems bring them in a package of their own. */
const neededExtensions = ['citext', 'pg_trgm', 'unaccent'];

/** Checks before the first query of the product that the database is one that it may run on. */
export async function preflight(url: string, setting: string, extensions = neededExtensions): Promise<void> {
  const client = await reach(url, setting);
  try {
    const { rows } = await client.query("select current_setting('server_version_num')::int as version");
    if (rows[0].version < 150_000) {
      throw new StartupFailure(
        `${setting} leads to PostgreSQL ${Math.floor(rows[0].version / 10_000)}; 15 or later is needed.`,
      );
    }
    await refuseWithout(extensions, client, setting);
  } finally {
    await client.end();
  }
}

async function refuseWithout(extensions: readonly string[], client: pg.Client, setting: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    'select name from unnest($1::text[]) as name where name not in (select name from pg_available_extensions) order by name',
    [extensions],
  );
  if (rows.length === 0) return;
  const missing = rows.map(({ name }) => name).join(', ');
  throw new StartupFailure(
    `${setting} leads to a PostgreSQL that lacks ${missing}; install what it calls contrib (the package postgresql-contrib).`,
  );
}

/** The run-time role must be held by row-level security, or the second fence stands open. */
export async function refusePowerfulRole(url: string): Promise<void> {
  const client = await reach(url, 'DATABASE_URL');
  try {
    const { rows } = await client.query(`
      select rolsuper or rolbypassrls as unbound,
             exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                     where c.relowner = r.oid and n.nspname = current_schema()) as owns
      from pg_roles r where rolname = current_user`);
    if (rows[0].unbound || rows[0].owns) {
      throw new StartupFailure(
        'DATABASE_URL names a role that owns tables, is a superuser or bypasses row-level security; give the run-time its own restricted role.',
      );
    }
  } finally {
    await client.end();
  }
}

async function reach(url: string, setting: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    return client;
  } catch (error) {
    const reason = error instanceof Error ? error.message || ('code' in error ? String(error.code) : '') : '';
    throw new StartupFailure(`${setting} does not lead to a database that answers${reason ? ` (${reason})` : ''}.`);
  }
}
