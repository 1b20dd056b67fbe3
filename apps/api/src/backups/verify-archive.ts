import { createHash, type Hash } from 'node:crypto';
import { BackupFailure } from './backup-failure.ts';
import {
  type Contents,
  entryNames,
  type KeptTable,
  type Manifest,
  newerFormatIn,
  parseContents,
  parseSums,
  type Sums,
  tableOfPiece,
} from './contents.ts';
import { LedgerReading } from './ledger-reading.ts';
import { hashOf, rowsIn } from './hashing.ts';
import { type ArchiveEntry, contentOf, type OpenedArchive } from './read-archive.ts';

export interface VerifiedArchive {
  readonly manifest: Manifest;
  readonly secret: string;
}

const longestText = 16 * 1024 * 1024;
const damaged = (what: string): BackupFailure =>
  new BackupFailure(`The archive is not what its own manifest says: ${what}. Nothing was changed.`);

/** Reads the whole archive before anything is changed: order, hashes, counts, and the chain of every group's ledger. */
export async function verifyArchive(archive: OpenedArchive, signal: AbortSignal): Promise<VerifiedArchive> {
  const reading = new Reading();
  for await (const entry of archive.entries()) {
    signal.throwIfAborted();
    await reading.take(entry);
  }
  return reading.verdict();
}

class Reading {
  private contents: Contents | undefined;
  private contentsHash = '';
  private secret: string | undefined;
  private sums: Sums | undefined;
  private readonly tables = new Map<string, TableReading>();

  async take(entry: ArchiveEntry): Promise<void> {
    if (this.sums) throw damaged('something stands after its end');
    if (!this.contents) return this.takeContents(entry);
    if (this.secret === undefined) return this.takeSecret(entry);
    if (entry.name === entryNames.sums) return this.takeSums(entry);
    const table = this.tables.get(tableOfPiece(entry.name) ?? '');
    if (!table) throw damaged(`it has an entry ${entry.name}`);
    await table.take(entry);
  }

  verdict(): VerifiedArchive {
    const { contents, secret, sums } = this;
    if (!contents || secret === undefined || !sums) throw damaged('a part is missing');
    if (sums.contents !== this.contentsHash || sums.secret !== hashOf(secret)) throw damaged('a hash differs');
    if (Object.keys(sums.tables).length !== this.tables.size) throw damaged('a table is missing');
    for (const [name, table] of this.tables) table.compare(sums.tables[name]);
    return { manifest: { contents, sums }, secret };
  }

  private async takeContents(entry: ArchiveEntry): Promise<void> {
    const text = await contentOf(entry, longestText);
    const newer = newerFormatIn(text);
    if (newer !== undefined)
      throw new BackupFailure(
        `The archive has format ${newer}, which this version does not know: restore it with a newer one.`,
      );
    this.contents = entry.name === entryNames.contents ? parseContents(text) : undefined;
    if (!this.contents)
      throw new BackupFailure('The file is encrypted with this passphrase, but it is no backup of Trialogue.');
    this.contentsHash = hashOf(text);
    const ledger = new LedgerReading();
    for (const table of this.contents.tables) this.tables.set(table.name, new TableReading(table, ledger));
  }

  private async takeSecret(entry: ArchiveEntry): Promise<void> {
    this.secret = await contentOf(entry, 1024);
    if (entry.name !== entryNames.secret || !/^[0-9a-f]{64}$/.test(this.secret)) throw damaged('its secret is none');
  }

  private async takeSums(entry: ArchiveEntry): Promise<void> {
    this.sums = parseSums(await contentOf(entry, longestText));
    if (!this.sums) throw damaged('its sums are none');
  }
}

class TableReading {
  private readonly hash: Hash = createHash('sha256');
  private readonly listen: ((data: Buffer) => void) | undefined;
  private rows = 0;
  private bytes = 0;
  private pieces = 0;

  constructor(
    private readonly table: KeptTable,
    private readonly ledger: LedgerReading,
  ) {
    this.listen = ledger.listenerFor(table);
  }

  async take({ name, content }: ArchiveEntry): Promise<void> {
    if (name !== entryNames.piece(this.table.name, (this.pieces += 1))) throw damaged(`${name} is out of its order`);
    for await (const chunk of content) {
      this.hash.update(chunk);
      this.rows += rowsIn(chunk);
      this.bytes += chunk.length;
      this.listen?.(chunk);
    }
  }

  compare(sum: Sums['tables'][string] | undefined): void {
    const { name } = this.table;
    if (!sum || sum.rows !== this.rows || sum.bytes !== this.bytes)
      throw damaged(`the table ${name} is longer or shorter`);
    if (sum.sha256 !== this.hash.digest('hex')) throw damaged(`the hash of the table ${name} differs`);
    const fault = this.ledger.faultAfter(name);
    if (fault) throw damaged(fault);
  }
}
