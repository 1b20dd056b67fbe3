import { randomUUID } from 'node:crypto';
import { type NoticePage, noticePage, receipt } from '@trialogue/rooms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FollowMentions } from '../../../apps/api/src/own/follow-mentions.ts';
import { Notices } from '../../../apps/api/src/own/notices.ts';
import { buildConvening, type BuiltConvening } from '../../builders/build-convening.ts';
import { buildRoom } from '../../builders/build-room.ts';
import { buildSeat, type BuiltSeat } from '../../builders/build-seat.ts';
import { type InProcessApi, openInProcessApi } from '../../harness/in-process-api.ts';
import { ask, openSignIn, type OpenedSignIn } from '../../harness/open-sign-in.ts';
import { openSocket, until } from '../../harness/room-socket.ts';

describe('notices', () => {
  let api: InProcessApi;
  let convening: BuiltConvening;
  let open: string;
  let masked: string;
  const signIns = new Map<string, OpenedSignIn>();
  beforeAll(async () => {
    api = await openInProcessApi();
    convening = await buildConvening(api.database.owner, { delegates: 6 });
    open = convening.rooms[0]?.id ?? '';
    const members = [...convening.delegates, convening.facilitator];
    masked = (await buildRoom(api.database.owner, { groupId: convening.group.id, members, rule: 'non-attribution' }))
      .id;
    for (const seat of members) await signIn(seat);
  });
  afterAll(() => api.stop());

  const signIn = async (seat: BuiltSeat): Promise<OpenedSignIn> => {
    const made = await openSignIn(api.database.owner, seat.person.id);
    signIns.set(seat.id, made);
    return made;
  };
  const delegate = (place: number): BuiltSeat => {
    const seat = convening.delegates[place];
    if (!seat) throw new Error('no such delegate');
    return seat;
  };
  const askAs = (seat: BuiltSeat, method: string, path: string, body?: unknown) =>
    ask(api.url, signIns.get(seat.id) ?? null, method, path, body);
  const post = async (seat: BuiltSeat, roomId: string, body: string, replyTo?: string): Promise<string> => {
    const command = { clientId: randomUUID(), body, ...(replyTo && { replyTo }) };
    return receipt.parse((await askAs(seat, 'POST', `/api/rooms/${roomId}/messages`, command)).body).id;
  };
  const act = (seat: BuiltSeat, roomId: string, wish: object) =>
    askAs(seat, 'POST', `/api/rooms/${roomId}/acts`, { clientId: randomUUID(), act: wish });
  const follow = async (): Promise<void> => {
    while (await api.app.get(FollowMentions).round(true));
  };
  const noticesFor = async (seat: BuiltSeat, query = ''): Promise<NoticePage> =>
    noticePage.parse((await askAs(seat, 'GET', `/api/notices${query}`)).body);
  const about = async (seat: BuiltSeat, itemId: string): Promise<string[]> =>
    (await noticesFor(seat, '?limit=100')).items.filter((one) => one.itemId === itemId).map(({ kind }) => kind);

  it('Who is mentioned on the record is told where, and neither by whom nor what was said; its author is not told.', async () => {
    const dayBefore = new Date().toISOString().slice(0, 10);
    const id = await post(delegate(0), open, `@{seat:${delegate(1).id}} @{sector:business} see the passwort`);
    await follow();
    const [notice] = (await noticesFor(delegate(1))).items;
    expect(notice).toEqual({
      id: expect.any(String),
      kind: 'mention',
      groupId: convening.group.id,
      roomId: open,
      itemId: id,
      day: expect.any(String),
      seen: false,
    });
    // Midnight may have passed meanwhile.
    expect([dayBefore, new Date().toISOString().slice(0, 10)]).toContain(notice?.day);
    expect(await about(delegate(3), id)).toEqual(['sector-mention']);
    expect([await about(delegate(0), id), await about(delegate(2), id)]).toEqual([[], []]);
  });

  it('An answer is told to whom it answers on the record; following the log twice tells nothing twice.', async () => {
    const asked = await post(delegate(1), open, 'What does it cost?');
    const answer = await post(delegate(2), open, 'Nothing.', asked);
    await follow();
    await api.database.owner.query(`update log_follower set seq = 0 where follower = 'notices'`);
    await follow();
    expect(await about(delegate(1), answer)).toEqual(['reply']);
  });

  it('Under non-attribution the notices of a message are the same whoever wrote it, and an answer is told to nobody.', async () => {
    const told = async (author: BuiltSeat, replyTo?: string): Promise<string[][]> => {
      const id = await post(author, masked, `@{sector:business} and @{seat:${delegate(0).id}}, please.`, replyTo);
      await follow();
      return Promise.all(convening.delegates.map((seat) => about(seat, id)));
    };
    const mine = await post(delegate(4), masked, 'Who wrote this?');
    const [first, second, third] = [await told(delegate(0)), await told(delegate(3), mine), await told(delegate(1))];
    expect(first).toEqual([['mention'], [], [], ['sector-mention'], [], []]);
    expect([second, third]).toEqual([first, first]);
  });

  it('Who is mentioned by an edit is told then; what its author takes back is waited for by nobody any more.', async () => {
    const id = await post(delegate(0), open, 'This concerns somebody.');
    await act(delegate(0), open, { kind: 'edit', item: id, body: `This concerns @{seat:${delegate(5).id}}.` });
    await follow();
    expect(await about(delegate(5), id)).toEqual(['mention']);
    await act(delegate(0), open, { kind: 'withdraw', item: id });
    expect(await about(delegate(5), id)).toEqual([]);
  });

  it('A seat outside the room, one that ended, and a newcomer to an older message are told nothing.', async () => {
    const outside = await buildSeat(api.database.owner, { groupId: convening.group.id, sector: 'business' });
    await signIn(outside);
    const id = await post(delegate(1), open, `@{seat:${outside.id}} @{sector:business}`);
    await follow();
    await api.app.get(Notices).add('mention', [outside.person.id], {
      groupId: convening.group.id,
      roomId: open,
      itemId: id,
    });
    expect((await noticesFor(outside)).items).toEqual([]);
  });

  it('Whoever leaves a room is told of it no longer, and a report is told to stewards of sectors only.', async () => {
    const gone = await buildSeat(api.database.owner, { groupId: convening.group.id, sector: 'government' });
    await signIn(gone);
    const room = await buildRoom(api.database.owner, { groupId: convening.group.id, members: [gone, delegate(0)] });
    await post(delegate(0), room.id, `@{seat:${gone.id}}`);
    await follow();
    expect(await noticesFor(gone)).toMatchObject({ items: [{ roomId: room.id }], unseen: 1 });
    await api.database.owner.query('update room_member set left_at = now() where seat_id = $1', [gone.id]);
    expect(await noticesFor(gone)).toEqual({ items: [], unseen: 0, next: null });
    await api.app.get(Notices).add('report', [gone.person.id], {
      groupId: convening.group.id,
      roomId: null,
      itemId: null,
    });
    expect((await noticesFor(gone)).items).toEqual([]);
  });

  it('Notices are paged newest first, and are seen singly or all; one’s devices are told.', async () => {
    const reader = delegate(4);
    for (let count = 0; count < 5; count += 1) await post(delegate(0), open, `@{seat:${reader.id}} ${count}`);
    await follow();
    const socket = await openSocket(api.url, signIns.get(reader.id)?.cookie ?? '');
    const told: unknown[] = [];
    socket.on('own:changed', (event) => told.push(event));
    const all = (await noticesFor(reader)).items.map(({ id }) => id);
    const first = await noticesFor(reader, '?limit=2');
    const second = await noticesFor(reader, `?limit=2&before=${first.next ?? ''}`);
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(all.slice(0, 4));
    const unseen = first.unseen;
    expect((await askAs(reader, 'POST', '/api/notices/seen', { ids: [all[0]] })).status).toBe(204);
    expect((await noticesFor(reader)).unseen).toBe(unseen - 1);
    // Somebody else's are not seen for him.
    await askAs(delegate(0), 'POST', '/api/notices/seen', { ids: all });
    expect((await noticesFor(reader)).unseen).toBe(unseen - 1);
    await askAs(reader, 'POST', '/api/notices/seen', { ids: null });
    expect((await noticesFor(reader)).unseen).toBe(0);
    await until('the devices are told twice', () => told.length === 2);
    expect(told).toEqual([{ about: 'notices' }, { about: 'notices' }]);
    socket.disconnect();
  });
});
