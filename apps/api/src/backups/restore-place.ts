import pg from 'pg';
import { BackupFailure } from './backup-failure.ts';
import type { Manifest } from './contents.ts';
import { withClient } from './with-client.ts';

/** Where an archive is brought back to. */
export interface Place {
  /** The database that is filled: one in which there is nobody. */
  readonly ownerUrl: string;
  readonly runtimeUrl: string;
  /** Where the server is our own: the database whose name the filled one takes over at the end, as its superuser. */
  readonly replaces: string | undefined;
}

export interface TakenPlace {
  putInPlace(): Promise<void>;
}

/** A server that runs on the data, here or on another machine, holds connections to it. */
export async function refuseWhileInUse({ ownerUrl, replaces }: Place): Promise<void> {
  for (const url of replaces === undefined ? [ownerUrl] : [ownerUrl, replaces]) {
    const others = await withClient(url, async (client) => {
      const { rows } = await client.query<{ count: number }>(
        `select count(*)::integer as count from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid() and usename is not null`,
      );
      return rows[0]?.count ?? 0;
    });
    if (others > 0)
      throw new BackupFailure('A server or another program is connected to the database: stop it, then restore.');
  }
}

/** Makes sure that nobody's words are lost unless that was wished for. */
export async function takePlace(
  place: Place,
  manifest: Manifest,
  mayReplace: () => Promise<boolean>,
): Promise<TakenPlace> {
  await refuseUnfit(place.ownerUrl, manifest);
  const { replaces } = place;
  if (replaces === undefined) return { putInPlace: async () => undefined };
  if ((await lookInto(replaces)).people > 0 && !(await mayReplace())) {
    throw new BackupFailure(
      'There are people in this instance: nothing was changed. --replace puts the archive in its place.',
    );
  }
  return { putInPlace: () => swap(place.ownerUrl, replaces) };
}

async function refuseUnfit(ownerUrl: string, { contents }: Manifest): Promise<void> {
  const { migrations, people } = await lookInto(ownerUrl);
  if (people > 0) {
    throw new BackupFailure(
      'DATABASE_OWNER_URL leads to an instance in which there are people, and its ledger lets nothing be removed: create an empty database (docker/self-host/roles.sql) and restore into that.',
    );
  }
  // The rows of an older version fit into an older version's tables only, and tables are not made older again.
  const later = migrations.filter((name) => !contents.migrations.includes(name));
  if (later.length > 0)
    throw new BackupFailure(
      'The database has tables of a later version than the archive: create an empty database (docker/self-host/roles.sql) and restore into that.',
    );
}

interface Inhabited {
  readonly migrations: readonly string[];
  readonly people: number;
}

async function lookInto(url: string): Promise<Inhabited> {
  return withClient(url, async (client) => {
    const found = await client.query<{ exists: boolean }>(`select to_regclass('migration') is not null as exists`);
    if (!found.rows[0]?.exists) return { migrations: [], people: 0 };
    const { rows } = await client.query<{ name: string }>('select name from migration order by id');
    const people = await client.query<{ count: number }>(`select count(*)::integer as count from person`);
    return { migrations: rows.map(({ name }) => name), people: people.rows[0]?.count ?? 0 };
  });
}

/**
 * Both names change in one transaction, so that there is an instance at every moment. The former one is dropped: kept, its map from
 * speakers to people would outlive the day on which it has to end.
 */
async function swap(filledUrl: string, replaces: string): Promise<void> {
  const [filled, wanted] = [nameIn(filledUrl), nameIn(replaces)];
  const former = `${wanted}_replaced`;
  const server = new URL(replaces);
  server.pathname = '/postgres';
  await withClient(server.href, async (client) => {
    await client.query(`drop database if exists ${pg.escapeIdentifier(former)} with (force)`);
    await client.query('begin');
    await client.query(`alter database ${pg.escapeIdentifier(wanted)} rename to ${pg.escapeIdentifier(former)}`);
    await client.query(`alter database ${pg.escapeIdentifier(filled)} rename to ${pg.escapeIdentifier(wanted)}`);
    await client.query('commit');
    await client.query(`drop database ${pg.escapeIdentifier(former)} with (force)`);
  });
}

function nameIn(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}
