import { randomUUID } from 'node:crypto';
import { groupDetail, groupSummaries } from '@trialogue/groups';
import { audience, roomSummaries } from '@trialogue/rooms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildConvening } from '../../builders/build-convening.ts';
import type { BuiltConvening } from '../../builders/build-convening.ts';
import { buildRoom } from '../../builders/build-room.ts';
import { buildSeat } from '../../builders/build-seat.ts';
import type { BuiltSeat } from '../../builders/build-seat.ts';
import { openApi } from '../../harness/convened-api.ts';
import type { ConvenedApi } from '../../harness/convened-api.ts';
import { ask, openSignIn } from '../../harness/open-sign-in.ts';
import type { OpenedSignIn } from '../../harness/open-sign-in.ts';
import { heardItems, joinRoom, openSocket, until } from '../../harness/room-socket.ts';

const day = 86_400_000;

describe('a guest', () => {
  let api: ConvenedApi;
  let convening: BuiltConvening;
  let guest: BuiltSeat;
  let host: BuiltSeat;
  let signIn: OpenedSignIn;
  let invitedTo: string;
  beforeAll(async () => {
    api = await openApi();
    const { owner } = api.database;
    convening = await buildConvening(owner, { delegates: 6 });
    const [first] = convening.delegates;
    if (!first) throw new Error('Somebody has to invite.');
    host = first;
    guest = await buildSeat(owner, {
      groupId: convening.group.id,
      role: 'observer',
      sector: 'government',
      guestUntil: new Date(Date.now() + day),
    });
    const members = [host, guest];
    invitedTo = (await buildRoom(owner, { groupId: convening.group.id, kind: 'working', members })).id;
    signIn = await openSignIn(owner, guest.person.id);
  });
  afterAll(() => api.stop());

  const read = async (path: string): Promise<unknown> => (await ask(api.url(), signIn, 'GET', path)).body;

  it('sees of the group only the people of the rooms he was invited to, and how many a sector has', async () => {
    const answer = await read(`/api/groups/${convening.group.id}`);
    const detail = groupDetail.parse(answer);
    expect(detail.members.map(({ seatId }) => seatId).sort()).toEqual([host.id, guest.id].sort());
    expect(detail.parity.map(({ active }) => active)).toEqual([2, 2, 2]);
    for (const { id, person } of [...convening.delegates.slice(1), convening.facilitator])
      for (const secret of [id, person.id, person.name]) expect(JSON.stringify(answer)).not.toContain(secret);
  });

  it('sees no room but those, and in them who is there', async () => {
    const rooms = roomSummaries.parse(await read(`/api/groups/${convening.group.id}/rooms`));
    expect(rooms.items.map(({ id }) => id)).toEqual([invitedTo]);
    const there = audience.parse(await read(`/api/rooms/${invitedTo}/audience`));
    expect(there.members.map(({ seatId }) => seatId).sort()).toEqual([host.id, guest.id].sort());
    expect(await read(`/api/rooms/${convening.rooms[0]?.id ?? ''}/audience`)).toMatchObject({ code: 'not-found' });
  });

  it('is out of a room that he listens to at the moment that his invitation names, without anybody’s doing', async () => {
    const socket = await openSocket(api.url(), signIn.cookie);
    const hostSignIn = await openSignIn(api.database.owner, host.person.id);
    let lostAt = Infinity;
    socket.on('room:lost', () => (lostAt = Date.now()));
    const endsAt = Date.now() + 2_000;
    await api.database.owner.query('update seat set guest_until = $2 where id = $1', [guest.id, new Date(endsAt)]);
    expect(await joinRoom(socket, invitedTo)).toMatchObject({ ok: true });
    const heard = heardItems(socket);
    await until('the room is lost', () => lostAt < Infinity);
    expect(lostAt - endsAt).toBeLessThan(1_000);
    await ask(api.url(), hostSignIn, 'POST', `/api/rooms/${invitedTo}/messages`, {
      clientId: randomUUID(),
      body: 'Alone',
    });
    expect(await joinRoom(socket, invitedTo)).toMatchObject({ ok: false, code: 'not-found' });
    expect(heard).toEqual([]);
    expect(groupSummaries.parse(await read('/api/groups')).items).toEqual([]);
    expect(await read(`/api/rooms/${invitedTo}/log`)).toMatchObject({ code: 'not-found' });
    socket.disconnect();
  });
});
