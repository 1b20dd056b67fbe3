import { randomUUID } from 'node:crypto';
import { groupDetail } from '@trialogue/groups';
import { audience, openedRoom, type OwnChanged, type RoomItem, roomSummaries, type RoomToOpen } from '@trialogue/rooms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildConvening } from '../../builders/build-convening.ts';
import type { BuiltConvening } from '../../builders/build-convening.ts';
import { buildSeat } from '../../builders/build-seat.ts';
import type { BuiltSeat } from '../../builders/build-seat.ts';
import { openApi } from '../../harness/convened-api.ts';
import type { ConvenedApi } from '../../harness/convened-api.ts';
import { ask, openSignIn } from '../../harness/open-sign-in.ts';
import type { OpenedSignIn } from '../../harness/open-sign-in.ts';
import { joinRoom, openSocket, postMessage, until } from '../../harness/room-socket.ts';

type Wished = Omit<RoomToOpen, 'clientId'>;
const caucus: Wished = {
  kind: 'caucus',
  name: ' Before the session ',
  rule: 'non-attribution',
  retentionDays: 90,
  seats: [],
};
const working: Wished = { ...caucus, kind: 'working', name: 'On water', rule: 'on-record' };

describe('rooms that delegates open', () => {
  let api: ConvenedApi;
  let convening: BuiltConvening;
  const signIns = new Map<string, OpenedSignIn>();
  const signInOf = async ({ id, person }: BuiltSeat): Promise<OpenedSignIn> => {
    const known = signIns.get(id) ?? (await openSignIn(api.database.owner, person.id));
    signIns.set(id, known);
    return known;
  };
  const seat = (place: number, of = convening): BuiltSeat => {
    const found = of.delegates[place];
    if (!found) throw new Error(`no delegate ${place}`);
    return found;
  };
  const asking = async (one: BuiltSeat, method: string, path: string, payload?: unknown) =>
    ask(api.url(), await signInOf(one), method, path, payload);
  const open = (one: BuiltSeat, wished: Partial<RoomToOpen> & { kind: RoomToOpen['kind'] }) =>
    asking(one, 'POST', `/api/groups/${convening.group.id}/rooms`, {
      clientId: randomUUID(),
      ...(wished.kind === 'caucus' ? caucus : working),
      ...wished,
    });
  const opened = async (one: BuiltSeat, wished: Partial<RoomToOpen> & { kind: RoomToOpen['kind'] }) => {
    const { status, body } = await open(one, wished);
    expect([status, body]).toMatchObject([201, {}]);
    return openedRoom.parse(body).id;
  };
  const inRoom = async (one: BuiltSeat, roomId: string) => {
    const { body } = await asking(one, 'GET', `/api/rooms/${roomId}/audience`);
    return audience
      .parse(body)
      .members.map(({ seatId }) => seatId)
      .sort();
  };
  const roomsOf = async (one: BuiltSeat) =>
    roomSummaries.parse((await asking(one, 'GET', `/api/groups/${convening.group.id}/rooms`)).body).items;
  const recorded = async (roomId: string) => {
    const { rows } = await api.database.owner.query<{ canonical: string }>(
      'select canonical from ledger_entry where group_id = $1 order by seq',
      [convening.group.id],
    );
    return rows
      .map(({ canonical }): { kind: string; payload: { room?: string } } => JSON.parse(canonical))
      .filter(({ payload }) => payload.room === roomId);
  };
  const ids = (...seats: BuiltSeat[]) => seats.map(({ id }) => id).sort();

  beforeAll(async () => {
    api = await openApi();
    convening = await buildConvening(api.database.owner, { delegates: 6 });
  });
  afterAll(() => api.stop());

  it('A caucus is opened by a delegate for his sector: its delegates are in it by their seats, and nobody else.', async () => {
    const roomId = await opened(seat(0), caucus);
    expect(await inRoom(seat(3), roomId)).toEqual(ids(seat(0), seat(3)));
    expect((await roomsOf(seat(3))).find(({ id }) => id === roomId)).toMatchObject({
      kind: 'caucus',
      name: 'Before the session',
      rule: 'non-attribution',
      first: 1,
      head: 0,
    });
    for (const other of [seat(1), seat(2), convening.facilitator]) {
      expect((await roomsOf(other)).map(({ id }) => id)).not.toContain(roomId);
      expect((await asking(other, 'GET', `/api/rooms/${roomId}/log`)).status).toBe(404);
    }
    expect(await recorded(roomId)).toMatchObject([
      { kind: 'room-opened', payload: { roomKind: 'caucus', sector: seat(0).sector }, actor: { role: 'delegate' } },
    ]);
    const { rows } = await api.database.owner.query('select retention_days from room where id = $1', [roomId]);
    expect(rows).toEqual([{ retention_days: 90 }]);
  });

  it('A neutral whom a caucus invites is in it from then on, and every sector reads in the ledger that it took place.', async () => {
    const { facilitator } = convening;
    const roomId = await opened(seat(1), { kind: 'caucus', seats: [facilitator.id] });
    expect(await inRoom(facilitator, roomId)).toEqual(ids(seat(1), seat(4), facilitator));
    const contact = { kind: 'caucus-contact', payload: { room: roomId, sector: seat(1).sector, seat: facilitator.id } };
    expect((await recorded(roomId))[1]).toMatchObject(contact);
  });

  it('A working room has those who were chosen; two sectors speak in it at least.', async () => {
    const roomId = await opened(seat(0), { kind: 'working', seats: ids(seat(1), convening.facilitator) });
    expect(await inRoom(seat(1), roomId)).toEqual(ids(seat(0), seat(1), convening.facilitator));
    expect((await roomsOf(seat(3))).map(({ id }) => id)).not.toContain(roomId);
    expect(await recorded(roomId)).toHaveLength(1);
  });

  it.each<
    [sentence: string, opener: number, wished: () => Partial<RoomToOpen> & { kind: RoomToOpen['kind'] }, code: string]
  >([
    [
      'One’s own sector alone is a caucus.',
      0,
      () => ({ kind: 'working', seats: ids(seat(3), convening.facilitator) }),
      'two-sectors-needed',
    ],
    ['A caucus is never on the record.', 0, () => ({ kind: 'caucus', rule: 'on-record' }), 'caucus-is-masked'],
    [
      'Nobody of another sector is brought into a caucus.',
      0,
      () => ({ kind: 'caucus', seats: ids(seat(1)) }),
      'caucus-of-one-sector',
    ],
    ['A second plenary is not opened.', 0, () => ({ kind: 'plenary' }), 'room-kind-not-offered'],
    ['A shuttle comes with its channels.', 0, () => ({ kind: 'shuttle' }), 'room-kind-not-offered'],
    [
      'A sealed room needs keys.',
      0,
      () => ({ kind: 'working', rule: 'confidential', seats: ids(seat(1)) }),
      'room-kind-not-offered',
    ],
    ['A room has a name to see.', 0, () => ({ kind: 'caucus', name: '\u200b ' }), 'name-empty'],
    [
      'A room’s name has 120 characters at most.',
      0,
      () => ({ kind: 'caucus', name: '🌍'.repeat(121) }),
      'name-too-long',
    ],
  ])('%s', async (_sentence, opener, wished, code) => {
    const { status, body } = await open(seat(opener), wished());
    expect([status, body]).toMatchObject([expect.any(Number), { code }]);
    expect(status).toBeGreaterThanOrEqual(400);
  });

  it('A seat of another group is answered as one that does not exist, a guest’s and one not active yet are refused.', async () => {
    const { owner } = api.database;
    const stranger = await buildSeat(owner, { groupId: (await buildConvening(owner)).group.id });
    const guest = await buildSeat(owner, {
      groupId: convening.group.id,
      sector: 'government',
      role: 'observer',
      guestUntil: new Date(Date.now() + 3_600_000),
    });
    const late = await buildSeat(owner, { groupId: convening.group.id, sector: 'government', consented: false });
    await owner.query('update seat set activated_at = null where id = $1', [late.id]);
    for (const [one, code] of [
      [stranger, 'not-found'],
      [guest, 'guest-is-named'],
      [late, 'seat-not-ready'],
    ] as const) {
      expect((await open(seat(0), { kind: 'working', seats: ids(seat(1), one) })).body).toMatchObject({ code });
    }
  });

  it('Whose seat becomes active later is in the caucuses of his sector from then on, and his devices are told.', async () => {
    const { owner } = api.database;
    const roomId = await opened(seat(2), caucus);
    const socket = await openSocket(api.url(), (await signInOf(seat(2))).cookie);
    expect(await postMessage(socket, roomId, 'Before he came')).toMatchObject({ ok: true, seq: 1 });
    const late = await buildSeat(owner, {
      groupId: convening.group.id,
      sector: seat(2).sector ?? 'business',
      consented: false,
    });
    await owner.query('update seat set activated_at = null where id = $1', [late.id]);
    const own = await openSocket(api.url(), (await signInOf(late)).cookie);
    const told: OwnChanged[] = [];
    own.on('own:changed', (changed) => told.push(changed));
    const group = `/api/groups/${convening.group.id}`;
    const { charter } = groupDetail.parse((await asking(late, 'GET', group)).body);
    await asking(late, 'POST', `${group}/charter/consent`, { version: charter.version });
    expect((await roomsOf(late)).find(({ id }) => id === roomId)).toMatchObject({ first: 2 });
    await until('his devices are told', () => told.some(({ about }) => about === 'rooms'));
    own.disconnect();
    socket.disconnect();
  });

  it('Who is brought in reads from then on; who departs hears nothing more; and who returns reads from his return.', async () => {
    const roomId = await opened(seat(0), { kind: 'working', seats: ids(seat(1)) });
    const [first, guestOfRoom] = await Promise.all(
      [seat(0), seat(2)].map(async (one) => openSocket(api.url(), (await signInOf(one)).cookie)),
    );
    if (!first || !guestOfRoom) throw new Error('not connected');
    const told: OwnChanged[] = [];
    const heard: RoomItem[] = [];
    guestOfRoom.on('own:changed', (changed) => told.push(changed));
    guestOfRoom.on('room:items', ({ items }) => heard.push(...items));
    await postMessage(first, roomId, 'One');
    const members = `/api/rooms/${roomId}/members`;
    expect((await asking(seat(2), 'POST', members, { seats: ids(seat(2)) })).status).toBe(404);
    expect((await asking(seat(1), 'POST', members, { seats: ids(seat(2), seat(0)) })).status).toBe(204);
    await until('the newcomer is told', () => told.some(({ about }) => about === 'rooms'));
    expect(await joinRoom(guestOfRoom, roomId)).toMatchObject({ ok: true, first: 2, head: 1 });
    await postMessage(first, roomId, 'Two');
    await until('the newcomer hears', () => heard.length === 1);
    expect((await asking(seat(2), 'POST', `/api/rooms/${roomId}/depart`)).status).toBe(204);
    expect((await asking(seat(2), 'GET', `/api/rooms/${roomId}/log`)).status).toBe(404);
    await postMessage(first, roomId, 'Three');
    expect(await inRoom(seat(0), roomId)).toEqual(ids(seat(0), seat(1)));
    await asking(seat(0), 'POST', members, { seats: ids(seat(2)) });
    expect(await joinRoom(guestOfRoom, roomId)).toMatchObject({ ok: true, first: 4, head: 3 });
    expect(heard.map((item) => item.kind === 'posted' && item.body)).toEqual(['Two']);
    first.disconnect();
    guestOfRoom.disconnect();
  });

  it('A caucus is left by the neutrals whom it invited, by its own delegates with their seats.', async () => {
    const { facilitator } = convening;
    const roomId = await opened(seat(0), caucus);
    const members = `/api/rooms/${roomId}/members`;
    expect((await asking(seat(0), 'POST', members, { seats: [seat(1).id] })).body).toMatchObject({
      code: 'caucus-of-one-sector',
    });
    await asking(seat(0), 'POST', members, { seats: [facilitator.id] });
    await asking(seat(3), 'POST', members, { seats: [facilitator.id] });
    expect((await recorded(roomId)).map(({ kind }) => kind)).toEqual(['room-opened', 'caucus-contact']);
    const depart = `/api/rooms/${roomId}/depart`;
    expect((await asking(seat(3), 'POST', depart)).body).toMatchObject({ code: 'room-comes-with-seat' });
    expect((await asking(facilitator, 'POST', depart)).status).toBe(204);
    expect(await inRoom(seat(3), roomId)).toEqual(ids(seat(0), seat(3)));
  });

  it('A group has 200 rooms at most.', async () => {
    const full = await buildConvening(api.database.owner);
    await api.database.owner.query(
      `insert into room (id, group_id, kind, name, rule)
       select gen_random_uuid(), $1, 'working', 'Room ' || n, 'on-record' from generate_series(1, 199) as n`,
      [full.group.id],
    );
    const path = `/api/groups/${full.group.id}/rooms`;
    const answer = await asking(seat(0, full), 'POST', path, { ...caucus, clientId: randomUUID() });
    expect(answer.body).toMatchObject({ code: 'too-many-rooms', params: { limit: 200 } });
  });
});
