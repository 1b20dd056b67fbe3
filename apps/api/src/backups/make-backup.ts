import { createHash } from 'node:crypto';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { preflight } from '../platform/database/preflight.ts';
import { type Contents, entryNames, formatVersion, type Manifest, type Sum, type Sums } from './contents.ts';
import {
  copyOut,
  describe,
  fixSpelling,
  isKept,
  keptSelect,
  readTables,
  refuseHiddenRows,
  type Table,
} from './kept-tables.ts';
import { counted, hashOf, rowsIn } from './hashing.ts';
import { product } from './product.ts';
import { readSecret } from './secret-file.ts';
import { withClient } from './with-client.ts';
import { type AddEntry, type ArchivePlace, writeArchive } from './write-archive.ts';

export interface BackupCommand extends ArchivePlace {
  readonly ownerUrl: string;
  readonly secretFile: string;
  readonly say: (text: string) => void;
}

export interface MadeBackup {
  readonly manifest: Manifest;
  readonly bytes: number;
}

/** Large enough that the entries' headers weigh nothing, small enough that a backup takes little memory. */
const pieceBytes = 1024 * 1024;

/** Copies the instance, as it is at one moment, into one encrypted file. People may go on talking meanwhile. */
export async function makeBackup(command: BackupCommand): Promise<MadeBackup> {
  await preflight(command.ownerUrl, 'DATABASE_OWNER_URL');
  const secret = await readSecret(command.secretFile);
  return withClient(command.ownerUrl, async (client) => {
    await client.query('begin isolation level repeatable read read only');
    await fixSpelling(client);
    await refuseHiddenRows(client);
    const tables = (await readTables(client)).filter(isKept);
    const contents = await describeInstance(client, tables);
    let sums: Sums | undefined;
    const bytes = await writeArchive(command, async (add) => {
      const described = Buffer.from(JSON.stringify(contents));
      await add(entryNames.contents, described);
      await add(entryNames.secret, Buffer.from(secret));
      const written = await addTables(client, tables, add, command.say);
      sums = { contents: hashOf(described), secret: hashOf(secret), tables: written };
      await add(entryNames.sums, Buffer.from(JSON.stringify(sums)));
    });
    if (!sums) throw new Error('an archive was finished before its sums were known');
    return { manifest: { contents, sums }, bytes };
  });
}

async function addTables(
  client: pg.ClientBase,
  tables: readonly Table[],
  add: AddEntry,
  say: (text: string) => void,
): Promise<Record<string, Sum>> {
  const sums: Record<string, Sum> = {};
  for (const table of tables) {
    const sum = await addTable(client, table, add);
    sums[table.name] = sum;
    say(counted(table.name, sum.rows));
  }
  return sums;
}

async function describeInstance(client: pg.ClientBase, tables: readonly Table[]): Promise<Contents> {
  const { rows } = await client.query<Pick<Contents, 'postgresVersion' | 'epoch' | 'migrations' | 'sequences'>>(`
    select current_setting('server_version_num')::integer as "postgresVersion", epoch,
           (select json_agg(name order by id) from migration) as migrations,
           (select coalesce(json_agg(json_build_object('name', sequencename, 'last', last_value::text) order by sequencename), '[]')
            from pg_sequences where schemaname = current_schema() and sequencename <> 'migration_id_seq') as sequences
    from instance`);
  const [instance] = rows;
  if (!instance) throw new Error('the table instance has no row');
  return {
    format: formatVersion,
    product: product.version,
    madeAt: new Date().toISOString(),
    ...instance,
    tables: tables.map(describe),
  };
}

async function addTable(client: pg.ClientBase, table: Table, add: AddEntry): Promise<Sum> {
  const hash = createHash('sha256');
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  let [rows, bytes, pieces] = [0, 0, 0];
  const leave = async (): Promise<void> => {
    if (waitingBytes === 0) return;
    await add(entryNames.piece(table.name, (pieces += 1)), Buffer.concat(waiting));
    [waiting, waitingBytes] = [[], 0];
  };
  for await (const chunk of client.query(copyTo(copyOut(keptSelect(table), table)))) {
    const data: Buffer = chunk;
    hash.update(data);
    rows += rowsIn(data);
    bytes += data.length;
    waiting.push(data);
    waitingBytes += data.length;
    if (waitingBytes >= pieceBytes) await leave();
  }
  await leave();
  return { rows, bytes, sha256: hash.digest('hex') };
}
