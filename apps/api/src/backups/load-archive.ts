import { once } from 'node:events';
import { createHash } from 'node:crypto';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import { type CopyStreamQuery, from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { BackupFailure } from './backup-failure.ts';
import { buffersOf } from './buffers-of.ts';
import { type KeptTable, type Manifest, tableOfPiece } from './contents.ts';
import { copyOut, describe, fixSpelling, readTables, type Table } from './kept-tables.ts';
import { openFences } from './open-fences.ts';
import type { OpenedArchive } from './read-archive.ts';

export interface LoadCommand {
  readonly client: pg.ClientBase;
  readonly archive: OpenedArchive;
  readonly manifest: Manifest;
  readonly say: (text: string) => void;
  /** Done in the same transaction, once every row stands as it stood. */
  readonly afterwards: (client: pg.ClientBase, tables: readonly Table[]) => Promise<void>;
}

/** Fills the empty tables from the archive in one transaction, and reads them back before it commits. */
export async function loadArchive({ client, archive, manifest, say, afterwards }: LoadCommand): Promise<void> {
  const { contents, sums } = manifest;
  await client.query('begin');
  try {
    await fixSpelling(client);
    const tables = await readTables(client);
    const kept = contents.tables.map((described) => sameTable(described, tables));
    const closeFences = await openFences(client, tables);
    for (const { name } of tables)
      if (name !== 'migration') await client.query(`delete from ${pg.escapeIdentifier(name)}`);
    await fill(client, archive, contents.tables, say);
    await client.query('set constraints all immediate');
    for (const table of kept) await compare(client, table, sums.tables[table.name]?.sha256);
    for (const { name, last } of contents.sequences) {
      if (last !== null)
        await client.query('select setval($1::regclass, $2::bigint)', [pg.escapeIdentifier(name), last]);
    }
    await afterwards(client, tables);
    await client.query('set constraints all immediate');
    await closeFences();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

function sameTable(described: KeptTable, tables: readonly Table[]): Table {
  const found = tables.find((table) => table.name === described.name);
  if (found && JSON.stringify(describe(found)) === JSON.stringify(described)) return found;
  throw new BackupFailure(
    `The archive describes the table ${described.name} otherwise than its own migrations make it.`,
  );
}

async function fill(
  client: pg.ClientBase,
  archive: OpenedArchive,
  tables: readonly KeptTable[],
  say: (text: string) => void,
): Promise<void> {
  let under: { name: string; stream: CopyStreamQuery } | undefined;
  const finish = async (): Promise<void> => {
    if (!under) return;
    under.stream.end();
    await finished(under.stream);
    say(`${under.name}: ${under.stream.rowCount} ${under.stream.rowCount === 1 ? 'row' : 'rows'}`);
    under = undefined;
  };
  for await (const { name, content } of archive.entries()) {
    const table = tables.find((one) => one.name === tableOfPiece(name));
    if (table?.name !== under?.name) await finish();
    if (table && !under) under = { name: table.name, stream: client.query(copyFrom(copyIn(table))) };
    for await (const data of content) if (under && !under.stream.write(data)) await drained(under.stream);
  }
  await finish();
}

/** A statement that the database refuses ends the stream, which then never drains. */
async function drained(stream: CopyStreamQuery): Promise<void> {
  await Promise.race([once(stream, 'drain'), finished(stream)]);
}

function copyIn({ name, columns }: KeptTable): string {
  return `copy ${pg.escapeIdentifier(name)} (${columns.map((column) => pg.escapeIdentifier(column)).join(', ')}) from stdin`;
}

async function compare(client: pg.ClientBase, table: Table, expected: string | undefined): Promise<void> {
  if ((await hashOfTable(client, table)) === expected) return;
  throw new BackupFailure(`The table ${table.name} does not read back as it was written: nothing was changed.`);
}

/** What the manifest holds of a table, of the rows that stand in it now. */
export async function hashOfTable(client: pg.ClientBase, table: Table): Promise<string> {
  const hash = createHash('sha256');
  const copy = client.query(copyTo(copyOut(`select * from ${pg.escapeIdentifier(table.name)}`, table)));
  for await (const data of buffersOf(copy)) hash.update(data);
  return hash.digest('hex');
}
