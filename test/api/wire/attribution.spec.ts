import { randomBytes, randomUUID } from 'node:crypto';
import { audience, logPage } from '@trialogue/rooms';
import type { PostedItem } from '@trialogue/rooms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildConvening } from '../../builders/build-convening.ts';
import type { BuiltConvening } from '../../builders/build-convening.ts';
import { openApi } from '../../harness/convened-api.ts';
import type { ConvenedApi } from '../../harness/convened-api.ts';
import { ask, openSignIn } from '../../harness/open-sign-in.ts';
import type { OpenedSignIn } from '../../harness/open-sign-in.ts';
import { joinRoom, openSocket, postMessage, until } from '../../harness/room-socket.ts';
import type { RoomSocket } from '../../harness/room-socket.ts';
import { beginWithinOneWeek } from '../../harness/within-one-week.ts';

const rounds = 5;

describe('what a non-attribution room tells of who spoke', () => {
  let api: ConvenedApi;
  let convening: BuiltConvening;
  let roomIds: string[];
  let signIns: OpenedSignIn[];
  let sockets: RoomSocket[];
  const frames: string[] = [];
  beforeAll(async () => {
    await beginWithinOneWeek();
    api = await openApi();
    convening = await buildConvening(api.database.owner, { delegates: 4, rooms: 2, rule: 'non-attribution' });
    roomIds = convening.rooms.map((room) => room.id);
    signIns = await Promise.all(convening.delegates.map(({ person }) => openSignIn(api.database.owner, person.id)));
    sockets = await Promise.all(signIns.map(({ cookie }) => openSocket(api.url(), cookie)));
    for (const socket of sockets) {
      socket.onAny((...frame: unknown[]) => frames.push(JSON.stringify(frame)));
      for (const roomId of roomIds) await joinRoom(socket, roomId);
    }
    for (let round = 0; round < rounds; round += 1)
      for (const socket of sockets)
        for (const roomId of roomIds) frames.push(JSON.stringify(await postMessage(socket, roomId, `Round ${round}`)));
    await until('all is heard', () => frames.filter((frame) => frame.includes('room:items')).length >= sockets.length);
  });
  afterAll(async () => {
    for (const socket of sockets) socket.disconnect();
    await api.stop();
  });

  const logOf = async (roomId = roomIds[0]): Promise<PostedItem[]> =>
    logPage
      .parse((await ask(api.url(), signIns[0] ?? null, 'GET', `/api/rooms/${roomId ?? ''}/log`)).body)
      .items.filter((item) => item.kind === 'posted');

  it('Inside, while the map lives, an author is a name, a sector and a reference: no seat, no organisation, no other id.', async () => {
    const items = await logOf();
    expect(items).toHaveLength(rounds * sockets.length);
    for (const { author } of items) expect(Object.keys(author).sort()).toEqual(['name', 'ref', 'sector']);
    const names = convening.delegates.map(({ person }) => person.name);
    expect(items.slice(0, names.length).map(({ author }) => 'name' in author && author.name)).toEqual(names);
  });

  it('A reference is one person’s in one room: the same for all he says there, and nobody joins two rooms by it.', async () => {
    const refs = await Promise.all(
      roomIds.map(async (roomId) =>
        (await logOf(roomId)).flatMap(({ author }) => ('ref' in author ? [author.ref] : [])),
      ),
    );
    const [first, second] = refs.map((one) => new Set(one));
    expect([first?.size, second?.size]).toEqual([sockets.length, sockets.length]);
    expect([...(first ?? [])].filter((ref) => second?.has(ref))).toEqual([]);
    for (const ref of [...(first ?? []), ...(second ?? [])]) expect(ref[14]).toBe('4');
  });

  it('No id of a member, seat, sign-in or organisation leaves with what is said, neither live, nor read, nor acknowledged.', async () => {
    const said = [...frames, JSON.stringify(await logOf()), JSON.stringify(await logOf(roomIds[1]))].join('\n');
    const ids = convening.delegates.flatMap(({ id, person }) => [id, person.id, person.organisationId, person.email]);
    for (const id of [...ids, ...signIns.map((one) => one.id)]) expect(said).not.toContain(id);
  });

  it('At rest the contributions, the map and the receipts hold no id of anybody: none can be joined to a person.', async () => {
    const secrets = convening.delegates.flatMap(({ id, person }) => [
      id,
      person.id,
      person.organisationId,
      person.name,
      person.email,
    ]);
    for (const table of ['room_item', 'speaker', 'room_receipt', 'room_period', 'room_spent_receipt']) {
      const { rows } = await api.database.owner.query<{ row: string }>(
        `select to_jsonb(t)::text as row from ${table} t`,
      );
      const text = rows.map(({ row }) => row).join('\n');
      for (const secret of secrets) {
        expect(text).not.toContain(secret);
        // An id that is stored as bytes would not be found by its dashes.
        expect(text).not.toContain(secret.replaceAll('-', ''));
      }
    }
    const { rows } = await api.database.owner.query('select 1 from room_item where seat_id is not null');
    expect(rows).toEqual([]);
  });

  it('Posting moves no stored trace of who read what, and no time finer than a second.', async () => {
    const { rows } = await api.database.owner.query(
      `select (select count(*)::integer from room_item where date_trunc('second', at) <> at) as finer,
              (select count(*)::integer from room_member where joined_at > now()) as moved`,
    );
    expect(rows).toEqual([{ finer: 0, moved: 0 }]);
  });

  it('The audience of a room tells who may read it, of which sector, and nothing that joins anybody to a contribution.', async () => {
    const answer = audience.parse(
      (await ask(api.url(), signIns[0] ?? null, 'GET', `/api/rooms/${roomIds[0] ?? ''}/audience`)).body,
    );
    expect(answer).toMatchObject({ rule: 'non-attribution', total: 5 });
    const refs = (await logOf()).flatMap(({ author }) => ('ref' in author ? [author.ref] : []));
    for (const ref of refs) expect(JSON.stringify(answer)).not.toContain(ref);
  });

  it('Once a period’s key is destroyed, its authors are participants, to those inside as well.', async () => {
    const roomId = roomIds[1] ?? '';
    const period = randomUUID();
    const ref = randomUUID();
    const { owner } = api.database;
    await owner.query(
      `insert into room_period (id, room_id, starts_at, closes_at, map_ends_at, wrapped_key)
       values ($1, $2, now() - interval '60 days', now() - interval '53 days', now() - interval '23 days', null)`,
      [period, roomId],
    );
    await owner.query('insert into speaker (period_id, ref, person_tag, sealed_person) values ($1, $2, $3, $4)', [
      period,
      ref,
      randomBytes(32),
      randomBytes(60),
    ]);
    const { rows } = await owner.query<{ seq: number }>(
      'update room set head_seq = head_seq + 1 where id = $1 returning head_seq::integer as seq',
      [roomId],
    );
    await owner.query(
      `insert into room_item (room_id, seq, kind, id, at, rule, period_id, speaker_ref, body)
       values ($1, $2, 'posted', gen_random_uuid(), date_trunc('second', now()), 'non-attribution', $3, $4, 'Long ago')`,
      [roomId, rows[0]?.seq, period, ref],
    );
    const last = (await logOf(roomId)).at(-1);
    expect(last).toMatchObject({ body: 'Long ago', author: { label: 'participant' } });
    expect(JSON.stringify(last)).not.toContain(ref);
  });
});
