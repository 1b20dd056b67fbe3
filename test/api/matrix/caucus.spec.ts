import { randomUUID } from 'node:crypto';
import type { Act } from '@trialogue/rooms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildConvening } from '../../builders/build-convening.ts';
import type { BuiltConvening } from '../../builders/build-convening.ts';
import { buildRoom } from '../../builders/build-room.ts';
import type { BuiltRoom } from '../../builders/build-room.ts';
import { openApi } from '../../harness/convened-api.ts';
import type { ConvenedApi } from '../../harness/convened-api.ts';
import { ask, openSignIn } from '../../harness/open-sign-in.ts';
import type { OpenedSignIn } from '../../harness/open-sign-in.ts';
import { actInRoom, joinRoom, openSocket, postMessage, syncRoom, until } from '../../harness/room-socket.ts';
import type { RoomSocket } from '../../harness/room-socket.ts';
import { unknownIds } from './actors.ts';
import { entries, routeOf } from './asking.ts';

const secret = 'What one delegation says among its own, and marzipan';
const topicName = 'A topic that only they have';

describe('the caucus of one delegation', () => {
  let api: ConvenedApi;
  let convening: BuiltConvening;
  let caucus: BuiltRoom;
  let speaker: RoomSocket;
  let member: OpenedSignIn;
  let said: string;
  let strangers: { who: string; signIn: OpenedSignIn }[];
  beforeAll(async () => {
    api = await openApi();
    const { owner } = api.database;
    convening = await buildConvening(owner, { delegates: 6 });
    const { group, delegates, facilitator } = convening;
    const members = delegates.filter((seat) => seat.sector === 'business');
    const name = `Caucus ${randomUUID()}`;
    const wishes = {
      groupId: group.id,
      kind: 'caucus',
      sector: 'business',
      rule: 'non-attribution',
      name,
      members,
    } as const;
    caucus = await buildRoom(owner, wishes);
    member = await openSignIn(owner, members[0]?.person.id ?? '');
    speaker = await openSocket(api.url(), member.cookie);
    const posted = await postMessage(speaker, caucus.id, secret);
    said = posted.ok ? posted.id : '';
    const others = [...delegates.filter((seat) => seat.sector !== 'business'), facilitator];
    strangers = await Promise.all(
      others.map(async ({ sector, person }) => ({
        who: sector ?? 'facilitator',
        signIn: await openSignIn(owner, person.id),
      })),
    );
  });
  afterAll(async () => {
    speaker.disconnect();
    await api.stop();
  });

  it('is nothing to other sectors and to neutrals who were not invited: every way to it answers as to no room at all.', async () => {
    for (const { who, signIn } of strangers) {
      for (const [name, entry] of Object.entries(entries)) {
        if (!name.includes(':roomId')) continue;
        const asked = async (roomId: string): Promise<unknown> => {
          const ids = { ...unknownIds(), groupId: convening.group.id, roomId, itemId: said, signInId: signIn.id };
          const route = routeOf(name, ids);
          const actor = { name: 'delegate', person: null, signIn, otherSignInId: signIn.id } as const;
          const answer = await ask(
            api.url(),
            signIn,
            route?.method ?? '',
            route?.path ?? '',
            entry.ask(ids, actor).payload,
          );
          return [answer.status, answer.body];
        };
        const answer = await asked(caucus.id);
        expect([who, name, answer]).toEqual([who, name, await asked(randomUUID())]);
        expect(answer).toMatchObject([404, { code: 'not-found' }]);
      }
      const socket = await openSocket(api.url(), signIn.cookie);
      const position = { epoch: randomUUID(), after: 0 };
      for (const answer of [
        await joinRoom(socket, caucus.id),
        await postMessage(socket, caucus.id, 'May I?'),
        await syncRoom(socket, caucus.id, position),
        await actInRoom(socket, caucus.id, { kind: 'react', item: said, reaction: 'noted', on: true }),
        await actInRoom(socket, caucus.id, { kind: 'open-topic', name: topicName }),
        await actInRoom(socket, caucus.id, { kind: 'raise-rule' }),
      ])
        expect([who, answer]).toMatchObject([who, { ok: false, code: 'not-found' }]);
      const there = (roomId: string) => [
        socket.timeout(5_000).emitWithAck('room:typing', { roomId }),
        socket.timeout(5_000).emitWithAck('room:presence', { roomId, here: true }),
        socket.timeout(5_000).emitWithAck('room:leave', { roomId }),
      ];
      expect(await Promise.all(there(caucus.id))).toEqual(await Promise.all(there(randomUUID())));
      socket.disconnect();
    }
  });

  it('leaves no byte in anything else that they are told: not its words, not its name, not its id.', async () => {
    const group = `/api/groups/${convening.group.id}`;
    const plenary = `/api/rooms/${convening.rooms[0]?.id ?? ''}`;
    const paths = [
      '/api/me',
      '/api/groups',
      group,
      `${group}/rooms`,
      `${group}/declarations`,
      `${plenary}/log`,
      `${plenary}/audience`,
      `${plenary}/topics`,
      `${plenary}/pins`,
      `${plenary}/releases`,
      `${group}/releases`,
      '/api/rooms/unread',
      '/api/notices',
      '/api/search?q=marzipan',
      `/api/search?q=marzipan&groupId=${convening.group.id}`,
      `/api/search?q=marzipan&roomId=${caucus.id}`,
    ];
    const found = async (signIn: OpenedSignIn): Promise<string> =>
      JSON.stringify((await ask(api.url(), signIn, 'GET', `/api/search?q=marzipan`)).body);
    await until('its own members find it', async () => (await found(member)).includes('marzipan'));
    for (const { who, signIn } of strangers)
      for (const path of paths) {
        const { status, body } = await ask(api.url(), signIn, 'GET', path);
        expect([who, path, status]).toEqual([who, path, 200]);
        for (const trace of [secret, 'marzipan', caucus.id, caucus.name, said])
          expect(JSON.stringify(body)).not.toContain(trace);
      }
  });

  it('is no quotation to them: the check of a text finds its words for its own members alone.', async () => {
    const check = (signIn: OpenedSignIn) =>
      ask(api.url(), signIn, 'POST', `/api/groups/${convening.group.id}/text-check`, { text: `They say: ${secret}.` });
    expect((await check(member)).body).toMatchObject({ hits: [{ kind: 'quotation' }] });
    for (const { signIn } of strangers) expect((await check(signIn)).body).toEqual({ hits: [], more: false });
  });

  it('sends no byte to their connections, whatever is done in it and whoever is mentioned there.', async () => {
    const heard: string[] = [];
    const sockets = await Promise.all(strangers.map(({ signIn }) => openSocket(api.url(), signIn.cookie)));
    for (const socket of sockets) {
      socket.onAny((...event: unknown[]) => heard.push(JSON.stringify(event)));
      await joinRoom(socket, caucus.id);
    }
    const mentions = convening.delegates.map(({ id }) => `@{seat:${id}}`).join(' ');
    await postMessage(speaker, caucus.id, `${mentions} @{sector:government} @{role:delegates}`);
    const topic = await actInRoom(speaker, caucus.id, { kind: 'open-topic', name: topicName });
    const acts: readonly Act[] = [
      { kind: 'move', items: [said], topicId: topic.ok ? topic.id : null },
      { kind: 'pin', item: said, on: true },
      { kind: 'react', item: said, reaction: 'noted', on: true },
      { kind: 'edit', item: said, body: `${secret}!` },
    ];
    for (const act of acts) expect(await actInRoom(speaker, caucus.id, act)).toMatchObject({ ok: true });
    const draft = { topicId: null, body: secret, replyTo: null };
    await ask(api.url(), member, 'PUT', `/api/rooms/${caucus.id}/draft`, draft);
    // Longer than a sweep and a beat of what follows the log.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(heard).toEqual([]);
    for (const socket of sockets) socket.disconnect();
  });
});
