import { randomUUID } from 'node:crypto';
import { type LeaveAnswer, type OwnChanged, type SeatsThere, seatsThere } from '@trialogue/rooms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildConvening, type BuiltConvening } from '../../builders/build-convening.ts';
import { buildRoom } from '../../builders/build-room.ts';
import { type ConvenedApi, openApi } from '../../harness/convened-api.ts';
import { ask, openSignIn, type OpenedSignIn } from '../../harness/open-sign-in.ts';
import { heardItems, joinRoom, openSocket, type RoomSocket, until } from '../../harness/room-socket.ts';

describe('one’s own devices, and who is there', () => {
  let api: ConvenedApi;
  let convening: BuiltConvening;
  let roomId: string;
  let masked: string;
  let signIns: OpenedSignIn[];
  let sockets: RoomSocket[];
  beforeAll(async () => {
    api = await openApi({ nodes: 2 });
    convening = await buildConvening(api.database.owner);
    roomId = convening.rooms[0]?.id ?? '';
    const members = convening.delegates;
    masked = (await buildRoom(api.database.owner, { groupId: convening.group.id, members, rule: 'non-attribution' }))
      .id;
    signIns = await Promise.all(members.map(({ person }) => openSignIn(api.database.owner, person.id)));
    sockets = await Promise.all(signIns.map(({ cookie }, place) => openSocket(api.url(place % 2), cookie)));
    for (const socket of sockets) for (const room of [roomId, masked]) await joinRoom(socket, room);
  });
  afterAll(async () => {
    for (const socket of sockets) socket.disconnect();
    await api.stop();
  });

  const seatOf = (place: number): string => convening.delegates[place]?.id ?? '';
  const socketOf = (place: number): RoomSocket => {
    const socket = sockets[place];
    if (!socket) throw new Error('no such socket');
    return socket;
  };
  const heard = (place: number, event: 'room:typing' | 'room:presence'): SeatsThere[] => {
    const all: SeatsThere[] = [];
    socketOf(place).on(event, (told) => all.push(seatsThere.parse(told)));
    return all;
  };
  const here = (place: number, room: string, isHere: boolean): Promise<LeaveAnswer> =>
    socketOf(place).timeout(5_000).emitWithAck('room:presence', { roomId: room, here: isHere });
  const types = (place: number, room: string): Promise<LeaveAnswer> =>
    socketOf(place).timeout(5_000).emitWithAck('room:typing', { roomId: room });

  it('What one changes on one device is told to all one’s others, on whatever node, and to nobody else.', async () => {
    const other = await openSocket(api.url(1), signIns[0]?.cookie ?? '');
    const told: OwnChanged[] = [];
    const strangers: OwnChanged[] = [];
    other.on('own:changed', (event) => told.push(event));
    for (const place of [1, 2]) socketOf(place).on('own:changed', (event) => strangers.push(event));
    const draft = { topicId: null, body: 'On the train', replyTo: null };
    expect((await ask(api.url(0), signIns[0] ?? null, 'PUT', `/api/rooms/${roomId}/draft`, draft)).status).toBe(204);
    await until('the other device is told', () => told.length > 0);
    expect(told).toEqual([{ about: 'drafts', roomId }]);
    const mention = { clientId: randomUUID(), body: `@{seat:${seatOf(0)}}, are you there?` };
    await ask(api.url(1), signIns[1] ?? null, 'POST', `/api/rooms/${roomId}/messages`, mention);
    await until('he is told of the mention', () => told.some(({ about }) => about === 'notices'));
    expect(strangers).toEqual([]);
    other.disconnect();
  });

  it('On the record one sees who is there and who writes, across nodes, until he goes or the connection ends.', async () => {
    const [there, typing] = [heard(1, 'room:presence'), heard(1, 'room:typing')];
    expect(await here(0, roomId, true)).toEqual({ ok: true });
    expect(await types(0, roomId)).toEqual({ ok: true });
    await until('both are seen', () => there.length > 0 && typing.length > 0);
    expect([there.at(-1), typing.at(-1)]).toEqual([
      { roomId, seats: [seatOf(0)] },
      { roomId, seats: [seatOf(0)] },
    ]);
    const spoken = [there.length, typing.length];
    for (let times = 0; times < 20; times += 1) await types(0, roomId);
    expect([there.length, typing.length]).toEqual(spoken);
    const leaving = await openSocket(api.url(0), signIns[2]?.cookie ?? '');
    await leaving.timeout(5_000).emitWithAck('room:presence', { roomId, here: true });
    await until('the third is seen', () => there.at(-1)?.seats.length === 2);
    leaving.disconnect();
    await until('he is gone', () => there.at(-1)?.seats.length === 1);
    await here(0, roomId, false);
    await until('nobody is there', () => there.at(-1)?.seats.length === 0);
    await until('nobody writes', () => typing.at(-1)?.seats.length === 0);
  });

  it('In a room that masks names both are refused, and nothing is heard.', async () => {
    const [there, typing] = [heard(1, 'room:presence'), heard(1, 'room:typing')];
    expect(await here(0, masked, true)).toMatchObject({ ok: false, code: 'presence-is-off' });
    expect(await types(0, masked)).toMatchObject({ ok: false, code: 'presence-is-off' });
    expect([there, typing]).toEqual([[], []]);
  });

  it('When a room’s rule is raised, who is there and who writes ends at once for everybody.', async () => {
    const [there, typing, items] = [heard(1, 'room:presence'), heard(1, 'room:typing'), heardItems(socketOf(1))];
    await here(2, roomId, true);
    await types(2, roomId);
    await until('he is seen', () => there.at(-1)?.seats.length === 1 && typing.at(-1)?.seats.length === 1);
    const raise = { clientId: randomUUID(), act: { kind: 'raise-rule' } };
    expect((await ask(api.url(0), signIns[0] ?? null, 'POST', `/api/rooms/${roomId}/acts`, raise)).status).toBe(200);
    await until('the rule is raised', () => items.some(({ kind }) => kind === 'rule-raised'));
    await until('nobody is seen', () => there.at(-1)?.seats.length === 0 && typing.at(-1)?.seats.length === 0, 2_000);
    expect(await here(2, roomId, true)).toMatchObject({ ok: false, code: 'presence-is-off' });
  });
});
