import { randomUUID } from 'node:crypto';
import { refusalCodes } from '@trialogue/policy';
import * as z from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildConvening } from '../../builders/build-convening.ts';
import type { BuiltConvening } from '../../builders/build-convening.ts';
import { seededChance } from '../../faults/chance.ts';
import { openApi } from '../../harness/convened-api.ts';
import type { ConvenedApi } from '../../harness/convened-api.ts';
import { inForm } from '../../harness/long-form.ts';
import { openSignIn } from '../../harness/open-sign-in.ts';
import type { OpenedSignIn } from '../../harness/open-sign-in.ts';
import { heardItems, joinRoom, openSocket, postMessage, until } from '../../harness/room-socket.ts';
import type { RoomSocket } from '../../harness/room-socket.ts';
import { fuzzedFrame } from './fuzzed-frame.ts';
import { growthOfRepeating, megabyte } from './memory.ts';
import { openRaw } from './raw-connection.ts';

const mark = 'q7Xz-mark';
const frames = inForm(1_000, 10_000);
const framesOnOne = 10;
const lanes = 5;
const patience = 8_000;
const ofRooms = ['room:join', 'room:leave', 'room:act', 'room:post', 'room:typing', 'room:presence', 'room:sync'];
const events = [...ofRooms, 'session:watch', 'session:unwatch', 'session:act'];

const refusal = z.strictObject({
  ok: z.literal(false),
  code: z.enum(refusalCodes),
  retry: z.literal(false),
  rule: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  remedy: z.array(z.string()),
});

interface Untyped {
  emit(event: string, ...values: unknown[]): unknown;
  timeout(ms: number): { emitWithAck(event: string, ...values: unknown[]): Promise<unknown> };
}

describe('bad input over a live connection', () => {
  let api: ConvenedApi;
  let convening: BuiltConvening;
  let signIns: OpenedSignIn[];
  let socket: RoomSocket;
  let bystander: RoomSocket;
  let roomId: string;
  beforeAll(async () => {
    api = await openApi();
    convening = await buildConvening(api.database.owner);
    roomId = convening.rooms[0]?.id ?? '';
    signIns = await Promise.all(convening.delegates.map(({ person }) => openSignIn(api.database.owner, person.id)));
    socket = await openSocket(api.url(), signIns[0]?.cookie ?? '');
    bystander = await openSocket(api.url(), signIns[1]?.cookie ?? '');
    await joinRoom(bystander, roomId);
  });
  afterAll(async () => {
    socket.disconnect();
    bystander.disconnect();
    await api.stop();
  });

  const untyped = (): Untyped => socket;
  const refusedWith = async (event: string, ...values: unknown[]): Promise<string> => {
    const answer = await untyped()
      .timeout(patience)
      .emitWithAck(event, ...values);
    expect(JSON.stringify(answer)).not.toContain(mark);
    const { data, error } = refusal.safeParse(answer);
    expect([event, answer, error]).toEqual([event, answer, undefined]);
    return data?.code ?? 'no code';
  };
  const goodPost = () => ({ roomId, clientId: randomUUID(), body: 'Something' });

  it.each(events)('%s: whatever it is given instead of its payload, it acknowledges with a refusal.', async (event) => {
    const deep = JSON.parse(`${'['.repeat(500)}"${mark}"${']'.repeat(500)}`);
    const bad: unknown[][] = [
      [],
      [null],
      [1],
      [true],
      [mark],
      [[]],
      [[goodPost()]],
      [{}],
      [{ ...goodPost(), [mark]: 1 }],
      [{ roomId: 1 }],
      [{ roomId: { [mark]: mark } }],
      [{ roomId: [roomId] }],
      [{ roomId: mark }],
      [{ roomId: `${roomId}\u0000` }],
      [{ roomId: roomId.toUpperCase(), [mark]: deep }],
      [goodPost(), goodPost()],
      [Buffer.from(mark)],
      [{ roomId: Buffer.from(mark) }],
      [{ roomId, clientId: Buffer.alloc(40_000), body: Buffer.from(mark) }],
      [deep],
    ];
    for (const values of bad) expect(await refusedWith(event, ...values)).toBe('malformed');
  });

  it('A field named like a part of all objects is refused, and nothing is poisoned.', async () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const payload: unknown = JSON.parse(`{"${key}":{"ok":"${mark}"},"roomId":"${roomId}"}`);
      for (const event of events) expect([key, await refusedWith(event, payload)]).toEqual([key, 'malformed']);
    }
    expect(await joinRoom(socket, roomId)).toMatchObject({ ok: true });
  });

  it.each([
    ['8,001 characters', 'x'.repeat(8_001), 'body-too-long'],
    ['8,001 characters outside the first plane', '😀'.repeat(8_001), 'body-too-long'],
    ['nothing', '', 'body-empty'],
    ['blanks', ' \n\t\u2003', 'body-empty'],
    ['a zero byte', `${mark}\u0000`, 'body-has-controls'],
    ['an escape', `${mark}\u001b[2J`, 'body-has-controls'],
    ['half a pair', `${mark}\ud83d`, 'body-has-controls'],
    ['a number', 5, 'malformed'],
  ])('A message of %s is refused.', async (_, body, code) => {
    expect(await refusedWith('room:post', { ...goodPost(), body })).toBe(code);
  });

  it.each([
    ['a negative number', { after: -1 }],
    ['a fraction', { after: 0.5 }],
    ['a number past all', { after: 1e300 }],
    ['no limit', { limit: 0 }],
    ['a limit above the contract’s', { limit: 201 }],
    ['an epoch that is none', { epoch: mark }],
  ])('A page from %s is refused.', async (_, wrong) => {
    const payload = { roomId, epoch: randomUUID(), after: 0, limit: 10, ...wrong };
    expect(await refusedWith('room:sync', payload)).toBe('malformed');
  });

  it.each([
    ['that nobody knows', { kind: 'explode' }, 'malformed'],
    ['named like a part of all objects', { kind: '__proto__' }, 'malformed'],
    ['with a field too many', { kind: 'raise-rule', [mark]: mark }, 'malformed'],
    ['on no message', { kind: 'edit', item: mark, body: mark }, 'malformed'],
    ['on nothing', { kind: 'move', items: [], topicId: null }, 'malformed'],
    ['on 101 messages', { kind: 'move', items: Array.from({ length: 101 }, randomUUID), topicId: null }, 'malformed'],
    ['for or against', { kind: 'react', item: randomUUID(), reaction: 'thumbs-up', on: true }, 'malformed'],
    [
      'on a message that is none',
      { kind: 'react', item: randomUUID(), reaction: 'noted', on: true },
      'message-unknown',
    ],
    ['on one’s own message that is none', { kind: 'withdraw', item: randomUUID() }, 'message-unknown'],
    ['that names a topic with nothing', { kind: 'open-topic', name: '\u200b \u00ad' }, 'name-empty'],
    ['that names a topic with 81 characters', { kind: 'open-topic', name: 'x'.repeat(81) }, 'name-too-long'],
    ['that names a topic in two lines', { kind: 'open-topic', name: `${mark}\n${mark}` }, 'name-has-controls'],
    ['that names a topic backwards', { kind: 'open-topic', name: `\u202e${mark}` }, 'name-has-controls'],
  ])('An act %s is refused.', async (_, act, code) => {
    expect(await refusedWith('room:act', { roomId, clientId: randomUUID(), act })).toBe(code);
  });

  it('An id that is of another version than the wire’s is no client’s id.', async () => {
    for (const clientId of ['00000000-0000-1000-8000-000000000000', '', mark, randomUUID().slice(1)])
      expect(await refusedWith('room:post', { ...goodPost(), clientId })).toBe('malformed');
  });

  it('An event that nobody named is refused, names that lie in every object included.', async () => {
    for (const event of [
      'room:explode',
      'room:items',
      'constructor',
      '__proto__',
      'toString',
      'hasOwnProperty',
      '',
      mark,
    ])
      expect([event, await refusedWith(event, goodPost())]).toEqual([event, 'unknown-event']);
  });

  it('What asks for no acknowledgement gets none, and the next that does is answered.', async () => {
    for (const event of [...events, 'room:explode'])
      for (const value of [undefined, null, mark, {}]) untyped().emit(event, value);
    expect(await postMessage(socket, roomId, 'Still here')).toMatchObject({ ok: true });
  });

  it('A frame above the limit closes its connection and no other, without taking its size in memory.', async () => {
    const sendThree = async (): Promise<void> => {
      for (let count = 0; count < 3; count += 1) {
        const raw = await openRaw(api.url(), signIns[2]?.cookie ?? '');
        raw.send(`420["room:post",{"body":"${'x'.repeat(10 * megabyte)}"}]`);
        await until('the connection is closed', () => !raw.open());
      }
    };
    expect(await growthOfRepeating(api, sendThree)).toBeLessThan(50 * megabyte);
    expect(bystander.connected).toBe(true);
  });

  /** A frame in some breaks the protocol and closes its connection: then a new one is opened. */
  const sendGarbage = async (chance: () => number): Promise<void> => {
    for (let sent = 0; sent < frames / 2 / lanes;) {
      const takesEvents = chance() < 0.8;
      const raw = await openRaw(api.url(), signIns[2]?.cookie ?? '', takesEvents);
      if (takesEvents) {
        // What is wrong by its contract only is answered, so that it is known that frames arrive at all.
        raw.send('427["room:post",{}]');
        await until('the wrong post is refused', () => raw.heard.some((packet) => packet.startsWith('37[{"ok":false')));
      }
      for (let count = 0; count < framesOnOne && raw.open(); count += 1, sent += 1) {
        raw.send(fuzzedFrame(chance, roomId, mark));
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
      raw.close();
    }
  };

  it(
    `${inForm('A thousand', 'Ten thousand')} frames of garbage, below and above Socket.IO, end no process, grow no memory and disturb nobody.`,
    async () => {
      const heard = heardItems(bystander);
      let seed = 0;
      const half = async (): Promise<void> => {
        await Promise.all(Array.from({ length: lanes }, () => sendGarbage(seededChance((seed += 1)))));
      };
      expect(await growthOfRepeating(api, half)).toBeLessThan(50 * megabyte);
      expect(await postMessage(socket, roomId, 'After the garbage')).toMatchObject({ ok: true });
      await until('the bystander hears it', () =>
        heard.some((item) => item.kind === 'posted' && item.body === 'After the garbage'),
      );
      expect(api.nodes[0]?.words()).not.toContain(mark);
      expect(socket.connected && bystander.connected).toBe(true);
    },
    inForm(120_000, 900_000),
  );
});
