import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildConvening } from '../../builders/build-convening.ts';
import type { BuiltConvening } from '../../builders/build-convening.ts';
import type { BuiltSeat } from '../../builders/build-seat.ts';
import { openApi } from '../../harness/convened-api.ts';
import type { ConvenedApi } from '../../harness/convened-api.ts';
import { ask, openSignIn } from '../../harness/open-sign-in.ts';
import type { OpenedSignIn } from '../../harness/open-sign-in.ts';
import { joinRoom, openSocket, postMessage, syncRoom, until } from '../../harness/room-socket.ts';
import { listen, refusedHandshake } from './listener.ts';
import type { Listener } from './listener.ts';

const limit = 1_000;
const nodes = [0, 1];
const signInsEach = 2;
const peopleThere = 12;
const connectionsPerMember = 32;

interface Present {
  readonly seat: BuiltSeat;
  readonly signIns: readonly OpenedSignIn[];
  readonly listeners: readonly (Listener & { readonly signInId: string; readonly node: number })[];
}

describe.each([
  ['with hints between the nodes', {}],
  ['with every hint lost', { TRIALOGUE_MUTE_HINTS: '1' }],
])('what ends a right, %s,', (_, environment) => {
  let api: ConvenedApi;
  let convening: BuiltConvening;
  let roomId: string;
  const present: Present[] = [];
  beforeAll(async () => {
    api = await openApi({ nodes: nodes.length, environment });
    convening = await buildConvening(api.database.owner, { delegates: peopleThere });
    roomId = convening.rooms[0]?.id ?? '';
    for (const seat of convening.delegates) present.push(await arrive(seat));
  });
  afterAll(async () => {
    for (const { listeners } of present) for (const { socket } of listeners) socket.disconnect();
    await api.stop();
  });

  const arrive = async (seat: BuiltSeat): Promise<Present> => {
    const signIns: OpenedSignIn[] = [];
    const listeners: Present['listeners'][number][] = [];
    for (let count = 0; count < signInsEach; count += 1) {
      const signIn = await openSignIn(api.database.owner, seat.person.id);
      signIns.push(signIn);
      for (const node of nodes)
        listeners.push({ ...(await listen(api.url(node), signIn.cookie, roomId)), signInId: signIn.id, node });
    }
    return { seat, signIns, listeners };
  };
  const somebody = (place: number): Present => {
    const one = present[place];
    if (!one) throw new Error(`Nobody stands at ${place}.`);
    return one;
  };
  /** Posts by the last one present, whom nobody evicts, until it stands in the log. */
  const speak = async (): Promise<number> => {
    const [speaker] = somebody(peopleThere - 1).listeners;
    if (!speaker) throw new Error('Nobody speaks.');
    const receipt = await postMessage(speaker.socket, roomId, `Said at ${Date.now()}`);
    if (!receipt.ok) throw new Error(`Refused: ${receipt.code}`);
    return receipt.seq;
  };
  const othersHear = (seq: number, gone: readonly Listener[]): Promise<void> =>
    until('the others hear it', () =>
      present
        .flatMap(({ listeners }) => listeners)
        .filter((listener) => !gone.includes(listener) && !listener.closed() && listener.lostAt() === Infinity)
        .every(({ heard }) => heard.some((item) => item.seq === seq)),
    );

  it('Forty-eight connections on two nodes hear the room.', async () => {
    expect(present.flatMap(({ listeners }) => listeners)).toHaveLength(peopleThere * signInsEach * nodes.length);
    await othersHear(await speak(), []);
  });

  it('A sign-in that its owner ends closes its connections on both nodes within a second, and no others of his.', async () => {
    const { signIns, listeners } = somebody(0);
    const [kept, ended] = signIns;
    if (!kept || !ended) throw new Error('Two sign-ins are needed.');
    const began = performance.now();
    const answer = await ask(api.url(), kept, 'DELETE', `/api/auth/sign-ins/${ended.id}`);
    expect(answer.status).toBe(204);
    const gone = listeners.filter(({ signInId }) => signInId === ended.id);
    await until('both connections are closed', () => gone.every((one) => one.closed()));
    for (const one of gone) expect(one.endedAt() - began).toBeLessThan(limit);
    expect(listeners.filter((one) => one.closed())).toHaveLength(gone.length);
    const seq = await speak();
    await othersHear(seq, gone);
    expect(gone.filter(({ heard }) => heard.some((item) => item.seq >= seq))).toEqual([]);
    for (const node of nodes) expect(await refusedHandshake(api.url(node), ended.cookie)).toBe('sign-in-needed');
  });

  it('Who signs out is out on the other node as well.', async () => {
    const { signIns, listeners } = somebody(1);
    const [ended] = signIns;
    if (!ended) throw new Error('A sign-in is needed.');
    const began = performance.now();
    expect((await ask(api.url(0), ended, 'POST', '/api/auth/sign-out')).status).toBe(204);
    const gone = listeners.filter(({ signInId }) => signInId === ended.id);
    await until('both connections are closed', () => gone.every((one) => one.closed()));
    for (const one of gone) expect(one.endedAt() - began).toBeLessThan(limit);
    expect((await ask(api.url(1), ended, 'GET', '/api/me')).status).toBe(401);
  });

  it('A seat that ends closes the room to all its holder’s connections within a second; he hears nothing more of it.', async () => {
    const { seat, listeners } = somebody(2);
    const began = performance.now();
    await api.database.owner.query(`update seat set ended_at = now(), ended_reason = 'recalled' where id = $1`, [
      seat.id,
    ]);
    // The evicted may not even hear what is said in the very moment after.
    const seq = await speak();
    await until('the room is lost', () => listeners.every((one) => one.lostAt() < Infinity));
    for (const one of listeners) expect(one.lostAt() - began).toBeLessThan(limit);
    await othersHear(seq, listeners);
    expect(listeners.filter(({ heard }) => heard.some((item) => item.seq >= seq))).toEqual([]);
    expect(listeners.filter((one) => one.closed())).toEqual([]);
  });

  it('The evicted is answered as if the room had never been: joining, posting, reading.', async () => {
    const [listener] = somebody(2).listeners;
    const [signIn] = somebody(2).signIns;
    if (!listener || !signIn) throw new Error('Somebody evicted is needed.');
    const unknown = randomUUID();
    expect(await joinRoom(listener.socket, roomId)).toEqual(await joinRoom(listener.socket, unknown));
    const clientId = randomUUID();
    expect(await postMessage(listener.socket, roomId, 'Still here?', clientId)).toEqual(
      await postMessage(listener.socket, unknown, 'Still here?', clientId),
    );
    const position = { epoch: randomUUID(), after: 0 };
    expect(await syncRoom(listener.socket, roomId, position)).toEqual(
      await syncRoom(listener.socket, unknown, position),
    );
    for (const node of nodes) {
      const log = await ask(api.url(node), signIn, 'GET', `/api/rooms/${roomId}/log`);
      expect(log.body).toEqual((await ask(api.url(node), signIn, 'GET', `/api/rooms/${unknown}/log`)).body);
    }
  });

  it('A person who is deactivated is signed out everywhere within a second.', async () => {
    const { seat, signIns, listeners } = somebody(3);
    const began = performance.now();
    await api.database.owner.query('update person set deactivated_at = now() where id = $1', [seat.person.id]);
    await until('all his connections are closed', () => listeners.every((one) => one.closed()));
    for (const one of listeners) expect(Math.min(one.endedAt(), one.lostAt()) - began).toBeLessThan(limit);
    const seq = await speak();
    await othersHear(seq, listeners);
    expect(listeners.filter(({ heard }) => heard.some((item) => item.seq >= seq))).toEqual([]);
    for (const { cookie } of signIns) expect(await refusedHandshake(api.url(1), cookie)).toBe('sign-in-needed');
  });

  it('A sign-in whose time is over closes its connections within a second, without anybody’s doing.', async () => {
    const { signIns, listeners } = somebody(5);
    const [over] = signIns;
    if (!over) throw new Error('A sign-in is needed.');
    const endsAt = Date.now() + 500;
    const began = performance.now() + 500;
    await api.database.owner.query('update sign_in set expires_at = $2 where id = $1', [over.id, new Date(endsAt)]);
    const gone = listeners.filter(({ signInId }) => signInId === over.id);
    await until('both connections are closed', () => gone.every((one) => one.closed()));
    for (const one of gone) expect(one.endedAt() - began).toBeLessThan(limit);
    expect(listeners.filter((one) => one.closed())).toHaveLength(gone.length);
  });

  it('Nobody holds more than thirty-two connections to a node, and one who gives some up may open others.', async () => {
    const [signIn] = somebody(6).signIns;
    if (!signIn) throw new Error('A sign-in is needed.');
    const opened = await Promise.all(
      Array.from({ length: connectionsPerMember - signInsEach }, () => openSocket(api.url(), signIn.cookie)),
    );
    expect(await refusedHandshake(api.url(), signIn.cookie)).toBe('too-many-connections');
    opened[0]?.disconnect();
    await until('another is taken', async () => (await refusedHandshake(api.url(), signIn.cookie)) === 'connected');
    for (const socket of opened) socket.disconnect();
  });

  it('Nothing is kept for a connection that breaks: who comes back has to ask for the room again.', async () => {
    const [signIn] = somebody(4).signIns;
    if (!signIn) throw new Error('A sign-in is needed.');
    const listener = await listen(api.url(), signIn.cookie, roomId);
    const former = listener.heard.length;
    listener.socket.io.engine.close();
    await until('the connection is broken', () => !listener.socket.connected);
    const missed = await speak();
    listener.socket.connect();
    await until('it is back', () => listener.socket.connected);
    const later = await speak();
    await othersHear(later, [listener]);
    expect(listener.socket.recovered ?? false).toBe(false);
    expect(Reflect.get(listener.socket, '_pid')).toBeUndefined();
    expect(listener.heard.slice(former).filter((item) => item.seq >= missed)).toEqual([]);
    listener.socket.disconnect();
  });
});
