import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { makeBackup } from '../../../apps/api/src/backups/make-backup.ts';
import { restoreBackup } from '../../../apps/api/src/backups/restore-backup.ts';
import { Passwords } from '../../../apps/api/src/people/passwords.ts';
import type { BuiltSeat } from '../../builders/build-seat.ts';
import { buildConvening } from '../../builders/build-convening.ts';
import { buildRoom } from '../../builders/build-room.ts';
import { buildSignIn } from '../../builders/build-sign-in.ts';
import { seededChance } from '../../faults/chance.ts';
import { Delegate } from '../../faults/delegate.ts';
import { startRecording, type Recorder } from '../../faults/recording.ts';
import { openView, type View } from '../../faults/room-view.ts';
import { makeDataFolder, startApiNode, type ApiNode } from '../../harness/api-node.ts';
import { openDatabase, type TestDatabase } from '../../harness/test-database.ts';
import { findTestServer, makeTemporaryFolder, type TestServer } from '../../harness/test-server.ts';
import { backupOf, openBareDatabase, restoreInto, type BareDatabase } from './places.ts';

export const pepperedPassword = 'only its own secret opens this';

/** People who converse, and whose place is lost and brought back from an archive. */
export class RestoredConvening {
  readonly recorder: Recorder = startRecording();
  /** What each client shows; kept over the restore, as a page that was left open would keep it. */
  private readonly views = new Map<string, View>();
  private node: ApiNode | undefined;
  private readonly closers: (() => Promise<unknown>)[] = [];
  /** What stood in the database when the backup was made, by where it stood. */
  readonly secretsOf = new Map<string, readonly string[]>();
  rooms: readonly string[] = [];
  seats: readonly BuiltSeat[] = [];
  cookies: readonly string[] = [];
  delegates: readonly Delegate[] = [];
  owner: pg.Pool;
  restored: BareDatabase | undefined;

  private constructor(
    readonly server: TestServer,
    readonly database: TestDatabase,
    readonly data: string,
    readonly folder: string,
  ) {
    this.owner = database.owner;
  }

  static async open(): Promise<RestoredConvening> {
    const server = await findTestServer();
    const [data, folder] = [await makeDataFolder(), await makeTemporaryFolder('backup')];
    const one = new RestoredConvening(server, await openDatabase(server), data, folder);
    const { group, delegates, rooms } = await buildConvening(one.owner, { delegates: 6 });
    const unattributed = await buildRoom(one.owner, { groupId: group.id, members: delegates, rule: 'non-attribution' });
    one.seats = delegates;
    one.rooms = [...rooms.map(({ id }) => id), unattributed.id];
    await one.giveOwnPassword(delegates[0]);
    await one.inviteOne(delegates[1]);
    await one.begin(one.database, data, 'd');
    return one;
  }

  get url(): string {
    return this.node?.url ?? '';
  }

  get file(): string {
    return join(this.folder, 'archive.age');
  }

  async backUp(): Promise<void> {
    await this.noteSecrets();
    await makeBackup(backupOf(this.database, this.data, this.file));
  }

  /** The database and the secret are lost with the machine; on another one there are only the archive and its passphrase. */
  async loseAndRestore(): Promise<void> {
    this.leave();
    await this.node?.stop();
    await this.database.stop();
    const data = await makeDataFolder();
    const bare = await openBareDatabase(this.server);
    await restoreBackup(restoreInto(bare, data, this.file));
    this.owner = new pg.Pool({ connectionString: bare.ownerUrl, max: 4 });
    this.closers.push(
      () => bare.drop(),
      () => this.owner.end(),
      () => rm(data, { recursive: true, force: true }),
    );
    this.restored = bare;
    await this.begin(bare, data, 'again');
  }

  leave(): void {
    for (const delegate of this.delegates) delegate.stop();
  }

  async stop(): Promise<void> {
    this.leave();
    await this.node?.stop();
    for (const close of this.closers.toReversed()) await close();
    if (!this.restored) await this.database.stop();
    await this.server.stop();
    for (const folder of [this.data, this.folder]) await rm(folder, { recursive: true, force: true });
  }

  /** As an archive would hold them, had they not been left out: the spelling of COPY. */
  private async noteSecrets(): Promise<void> {
    const hex = (column: string, table: string): string =>
      `select '${table}.${column}' as kind, encode(${column}, 'hex') as secret from ${table}`;
    const { rows } = await this.owner.query<{ kind: string; secret: string }>(
      [
        hex('person_tag', 'speaker'),
        hex('sealed_person', 'speaker'),
        hex('wrapped_key', 'room_period'),
        hex('author_tag', 'room_receipt'),
        hex('body_hash', 'room_receipt'),
        `select 'room_receipt.client_id', client_id::text from room_receipt`,
        hex('token_hash', 'sign_in'),
        hex('token_hash', 'invitation'),
        `select 'speaker.ref', ref::text from speaker`,
      ].join(' union all '),
    );
    for (const { kind, secret } of rows) this.secretsOf.set(kind, [...(this.secretsOf.get(kind) ?? []), secret]);
    this.secretsOf.set(
      'cookie',
      this.cookies.map((cookie) => cookie.slice(cookie.indexOf('=') + 1)),
    );
  }

  private async begin(
    database: { ownerUrl: string; appUrl: string },
    dataFolder: string,
    prefix: string,
  ): Promise<void> {
    this.node = await startApiNode({ database, dataFolder });
    this.cookies = await Promise.all(this.seats.map((seat) => buildSignIn(this.owner, seat.person)));
    this.delegates = this.cookies.map(
      (cookie, place) =>
        new Delegate({
          name: `${prefix}${place}`,
          cookie,
          urls: [this.url],
          rooms: this.rooms,
          recorder: this.recorder,
          chance: seededChance(place),
          openView: ({ room }) => this.viewOf(`d${place}`, room),
        }),
    );
  }

  private viewOf(client: string, room: string): View {
    const key = `${client} ${room}`;
    const view = this.views.get(key) ?? openView({ client, room, recorder: this.recorder });
    this.views.set(key, view);
    return view;
  }

  private async inviteOne(seat: BuiltSeat | undefined): Promise<void> {
    await this.owner.query(
      `insert into invitation (id, token_hash, person_id, email, standing, invited_by, invited_at, expires_at)
       values (gen_random_uuid(), sha256(uuid_send(gen_random_uuid())), $1, 'somebody@test.example', 'business', $1, now(), now() + interval '72 hours')`,
      [seat?.person.id],
    );
  }

  private async giveOwnPassword(seat: BuiltSeat | undefined): Promise<void> {
    const secret = Buffer.from(await readFile(join(this.data, 'secret'), 'utf8'), 'hex');
    const hash = await new Passwords({ secret }).hash(pepperedPassword);
    await this.owner.query('update credential set password_hash = $2 where person_id = $1', [seat?.person.id, hash]);
  }
}
