import { migrations } from '@trialogue/migrations';
import { withClient } from '../../backups/with-client.ts';
import { preflight, refusePowerfulRole } from '../../platform/database/preflight.ts';
import { StartupFailure } from '../../platform/startup-failure.ts';
import { type Check, type Finding, mend, well } from './finding.ts';

export interface DatabaseAddresses {
  readonly runtimeUrl: string | undefined;
  readonly ownerUrl: string | undefined;
  /** Why the embedded database could not be started, where that was tried. */
  readonly fault: string | undefined;
}

const reachRemedy =
  'Start PostgreSQL, or correct the address, the password and the rights in pg_hba.conf; then ask again.';
const migrateRemedy = 'Start the product once (npm start): it brings the tables up to date.';
/** Rows of these tables tell nobody anything, so they have no fence. */
const unfenced = ['instance', 'migration', 'rate_limit'];

export async function checkDatabase({ runtimeUrl, ownerUrl, fault }: DatabaseAddresses): Promise<Finding[]> {
  if (fault !== undefined) return [mend('database', fault, 'Do what the sentence says; npm start says the same.')];
  if (runtimeUrl === undefined)
    return [mend('database', 'No database is named.', 'Set DATABASE_URL and DATABASE_OWNER_URL, or use npm start.')];
  const reached = await checkReached(runtimeUrl, ownerUrl);
  if (reached.state !== 'well') return [reached];
  return [
    reached,
    await checkMigrations(runtimeUrl),
    await judged(
      'role',
      'The run-time role is held by the fences of rows.',
      'Make the roles with docker/self-host/roles.sql.',
      () => refusePowerfulRole(runtimeUrl),
    ),
    await checkFences(runtimeUrl),
    await checkDurability(runtimeUrl),
  ];
}

async function checkReached(runtimeUrl: string, ownerUrl: string | undefined): Promise<Finding> {
  return judged('database', '', reachRemedy, async () => {
    if (ownerUrl !== undefined) await preflight(ownerUrl, 'DATABASE_OWNER_URL');
    await preflight(runtimeUrl, 'DATABASE_URL');
    const version = await valueOf(runtimeUrl, `select current_setting('server_version') as value`);
    return `PostgreSQL ${version.split(' ')[0]} answers.`;
  });
}

/** A sentence of the product's own start is a finding; any other fault is the program's. */
async function judged(
  check: Check,
  says: string,
  remedy: string,
  look: () => Promise<string | void>,
): Promise<Finding> {
  try {
    return well(check, (await look()) ?? says);
  } catch (error) {
    if (error instanceof StartupFailure) return mend(check, error.message, remedy);
    throw error;
  }
}

async function checkMigrations(runtimeUrl: string): Promise<Finding> {
  const isThere = await valueOf(
    runtimeUrl,
    `select coalesce(has_table_privilege(to_regclass('migration'), 'select'), false) as value`,
  );
  if (isThere !== 'true') return mend('migrations', 'The tables have not been made yet.', migrateRemedy);
  const names = await withClient(runtimeUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>('select name from migration');
    return rows.map(({ name }) => name);
  });
  const known = migrations.map(({ name }) => name);
  const missing = known.filter((name) => !names.includes(name));
  const newer = names.filter((name) => !known.some((one) => one === name));
  if (newer.length > 0)
    return mend(
      'migrations',
      `The tables are those of a newer version (${newer.join(', ')}).`,
      'Run that version or a newer one.',
    );
  if (missing.length > 0)
    return mend('migrations', `${missing.length} of ${known.length} migrations have not run.`, migrateRemedy);
  return well('migrations', `All ${known.length} migrations have run.`);
}

async function checkFences(runtimeUrl: string): Promise<Finding> {
  const open = await withClient(runtimeUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')
         and not (relrowsecurity and relforcerowsecurity) and relname <> all($1) order by relname`,
      [unfenced],
    );
    return rows.map(({ name }) => name);
  });
  if (open.length === 0) return well('fences', 'Row-level security holds on every table that names people.');
  return mend(
    'fences',
    `Row-level security is off on ${open.join(', ')}.`,
    `As the owner: ${open.map((name) => `alter table ${name} enable row level security, force row level security;`).join(' ')}`,
  );
}

/** What is acknowledged must outlive a power failure. */
async function checkDurability(runtimeUrl: string): Promise<Finding> {
  const off = await withClient(runtimeUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select name from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off' order by name`,
    );
    return rows.map(({ name }) => name);
  });
  if (off.length === 0) return well('durability', 'The database acknowledges what is on the disk.');
  return mend(
    'durability',
    `The database acknowledges before the disk has it: ${off.join(', ')} off.`,
    `In postgresql.conf: ${off.map((name) => `${name} = on`).join('; ')}. Then reload it.`,
  );
}

async function valueOf(url: string, sql: string): Promise<string> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ value: unknown }>(sql);
    return String(rows[0]?.value);
  });
}
