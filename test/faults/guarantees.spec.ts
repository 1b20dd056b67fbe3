import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { logPage, syncAnswer } from '@trialogue/rooms';
import { buildConvening } from '../builders/build-convening.ts';
import type { BuiltConvening } from '../builders/build-convening.ts';
import { buildConversation } from '../builders/build-conversation.ts';
import { buildSignIn } from '../builders/build-sign-in.ts';
import type { BuiltSeat } from '../builders/build-seat.ts';
import { openApi } from '../harness/convened-api.ts';
import type { ConvenedApi } from '../harness/convened-api.ts';
import { heardItems, joinRoom, openSocket, postMessage, syncRoom, until } from '../harness/room-socket.ts';
import type { RoomSocket } from '../harness/room-socket.ts';
import { sendRequest } from '../harness/signed-in.ts';

describe('on two nodes over one database, the second of which hears no hints,', () => {
  const mutedNode = 1;
  let api: ConvenedApi;
  const opened: RoomSocket[] = [];

  beforeAll(async () => {
    const environmentOf = (node: number): Record<string, string> =>
      node === mutedNode ? { TRIALOGUE_MUTE_HINTS: '1' } : {};
    api = await openApi({ nodes: 2, environmentOf });
  }, 60_000);
  afterEach(() => {
    for (const socket of opened.splice(0)) socket.disconnect();
  });
  afterAll(() => api.stop());

  async function convene(delegates: number): Promise<BuiltConvening & { roomId: string }> {
    const convening = await buildConvening(api.database.owner, { delegates });
    return { ...convening, roomId: convening.rooms[0]?.id ?? '' };
  }

  async function socketOf(seat: BuiltSeat | undefined, node: number): Promise<RoomSocket> {
    if (!seat) throw new Error('There is no such seat.');
    const socket = await openSocket(api.url(node), await buildSignIn(api.database.owner, seat.person));
    opened.push(socket);
    return socket;
  }

  async function post(socket: RoomSocket, roomId: string, body: string): Promise<number> {
    const answer = await postMessage(socket, roomId, body);
    if (!answer.ok) throw new Error(`refused: ${answer.code}`);
    return answer.seq;
  }

  async function readFrom(socket: RoomSocket, roomId: string): Promise<number[]> {
    const joined = await joinRoom(socket, roomId);
    if (!joined.ok) throw new Error(joined.code);
    const read: number[] = [];
    while (read.length < joined.head) {
      const page = await syncRoom(socket, roomId, { epoch: joined.epoch, after: read.length });
      if (!page.ok) throw new Error(page.code);
      read.push(...page.items.map((item) => item.seq));
    }
    return read;
  }

  it('whoever has an acknowledgement reads his own message on the other node at once (G4)', async () => {
    const { delegates, roomId } = await convene(10);
    let missed = 0;
    await Promise.all(
      delegates.map(async (seat, place) => {
        const [writer, reader] = [await socketOf(seat, place % 2), await socketOf(seat, 1 - (place % 2))];
        const joined = await joinRoom(reader, roomId);
        const epoch = joined.ok ? joined.epoch : '';
        for (let count = 0; count < 100; count += 1) {
          const text = `${place} says ${count}`;
          const seq = await post(writer, roomId, text);
          const read = await syncRoom(reader, roomId, { epoch, after: seq - 1, limit: 1 });
          if (!('items' in read) || !read.items.some((item) => item.kind === 'posted' && item.body === text))
            missed += 1;
        }
      }),
    );
    expect(missed).toBe(0);
  }, 60_000);

  it('who missed 5,000 messages has them all within two seconds, from his cursor alone (G5)', async () => {
    const { delegates, roomId } = await convene(3);
    const away = await socketOf(delegates[0], 0);
    expect(await joinRoom(away, roomId)).toMatchObject({ ok: true, head: 0 });
    away.disconnect();
    await buildConversation(api.database.owner, { roomId, seats: delegates, messages: 5_000 });

    const numbers = Array.from({ length: 5_000 }, (_, place) => place + 1);
    // The time of the guarantee is the product's: a machine that is busy with something else may need a second try.
    for (let attempt = 1; ; attempt += 1) {
      const began = performance.now();
      const read = await readFrom(await socketOf(delegates[0], 0), roomId);
      const took = performance.now() - began;
      expect(read).toEqual(numbers);
      if (took < 2_000) break;
      if (attempt === 5) throw new Error(`Even the fifth try took ${Math.round(took)} ms.`);
    }
  }, 60_000);

  it('a message reaches the node without hints within a second and a half (G7)', async () => {
    const { delegates, roomId } = await convene(3);
    const writer = await socketOf(delegates[0], 0);
    const listener = await socketOf(delegates[1], mutedNode);
    const arrivals = new Map<string, number>();
    listener.on('room:items', ({ items }) => {
      for (const item of items) if (item.kind === 'posted') arrivals.set(item.body, performance.now());
    });
    await joinRoom(listener, roomId);
    const sent = new Map<string, number>();
    for (let count = 0; count < 40; count += 1) {
      const text = `hint ${count}`;
      await post(writer, roomId, text);
      sent.set(text, performance.now());
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    await until('everything has arrived', () => arrivals.size === sent.size);
    const delays = [...sent].map(([text, at]) => (arrivals.get(text) ?? Infinity) - at);
    expect(Math.max(...delays)).toBeLessThan(1_500);
  }, 30_000);

  it('the same id with another text is refused each time, with the same text answered each time (G10)', async () => {
    const { delegates, roomId } = await convene(10);
    const outcomes = await Promise.all(
      delegates.map(async (seat) => {
        const [here, there] = [await socketOf(seat, 0), await socketOf(seat, 1)];
        let kept = 0;
        for (let count = 0; count < 10; count += 1) {
          const clientId = randomUUID();
          const first = await postMessage(here, roomId, `text ${count}`, clientId);
          const other = await postMessage(there, roomId, `another text ${count}`, clientId);
          const again = await postMessage(there, roomId, `text ${count}`, clientId);
          const isRefused = !other.ok && other.code === 'id-reused' && !other.retry;
          if (isRefused && first.ok && again.ok && first.seq === again.seq && first.id === again.id) kept += 1;
        }
        return kept;
      }),
    );
    expect(outcomes).toEqual(delegates.map(() => 10));
    const cookie = await buildSignIn(api.database.owner, delegates[0]?.person ?? { id: '' });
    const page = await sendRequest(api.url(0), 'GET', `/api/rooms/${roomId}/log?after=0&limit=200`, { cookie });
    expect(logPage.parse(page.body).head).toBe(100);
  }, 30_000);

  it('a lost seat is told at once, and nothing of the room follows (G6)', async () => {
    const { delegates, roomId } = await convene(3);
    const writer = await socketOf(delegates[0], 0);
    const evicted = await Promise.all([socketOf(delegates[1], 0), socketOf(delegates[2], mutedNode)]);
    const heard = evicted.map((socket) => heardItems(socket));
    const lost: string[] = [];
    for (const socket of evicted) {
      socket.on('room:lost', ({ code }) => lost.push(code));
      await joinRoom(socket, roomId);
    }
    await post(writer, roomId, 'before');
    await until('both have heard it', () => heard.every((items) => items.length === 1));
    const began = performance.now();
    await api.database.owner.query(
      `update room_member set left_at = now(), left_reason = 'removed' where room_id = $1 and person_id = any($2)`,
      [roomId, delegates.slice(1).map((seat) => seat.person.id)],
    );
    await post(writer, roomId, 'after');
    await until('both were told', () => lost.length === 2);
    expect(performance.now() - began).toBeLessThan(1_500);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(heard.map((items) => items.map((item) => (item.kind === 'posted' ? item.body : item.kind)))).toEqual([
      ['before'],
      ['before'],
    ]);
  }, 30_000);

  it('a restored database is told as a new epoch, never passed over in silence (G6)', async () => {
    const { delegates, roomId } = await convene(2);
    const reader = await socketOf(delegates[0], 0);
    const joined = await joinRoom(reader, roomId);
    if (!joined.ok) throw new Error(joined.code);
    const { epoch } = joined;
    await api.database.owner.query('update instance set epoch = gen_random_uuid()');
    await until('the connection was ended, so that the reader looks anew', () => !reader.connected);
    const back = await socketOf(delegates[0], 0);
    const answer = syncAnswer.parse(await syncRoom(back, roomId, { epoch, after: 0 }));
    expect(answer).toMatchObject({ ok: false, code: 'history-restarted' });
    const again = await joinRoom(back, roomId);
    expect(again.ok && again.epoch !== epoch && 'epoch' in answer && again.epoch === answer.epoch).toBe(true);
  }, 30_000);
});

describe('when a node is killed', () => {
  let api: ConvenedApi;
  beforeAll(async () => {
    api = await openApi({ nodes: 2 });
  }, 60_000);
  afterAll(() => api.stop());

  it('those who were connected to it post again through the other within three seconds (G8)', async () => {
    const convening = await buildConvening(api.database.owner, { delegates: 12 });
    const roomId = convening.rooms[0]?.id ?? '';
    const [dying] = api.nodes;
    if (!dying) throw new Error('There is no node.');
    const waits = await Promise.all(
      convening.delegates.map(async (seat) => {
        const cookie = await buildSignIn(api.database.owner, seat.person);
        const socket = await openSocket(api.url(0), cookie);
        await joinRoom(socket, roomId);
        return async (): Promise<number> => {
          await new Promise<void>((resolve) => socket.once('disconnect', () => resolve()));
          const began = performance.now();
          const other = await openSocket(api.url(1), cookie);
          const answer = await postMessage(other, roomId, 'I am back.');
          const took = performance.now() - began;
          other.disconnect();
          return answer.ok ? took : Infinity;
        };
      }),
    );
    const times = waits.map((wait) => wait());
    dying.signal('SIGKILL');
    expect(Math.max(...(await Promise.all(times)))).toBeLessThan(3_000);
  }, 60_000);
});
