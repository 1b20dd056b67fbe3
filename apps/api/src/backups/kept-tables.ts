import pg from 'pg';
import { BackupFailure } from './backup-failure.ts';
import type { KeptTable } from './contents.ts';

/**
 * Tables of which no row enters an archive, each with the reason. A table that stands neither here nor below is kept whole, so
 * that a new one is never forgotten.
 */
export const leftOut: Readonly<Record<string, string>> = {
  migration: 'The contents name the migrations; a restore runs them.',
  speaker: 'The map from contributions to people must end with its period, and a copy would outlive it.',
  room_receipt: 'Receipts lead from contributions to their authors; they are kept as spent ones, which name nobody.',
  session_receipt:
    'Receipts of acts lead to who did them; a session that was open at the backup goes on with new ones.',
  room_text: 'The words of the log, by which it is searched: they are made anew from it.',
  log_follower: 'How far what follows from the log has come: it is made anew, and old news is told to nobody.',
  draft: 'Unfinished texts are nobody’s contributions, and a copy would outlive their days.',
  notice: 'What was new at one moment; after a restore it is told anew where it still is.',
  release_request: 'Waits for an author whom nobody can tell after a restore, since the map stays behind.',
  rate_limit: 'Counts of attempts within the last minutes.',
};

/** Columns of which no value enters an archive. */
const emptied: ReadonlySet<string> = new Set(['room_period.wrapped_key']);

/** Where rows come from elsewhere than from the table itself. */
const sources: Readonly<Record<string, string>> = {
  room_spent_receipt: `(select room_id, client_hash from room_spent_receipt
    union select room_id, sha256(uuid_send(client_id)) from room_receipt)`,
};

interface Column {
  readonly name: string;
  readonly type: string;
  readonly isText: boolean;
  readonly isMandatory: boolean;
}

export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly key: readonly string[];
}

/** Every table of the product's schema, those that are left out included. */
export async function readTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select c.relname as name,
           (select coalesce(json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
                     'isText', a.attcollation <> 0, 'isMandatory', a.attnotnull) order by a.attnum), '[]')
            from pg_attribute a
            where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
           (select coalesce(json_agg(a.attname order by k.place), '[]')
            from pg_index i, unnest(i.indkey) with ordinality as k(number, place), pg_attribute a
            where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.number) as key
    from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
    order by c.relname collate "C"`);
  return rows;
}

export function isKept({ name }: Pick<Table, 'name'>): boolean {
  return !Object.hasOwn(leftOut, name);
}

/** Forced row-level security binds the owner too: without a policy of his own a table would be copied as if it were empty. */
export async function refuseHiddenRows(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string }>(`
    select c.relname as name from pg_class c
    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
      and c.relrowsecurity and (c.relforcerowsecurity or c.relowner <> (select oid from pg_roles where rolname = current_user))
      and not (select rolsuper or rolbypassrls from pg_roles where rolname = current_user)
      and not exists (select 1 from pg_policies p where p.schemaname = current_schema() and p.tablename = c.relname
                      and p.permissive = 'PERMISSIVE' and p.cmd in ('ALL', 'SELECT') and p.qual = 'true'
                      and current_user = any(p.roles))`);
  const [hidden] = rows;
  if (hidden)
    throw new BackupFailure(`The table ${hidden.name} hides rows from its owner: DATABASE_OWNER_URL must own it.`);
}

/** What is written of a table. */
export function keptSelect(table: Table): string {
  const source = sources[table.name] ?? pg.escapeIdentifier(table.name);
  const values = table.columns.map((column) => `${keptValue(table, column)} as ${pg.escapeIdentifier(column.name)}`);
  return `select ${values.join(', ')} from ${source} as kept`;
}

function keptValue(table: Table, column: Column): string {
  const name = pg.escapeIdentifier(column.name);
  if (emptied.has(`${table.name}.${column.name}`)) return `null::${column.type}`;
  if (!opensADoor(column)) return name;
  // Still unique, and the hash of no token: the text before it has letters that a token never has.
  return column.isMandatory ? `sha256(convert_to('left behind: ', 'UTF8') || ${name})` : `null::${column.type}`;
}

/** Sign-ins, invitations and the first set-up are recognised by the hash of a token. */
export function opensADoor({ name, type }: Column): boolean {
  return type === 'bytea' && (name === 'token_hash' || name.endsWith('_token_hash'));
}

export function describe(table: Table): KeptTable {
  const columns = table.columns.map(({ name }) => name);
  return { name: table.name, columns, order: table.key.length > 0 ? [...table.key] : columns };
}

/** The bytes of a table, in the one order in which they are hashed; `select` gives its rows. */
export function copyOut(select: string, table: Table): string {
  const columns = table.columns.map(({ name }) => pg.escapeIdentifier(name));
  const textual = new Set(table.columns.flatMap(({ name, isText }) => (isText ? [name] : [])));
  const order = describe(table).order.map(
    (name) =>
      pg.escapeIdentifier(name) +
      (textual.has(name) ? ' collate "C"' : table.key.length > 0 ? '' : '::text collate "C"'),
  );
  return `copy (select ${columns.join(', ')} from (${select}) as rows order by ${order.join(', ')}) to stdout`;
}

/** The same bytes whatever the server's and the client's settings are. */
export async function fixSpelling(client: pg.ClientBase): Promise<void> {
  await client.query(`
    set local client_encoding = 'UTF8'; set local timezone = 'UTC'; set local datestyle = 'ISO, YMD';
    set local intervalstyle = 'iso_8601'; set local bytea_output = 'hex'; set local extra_float_digits = 1;
    set local statement_timeout = 0; set local lock_timeout = 0; set local idle_in_transaction_session_timeout = 0`);
}
