import { once } from 'node:events';
import { createHash } from 'node:crypto';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { BackupFailure } from './backup-failure.ts';
import { buffersOf } from './buffers-of.ts';
import { type KeptTable, type Manifest, tableOfPiece } from './contents.ts';
import { counted } from './hashing.ts';
import { copyOut, describe, fixSpelling, readTables, type Table } from './kept-tables.ts';
import { openFences } from './open-fences.ts';
import type { OpenedArchive } from './read-archive.ts';

export interface LoadCommand {
  readonly client: pg.ClientBase;
  readonly archive: OpenedArchive;
  readonly manifest: Manifest;
  readonly say: (text: string) => void;
  readonly signal: AbortSignal;
  /** Done in the same transaction, once every row stands as it stood. */
  readonly afterwards: (client: pg.ClientBase, tables: readonly Table[]) => Promise<void>;
}

/** Fills the empty tables from the archive in one transaction, and reads them back before it commits. */
export async function loadArchive(command: LoadCommand): Promise<void> {
  const { client, manifest, signal, afterwards } = command;
  const { contents, sums } = manifest;
  await client.query('begin');
  try {
    await fixSpelling(client);
    const tables = await readTables(client);
    const kept = contents.tables.map((described) => sameTable(described, tables));
    const closeFences = await openFences(client, tables);
    for (const { name } of tables)
      if (name !== 'migration') await client.query(`delete from ${pg.escapeIdentifier(name)}`);
    await fill(command);
    await client.query('set constraints all immediate');
    for (const table of kept) await compare(client, table, sums.tables[table.name]?.sha256);
    for (const { name, last } of contents.sequences) {
      if (last !== null)
        await client.query('select setval($1::regclass, $2::bigint)', [pg.escapeIdentifier(name), last]);
    }
    await afterwards(client, tables);
    await client.query('set constraints all immediate');
    await closeFences();
    signal.throwIfAborted();
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

async function fill(command: LoadCommand): Promise<void> {
  const { client, archive, manifest, say, signal } = command;
  let filling: Filling | undefined;
  try {
    for await (const { name, content } of archive.entries()) {
      signal.throwIfAborted();
      const table = manifest.contents.tables.find((one) => one.name === tableOfPiece(name));
      if (filling && table?.name !== filling.table.name) filling = await finish(filling, say);
      if (table && !filling) filling = begin(client, table);
      for await (const data of content) await filling?.write(data);
    }
    if (filling) await finish(filling, say);
  } catch (error) {
    // A copy that is neither ended nor given up would keep the connection from rolling back.
    filling?.giveUp();
    throw error;
  }
}

interface Filling {
  readonly table: KeptTable;
  write(data: Buffer): Promise<void>;
  end(): Promise<number>;
  giveUp(): void;
}

function begin(client: pg.ClientBase, table: KeptTable): Filling {
  const stream = client.query(copyFrom(copyIn(table)));
  const over = finished(stream);
  over.catch(() => undefined);
  return {
    table,
    async write(data) {
      // A statement that the database refuses ends the stream, which then never drains.
      if (!stream.write(data)) await Promise.race([once(stream, 'drain'), over]);
    },
    async end() {
      stream.end();
      await over;
      return stream.rowCount;
    },
    giveUp: () => stream.destroy(),
  };
}

async function finish(filling: Filling, say: (text: string) => void): Promise<undefined> {
  say(counted(filling.table.name, await filling.end()));
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
