import type pg from 'pg';

type Rows = ReadonlyMap<string, readonly string[]>;

/** Every row of every table as one text, in the order of the texts: read by other means than the backup's own. */
export async function wholeRows(owner: Pick<pg.Pool, 'query'>): Promise<Rows> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`,
  );
  const found = new Map<string, readonly string[]>();
  for (const { name } of tables) {
    const { rows } = await owner.query<{ row: string }>(
      `select to_jsonb(one)::text as row from "${name}" as one order by 1`,
    );
    found.set(
      name,
      rows.map(({ row }) => row),
    );
  }
  return found;
}

/** Rows as objects, for the tables of which some columns are to differ. */
export function parsedRows(rows: Rows, table: string): Record<string, unknown>[] {
  return (rows.get(table) ?? []).map((row): Record<string, unknown> => JSON.parse(row));
}

export function without(
  row: Readonly<Record<string, unknown>>,
  ...columns: readonly string[]
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !columns.includes(name)));
}
