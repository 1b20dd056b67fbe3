import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BackupFailure } from '../../../apps/api/src/backups/backup-failure.ts';
import {
  type ArchiveEntry,
  contentOf,
  openArchive,
  type OpenedArchive,
} from '../../../apps/api/src/backups/read-archive.ts';
import { makeBackup } from '../../../apps/api/src/backups/make-backup.ts';
import { restoreBackup } from '../../../apps/api/src/backups/restore-backup.ts';
import { verifyArchive } from '../../../apps/api/src/backups/verify-archive.ts';
import { withClient } from '../../../apps/api/src/backups/with-client.ts';
import { writeArchive } from '../../../apps/api/src/backups/write-archive.ts';
import { buildConvening } from '../../builders/build-convening.ts';
import { buildConversation } from '../../builders/build-conversation.ts';
import { makeDataFolder } from '../../harness/api-node.ts';
import { openDatabase, type TestDatabase } from '../../harness/test-database.ts';
import { findTestServer, makeTemporaryFolder, type TestServer } from '../../harness/test-server.ts';
import { buildLedger, sha256 } from './build-ledger.ts';
import { backupOf, openBareDatabase, passphrase, restoreInto, type BareDatabase } from './places.ts';

const damaged = /is damaged or cut off: it cannot be read to its end\.$/;
const otherContent = /^The archive is not what its own manifest says: .*\. Nothing was changed\.$/;

type Entries = Map<string, string>;

describe('an archive that is not what it should be is refused in one sentence, and nothing is changed', () => {
  let server: TestServer;
  let database: TestDatabase;
  let bare: BareDatabase;
  let [folder, data, elsewhere, good, secret] = ['', '', '', '', ''];
  let entries: Entries = new Map();
  let opened: OpenedArchive;

  beforeAll(async () => {
    server = await findTestServer();
    database = await openDatabase(server);
    const convening = await buildConvening(database.owner);
    await buildLedger(database.owner, convening.group.id, 20);
    const seats = convening.delegates;
    await buildConversation(database.owner, { roomId: convening.rooms[0]?.id ?? '', seats, messages: 3_000 });
    [folder, data, elsewhere] = [await makeTemporaryFolder('backup'), await makeDataFolder(), await makeDataFolder()];
    secret = await readFile(join(elsewhere, 'secret'), 'utf8');
    good = join(folder, 'good.age');
    await makeBackup(backupOf(database, data, good));
    // Opened once for many readings: each passphrase takes more than a second.
    opened = await openArchive(await changedFile('changing', (bytes) => bytes), passphrase);
    for await (const entry of opened.entries()) entries.set(entry.name, await contentOf(entry, 10_000_000));
    bare = await openBareDatabase(server);
  });
  afterAll(async () => {
    await bare.drop();
    await database.stop();
    await server.stop();
    for (const one of [folder, data, elsewhere]) await rm(one, { recursive: true, force: true });
  });

  async function expectRefused(file: string, sentence: RegExp, words = passphrase): Promise<void> {
    const refusal = await restoreBackup({ ...restoreInto(bare, elsewhere, file), passphrase: words }).then(
      () => 'It was restored.',
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    expect(refusal).toMatch(sentence);
    expect(refusal.split('\n')).toHaveLength(1);
    const tables = await withClient(bare.ownerUrl, async (client) => {
      const { rows } = await client.query(
        `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
      );
      return rows;
    });
    expect(tables).toEqual([]);
    expect(await readdir(elsewhere)).toEqual(['secret']);
    expect(await readFile(join(elsewhere, 'secret'), 'utf8')).toBe(secret);
  }

  async function changedFile(name: string, change: (bytes: Buffer) => Buffer): Promise<string> {
    const file = join(folder, name);
    await writeFile(file, change(await readFile(good)));
    return file;
  }

  /** Made by somebody who knows the passphrase, so that the encryption finds nothing to complain of. */
  async function forged(name: string, change: (entries: Entries) => Entries): Promise<string> {
    const file = join(folder, name);
    const signal = new AbortController().signal;
    await writeArchive({ file, passphrase, signal }, async (add) => {
      for (const [entry, text] of change(new Map(entries))) await add(entry, Buffer.from(text));
    });
    return file;
  }

  /** What is judged before the first change, without the price of encrypting it first. */
  function verified(change: (entries: Entries) => Entries): Promise<unknown> {
    const changed = change(new Map(entries));
    async function* each(): AsyncGenerator<ArchiveEntry> {
      for (const [name, text] of changed) {
        async function* content(): AsyncGenerator<Buffer> {
          yield Buffer.from(text);
        }
        yield { name, content: content() };
      }
    }
    return verifyArchive({ entries: each }, new AbortController().signal);
  }

  function withText(name: string, change: (text: string) => string): (all: Entries) => Entries {
    return (all) => all.set(name, change(all.get(name) ?? ''));
  }

  const tableName = (table: string): string => `tables/${table}/00000001`;

  /** The same as a restore's own reading. */
  async function expectUnreadable(changes: readonly ((bytes: Buffer) => Buffer)[]): Promise<void> {
    for (const change of changes) {
      await changedFile('changing', change);
      await expect(verifyArchive(opened, new AbortController().signal)).rejects.toThrow(damaged);
    }
  }

  const flipped =
    (place: number) =>
    (bytes: Buffer): Buffer => {
      bytes[place] = (bytes[place] ?? 0) ^ 1;
      return bytes;
    };

  it('where one bit is another, wherever it is', async () => {
    const { length } = await readFile(good);
    const places = [0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99].map((part) => Math.floor(length * part));
    await expectUnreadable([length - 1, ...places].map(flipped));
    await expectRefused(await changedFile('bit', flipped(Math.floor(length / 2))), damaged);
    const header = await changedFile('bit-in-header', flipped(60));
    await expectRefused(header, /^The passphrase does not fit .*, or the file is damaged at its beginning\.$/);
  });

  it('where its tail is cut off, also at the end of a part that is whole in itself', async () => {
    const bytes = await readFile(good);
    const headerEnd = bytes.indexOf('\n--- ') + 49;
    const ends = [bytes.length - 1, bytes.length - 5_000, headerEnd + 16, headerEnd + 16 + 65_552];
    await expectUnreadable(ends.map((end) => (whole) => whole.subarray(0, end)));
  });

  it('where the passphrase is another', async () => {
    await expectRefused(good, /^The passphrase does not fit /, 'somebody else would say this');
  });

  it('where the file is something else', async () => {
    const foreign = join(folder, 'foreign');
    await writeFile(foreign, 'PGDMP and what follows');
    await expectRefused(foreign, /foreign is no backup of Trialogue\.$/);
    await writeFile(foreign, '');
    await expectRefused(foreign, /foreign is no backup of Trialogue\.$/);
    await expectRefused(join(folder, 'nowhere'), /nowhere cannot be read \(ENOENT\)\.$/);
    const letter = (): Entries => new Map([['letter.txt', 'a letter']]);
    await expect(verified(letter)).rejects.toThrow(/it is no backup of Trialogue\.$/);
  });

  it('where a table has a row more, fewer or another than its manifest says', async () => {
    const rows = tableName('organisation');
    const fewer = withText(rows, (text) => text.slice(text.indexOf('\n') + 1));
    const another = withText(rows, (text) => text.replace('business', 'BUSINESS'));
    for (const change of [fewer, another, withText(rows, (text) => text + text)])
      await expect(verified(change)).rejects.toThrow(otherContent);
  });

  it('where a part is missing, comes twice or stands elsewhere', async () => {
    const without = (name: string) => (all: Entries) => new Map([...all].filter(([one]) => one !== name));
    for (const name of ['contents.json', tableName('person'), 'secret', 'sums.json'])
      await expect(verified(without(name)), name).rejects.toThrow(BackupFailure);
    for (const name of ['tables/person/00000002', 'tables/person/1', 'tables/motto/00000001', '../secret'])
      await expect(
        verified((all) => {
          const sums = all.get('sums.json') ?? '';
          all.delete('sums.json');
          return all.set(name, 'x\n').set('sums.json', sums);
        }),
        name,
      ).rejects.toThrow(otherContent);
    await expect(verified((all) => all.set('behind', ''))).rejects.toThrow('something stands after its end');
  });

  it('where a ledger does not verify, though every hash of the archive was made anew', async () => {
    const ledger = (change: (text: string) => string) => (all: Entries) =>
      withSums(withText(tableName('ledger_entry'), change)(all));
    const rewritten = ledger((text) => text.replace('government', 'business'));
    await expect(verified(rewritten)).rejects.toThrow(
      /the ledger of the group .* is broken at entry 1 \(hash-differs\)/,
    );
    const cutTail = ledger((text) => `${text.split('\n').slice(0, -2).join('\n')}\n`);
    await expect(verified(cutTail)).rejects.toThrow(/the ledger of the group .* does not end where its head says/);
    await expect(verified(ledger(() => ''))).rejects.toThrow(/does not end where its head says/);
    await expect(verified(ledger((text) => text))).resolves.toMatchObject({ secret: entries.get('secret') });
  });

  it('where it comes from a version that this one does not know', async () => {
    const contents = (change: (text: string) => string) => (all: Entries) =>
      withSums(withText('contents.json', change)(all));
    const newer = contents((text) => text.replace('"format":1', '"format":2'));
    await expect(verified(newer)).rejects.toThrow(
      /^The archive has format 2, which this version does not know: restore it with a newer one\.$/,
    );
    const later = await forged(
      'later-migration',
      contents((text) => text.replace('"migrations":[', '"migrations":["Motto2795424400000",')),
    );
    await expectRefused(
      later,
      /^The archive was made by version .*\(Motto2795424400000\): restore it with that version or a newer one\.$/,
    );
  });

  it('where somebody is connected to the database; alone it is accepted, and then not a second time', async () => {
    const command = restoreInto(bare, elsewhere, good);
    await withClient(bare.ownerUrl, async () => {
      await expect(restoreBackup(command)).rejects.toThrow(/^A server or another program is connected to the database/);
    });
    const { epoch } = await restoreBackup(command);
    await expect(restoreBackup(command)).rejects.toThrow(/^DATABASE_OWNER_URL leads to an instance in which/);
    const { rows } = await withClient(bare.ownerUrl, (client) => client.query('select epoch from instance'));
    expect(rows).toEqual([{ epoch }]);
  });

  it('and one is not even made where a table hides rows from its owner', async () => {
    await database.owner.query('drop policy organisation_owner on organisation');
    const file = join(folder, 'hidden.age');
    await expect(makeBackup(backupOf(database, data, file))).rejects.toThrow(
      'The table organisation hides rows from its owner',
    );
    expect(await readdir(folder)).not.toContain('hidden.age');
  });

  /** As a forger would make them fit. */
  function withSums(all: Entries): Entries {
    const sums = JSON.parse(all.get('sums.json') ?? '{}');
    sums.contents = sha256(all.get('contents.json') ?? '');
    for (const [name, text] of all) {
      const table = /^tables\/(\w+)\//.exec(name)?.[1];
      if (table)
        sums.tables[table] = {
          rows: text.split('\n').length - 1,
          bytes: Buffer.byteLength(text),
          sha256: sha256(text),
        };
    }
    return all.set('sums.json', JSON.stringify(sums));
  }
});
