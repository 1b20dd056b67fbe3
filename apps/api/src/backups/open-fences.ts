import pg from 'pg';
import type { Table } from './kept-tables.ts';

/**
 * Lets the tables' owner write rows as they once stood: row-level security refuses COPY, triggers would refuse or follow up what
 * happened long ago, and foreign keys would ask for an order that tables which refer to each other do not have. All of it is
 * undone by the function that is given back, in the same transaction, so that nobody ever sees the fences open.
 */
export async function openFences(client: pg.ClientBase, tables: readonly Table[]): Promise<() => Promise<void>> {
  const forced = await namesOf(
    client,
    `select relname as name from pg_class where relforcerowsecurity and relname = any($1)`,
    tables,
  );
  const keys = await strictKeys(client);
  for (const name of forced) await client.query(`alter table ${pg.escapeIdentifier(name)} no force row level security`);
  for (const { name } of tables) await client.query(`alter table ${pg.escapeIdentifier(name)} disable trigger user`);
  for (const key of keys) await client.query(`${alter(key)} deferrable initially deferred`);
  return async () => {
    for (const key of keys) await client.query(`${alter(key)} not deferrable`);
    for (const { name } of tables) await client.query(`alter table ${pg.escapeIdentifier(name)} enable trigger user`);
    for (const name of forced) await client.query(`alter table ${pg.escapeIdentifier(name)} force row level security`);
  };
}

async function namesOf(client: pg.ClientBase, sql: string, tables: readonly Table[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`${sql} and relnamespace = current_schema()::regnamespace`, [
    tables.map(({ name }) => name),
  ]);
  return rows.map(({ name }) => name);
}

interface Key {
  readonly name: string;
  readonly table: string;
}

async function strictKeys(client: pg.ClientBase): Promise<Key[]> {
  const { rows } = await client.query<Key>(
    `select k.conname as name, c.relname as table from pg_constraint k join pg_class c on c.oid = k.conrelid
     where k.contype = 'f' and not k.condeferrable and c.relnamespace = current_schema()::regnamespace`,
  );
  return rows;
}

function alter({ name, table }: Key): string {
  return `alter table ${pg.escapeIdentifier(table)} alter constraint ${pg.escapeIdentifier(name)}`;
}
