import pg from 'pg';
import { isKept, keptSelect, readTables } from '../../../apps/api/src/backups/kept-tables.ts';
import type { Canary } from './canary-stage.ts';
import type { Finder } from './encodings.ts';

export interface TableHit {
  readonly table: string;
  readonly kind: string;
  readonly as: string;
}

/** Kinds that are of a person, and kinds that are of what he wrote. */
const ofPeople = ['name', 'organisation', 'organisation id', 'person', 'seat', 'account'];

/** The tables as they lie in the database, or as a backup copies them. */
export async function tablesOf(ownerUrl: string, as: 'database' | 'backup'): Promise<Map<string, Buffer[]>> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const tables = new Map<string, Buffer[]>();
    for (const table of await readTables(client)) {
      if (as === 'backup' && !isKept(table)) continue;
      const source = as === 'backup' ? keptSelect(table) : `select * from ${pg.escapeIdentifier(table.name)}`;
      const { rows } = await client.query<{ row: string }>(
        `select to_jsonb(kept)::text as row from (${source}) as kept`,
      );
      tables.set(
        table.name,
        rows.map(({ row }) => Buffer.from(row)),
      );
    }
    return tables;
  } finally {
    await client.end();
  }
}

/**
 * What holds both, and leads nowhere: hashes of what was received once, by which a late retry is known, with no person beside them; and
 * that a release was asked, which is told to every member of the room alike, its author among them.
 */
function leadsNowhere(table: string, row: Buffer): boolean {
  return table === 'room_spent_receipt' || (table === 'notice' && row.includes('"release-asked"'));
}

/** A row that holds both a person and what that person wrote; and whatever leads from one to the other wherever it lies. */
export function linksIn(
  tables: ReadonlyMap<string, readonly Buffer[]>,
  finder: Finder<Canary>,
  leading: readonly Canary['kind'][],
): TableHit[] {
  return [...tables].flatMap(([table, rows]) =>
    rows.flatMap((row) => {
      if (leadsNowhere(table, row)) return [];
      const found = finder.find(row);
      const people = new Set(found.flatMap(({ canary }) => (ofPeople.includes(canary.kind) ? [canary.of] : [])));
      return found.flatMap(({ canary: { kind, of }, as }) => {
        const links = leading.includes(kind) || (!ofPeople.includes(kind) && people.has(of));
        return links ? [{ table, kind, as }] : [];
      });
    }),
  );
}
