import { createHash, randomUUID } from 'node:crypto';
import { joinAnswer, leaveAnswer, logPage, postAnswer, roomItems, syncAnswer } from '@trialogue/rooms';
import type { RoomItems } from '@trialogue/rooms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildConvening } from '../../builders/build-convening.ts';
import type { BuiltConvening } from '../../builders/build-convening.ts';
import { openApi } from '../../harness/convened-api.ts';
import type { ConvenedApi } from '../../harness/convened-api.ts';
import { ask, openSignIn } from '../../harness/open-sign-in.ts';
import type { OpenedSignIn } from '../../harness/open-sign-in.ts';
import { heardItems, joinRoom, openSocket, postMessage, syncRoom, until } from '../../harness/room-socket.ts';
import type { RoomSocket } from '../../harness/room-socket.ts';

const refused = (code: string) => ({
  ok: false,
  code,
  retry: false,
  rule: expect.any(String),
  params: expect.any(Object),
});

describe('the pinned events of a live connection', () => {
  let api: ConvenedApi;
  let convening: BuiltConvening;
  let roomId: string;
  let signIns: OpenedSignIn[];
  let speaker: RoomSocket;
  let listener: RoomSocket;
  beforeAll(async () => {
    api = await openApi({ nodes: 2 });
    convening = await buildConvening(api.database.owner);
    roomId = convening.rooms[0]?.id ?? '';
    signIns = await Promise.all(convening.delegates.map(({ person }) => openSignIn(api.database.owner, person.id)));
    speaker = await openSocket(api.url(0), signIns[0]?.cookie ?? '');
    listener = await openSocket(api.url(1), signIns[1]?.cookie ?? '');
  });
  afterAll(async () => {
    speaker.disconnect();
    listener.disconnect();
    await api.stop();
  });

  const overHttp = (body: object) => ask(api.url(), signIns[0] ?? null, 'POST', `/api/rooms/${roomId}/messages`, body);

  it('Who joins is told the epoch, the first number that he may read and the last; who leaves, that it is done.', async () => {
    const joined = joinAnswer.parse(await joinRoom(listener, roomId));
    expect(joined).toEqual({ ok: true, epoch: expect.any(String), first: 1, head: 0 });
    expect(joinAnswer.parse(await joinRoom(listener, roomId))).toEqual(joined);
    expect(leaveAnswer.parse(await listener.timeout(5_000).emitWithAck('room:leave', { roomId }))).toEqual({
      ok: true,
    });
  });

  it('A post is acknowledged with number and id, and heard on the other node in the pinned shape; one who left hears nothing.', async () => {
    const frames: RoomItems[] = [];
    listener.on('room:items', (frame) => frames.push(roomItems.parse(frame)));
    const unheard = postAnswer.parse(await postMessage(speaker, roomId, 'Nobody listens'));
    const joined = joinAnswer.parse(await joinRoom(listener, roomId));
    expect(joined).toMatchObject({ ok: true, head: 1 });
    const receipt = postAnswer.parse(await postMessage(speaker, roomId, 'A *word*\n\nمرحبا 😀'));
    expect([unheard, receipt]).toMatchObject([
      { ok: true, seq: 1 },
      { ok: true, seq: 2 },
    ]);
    await until('it is heard', () => frames.length > 0);
    const [delegate] = convening.delegates;
    expect(frames).toEqual([
      {
        roomId,
        epoch: joined.ok ? joined.epoch : '',
        items: [
          {
            seq: 2,
            kind: 'posted',
            id: receipt.ok ? receipt.id : '',
            at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
            author: { name: delegate?.person.name, sector: 'business', seatId: delegate?.id },
            body: 'A *word*\n\nمرحبا 😀',
          },
        ],
      },
    ]);
    listener.off('room:items');
  });

  it('A retry is given the first result, over the socket as over HTTP, on whichever node; another text is refused.', async () => {
    const clientId = randomUUID();
    const first = await postMessage(speaker, roomId, 'Said once', clientId);
    expect(await postMessage(speaker, roomId, 'Said once', clientId)).toEqual(first);
    expect((await overHttp({ clientId, body: 'Said once' })).body).toEqual(first);
    const elsewhere = await openSocket(api.url(1), signIns[0]?.cookie ?? '');
    expect(await postMessage(elsewhere, roomId, 'Said once', clientId)).toEqual(first);
    expect(await postMessage(elsewhere, roomId, 'Said differently', clientId)).toMatchObject(refused('id-reused'));
    elsewhere.disconnect();
    // The id is the author's own: somebody else's message with the same one is another message.
    const others = await postMessage(listener, roomId, 'Said by another', clientId);
    expect(others.ok && first.ok && others.seq > first.seq).toBe(true);
  });

  it('Twenty retries at once of one message are one message.', async () => {
    const clientId = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => postMessage(speaker, roomId, 'At once', clientId)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ ok: true });
  });

  it('Who may no longer post is still told what became of what he posted while he might.', async () => {
    const clientId = randomUUID();
    const seat = convening.delegates[2];
    const socket = await openSocket(api.url(), signIns[2]?.cookie ?? '');
    const first = await postMessage(socket, roomId, 'Before the pause', clientId);
    await api.database.owner.query(`update seat set suspended_until = now() + interval '1 hour' where id = $1`, [
      seat?.id,
    ]);
    expect(await postMessage(socket, roomId, 'Before the pause', clientId)).toEqual(first);
    expect(await postMessage(socket, roomId, 'During the pause')).toMatchObject({
      ...refused('seat-is-suspended'),
      remedy: ['await-end-of-suspension'],
    });
    socket.disconnect();
  });

  it('Once its receipt is spent, a retry is told so.', async () => {
    const clientId = randomUUID();
    await postMessage(speaker, roomId, 'Long ago', clientId);
    const client = {
      hash: createHash('sha256')
        .update(Buffer.from(clientId.replaceAll('-', ''), 'hex'))
        .digest(),
    };
    await api.database.owner.query('delete from room_receipt where room_id = $1 and client_id = $2', [
      roomId,
      clientId,
    ]);
    await api.database.owner.query('insert into room_spent_receipt (room_id, client_hash) values ($1, $2)', [
      roomId,
      client.hash,
    ]);
    expect(await postMessage(speaker, roomId, 'Long ago', clientId)).toMatchObject(refused('receipt-expired'));
  });

  it('A reader catches up page by page to the same log that HTTP gives; live and read items are equal.', async () => {
    const joined = await joinRoom(listener, roomId);
    if (!joined.ok) throw new Error(joined.code);
    const heard = heardItems(listener);
    // On this node an item of before the joining may still be on its way.
    const live = () => heard.filter((item) => item.seq > joined.head);
    await Promise.all(Array.from({ length: 30 }, (_, place) => postMessage(speaker, roomId, `Number ${place}`)));
    await until('all thirty are heard', () => live().length === 30);
    const synced: unknown[] = [];
    let after = 0;
    for (;;) {
      const page = syncAnswer.parse(await syncRoom(listener, roomId, { epoch: joined.epoch, after, limit: 7 }));
      if (!page.ok || !('items' in page)) throw new Error('The page was refused.');
      synced.push(...page.items);
      if (page.items.length === 0) break;
      expect(page.items.length).toBeLessThanOrEqual(7);
      after = page.items.at(-1)?.seq ?? after;
    }
    const log = logPage.parse((await ask(api.url(1), signIns[1] ?? null, 'GET', `/api/rooms/${roomId}/log`)).body);
    expect(synced).toEqual(log.items);
    expect(log.items.map((item) => item.seq)).toEqual(log.items.map((_, place) => place + 1));
    expect(live()).toEqual(log.items.slice(-30));
  });

  it('The item that everybody hears carries no client’s id: that goes back to its author alone.', async () => {
    const live = heardItems(listener);
    const own = heardItems(speaker);
    await joinRoom(speaker, roomId);
    const clientId = randomUUID();
    await postMessage(speaker, roomId, 'Whose id?', clientId);
    await until('both hear it', () => live.length === 1 && own.length === 1);
    expect(JSON.stringify([live, own])).not.toContain(clientId);
    expect(own).toEqual(live);
  });

  it('A restored database has a new epoch: a reader with the old one is told so, joined or not.', async () => {
    const joined = await joinRoom(listener, roomId);
    if (!joined.ok) throw new Error(joined.code);
    const { rows } = await api.database.owner.query<{ epoch: string }>(
      'update instance set epoch = gen_random_uuid() returning epoch',
    );
    await until(
      'the connection is closed, so that its reader starts again',
      () => !listener.connected && !speaker.connected,
    );
    listener.connect();
    await until('it is back', () => listener.connected);
    const epoch = rows[0]?.epoch ?? '';
    expect(await joinRoom(listener, roomId)).toMatchObject({ ok: true, epoch });
    const stale = syncAnswer.parse(await syncRoom(listener, roomId, { epoch: joined.epoch, after: 3 }));
    expect(stale).toEqual({ ok: false, code: 'history-restarted', epoch });
    expect(await syncRoom(listener, roomId, { epoch, after: 0 })).toMatchObject({ ok: true, epoch, first: 1 });
  });
});
