import { pinned, topicPage, unreadRooms } from '@trialogue/rooms';
import type { Act, OwnChanged, TopicPage } from '@trialogue/rooms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildConvening } from '../../builders/build-convening.ts';
import type { BuiltConvening } from '../../builders/build-convening.ts';
import { buildMembership } from '../../builders/build-room.ts';
import { buildSeat } from '../../builders/build-seat.ts';
import { openApi } from '../../harness/convened-api.ts';
import type { ConvenedApi } from '../../harness/convened-api.ts';
import { ask, openSignIn } from '../../harness/open-sign-in.ts';
import { actInRoom, openSocket, postMessage, until } from '../../harness/room-socket.ts';
import type { RoomSocket } from '../../harness/room-socket.ts';

describe('what one has read of a room', () => {
  let api: ConvenedApi;
  let convening: BuiltConvening;
  let roomId: string;
  let amina: RoomSocket;
  const cookies: string[] = [];
  beforeAll(async () => {
    api = await openApi({ nodes: 2 });
    convening = await buildConvening(api.database.owner, { rooms: 2 });
    roomId = convening.rooms[0]?.id ?? '';
    for (const { person } of convening.delegates)
      cookies.push((await openSignIn(api.database.owner, person.id)).cookie);
    amina = await openSocket(api.url(), cookies[0] ?? '');
  });
  afterAll(async () => {
    amina.disconnect();
    await api.stop();
  });

  const get = async (path: string, cookie = cookies[1] ?? '') => (await ask(api.url(), { cookie }, 'GET', path)).body;
  const topics = async (query = '', cookie?: string): Promise<TopicPage> =>
    topicPage.parse(await get(`/api/rooms/${roomId}/topics${query}`, cookie));
  const read = (topicId: string | null, seq: number, cookie = cookies[1] ?? '') =>
    ask(api.url(), { cookie }, 'PUT', `/api/rooms/${roomId}/read`, { topicId, seq });
  const act = async (what: Act): Promise<{ seq: number; id: string }> => {
    const answer = await actInRoom(amina, roomId, what);
    if (!answer.ok) throw new Error(answer.code);
    return answer;
  };
  const post = async (body: string, topicId?: string): Promise<{ seq: number; id: string }> => {
    const answer = await postMessage(amina, roomId, body);
    if (!answer.ok) throw new Error(answer.code);
    if (topicId) await act({ kind: 'move', items: [answer.id], topicId });
    return answer;
  };

  it('Each topic counts what was said in it after one’s own place, and the part without a topic does, too.', async () => {
    const water = await act({ kind: 'open-topic', name: 'Water' });
    const wages = await act({ kind: 'open-topic', name: 'Wages' });
    for (const body of ['One', 'Two']) await post(body, water.id);
    const third = await post('Three', wages.id);
    const general = await post('In none');
    const withdrawn = await post('Taken back');
    await act({ kind: 'withdraw', item: withdrawn.id });
    const page = await topics();
    expect(page).toMatchObject({ head: withdrawn.seq + 1, next: null, general: { unread: 1, readUpTo: 0 } });
    expect(page.items.map(({ name, unread }) => [name, unread])).toEqual([
      ['Wages', 1],
      ['Water', 2],
    ]);
    expect((await read(wages.id, third.seq)).status).toBe(204);
    expect((await read(null, general.seq)).status).toBe(204);
    const after = await topics();
    expect(after.general).toMatchObject({ unread: 0, readUpTo: general.seq });
    expect(after.items.map(({ unread }) => unread)).toEqual([0, 2]);
    expect(unreadRooms.parse(await get('/api/rooms/unread')).items).toContainEqual({ roomId, unread: 2, mentions: 0 });
  });

  it('A place never goes back, never beyond the room’s end, and is nobody else’s.', async () => {
    const said = await post('A place');
    await read(null, 1_000_000);
    expect((await topics()).general.readUpTo).toBe(said.seq);
    await read(null, 1);
    expect((await topics()).general.readUpTo).toBe(said.seq);
    expect((await topics('', cookies[2])).general.readUpTo).toBe(0);
    expect((await read(convening.group.id, 1)).body).toMatchObject({ code: 'topic-unknown' });
  });

  it('Posting moves no place, not one’s own either.', async () => {
    const { rows: before } = await api.database.owner.query('select * from read_position order by 1, 2, 3');
    await post('By the author');
    const { rows: after } = await api.database.owner.query('select * from read_position order by 1, 2, 3');
    expect(after).toEqual(before);
    expect(after.every((row) => row.person_id !== convening.delegates[0]?.person.id)).toBe(true);
  });

  it('One’s other devices learn that a place has moved, on whichever node; other people do not.', async () => {
    const heard: [string, OwnChanged][] = [];
    const sockets = await Promise.all(
      [1, 2].map(async (person) => {
        const socket = await openSocket(api.url(1), cookies[person] ?? '');
        socket.on('own:changed', (changed) => heard.push([person === 1 ? 'own' : 'foreign', changed]));
        return socket;
      }),
    );
    const said = await post('News');
    await read(null, said.seq);
    await until('the other device knows', () => heard.length > 0);
    expect(heard).toEqual([['own', { about: 'reads', roomId }]]);
    for (const socket of sockets) socket.disconnect();
  });

  it('A list of topics goes on where its page ended, and no topic falls between two pages.', async () => {
    const opened: string[] = [];
    for (const name of ['a', 'b', 'c', 'd', 'e']) opened.push((await act({ kind: 'open-topic', name })).id);
    // One act touches three topics at once, so that they share their last number.
    const items = [];
    for (const topicId of opened.slice(0, 3)) items.push((await post('To be moved', topicId)).id);
    await act({ kind: 'move', items, topicId: null });
    const all = (await topics()).items.map(({ id }) => id);
    const paged: string[] = [];
    for (let before: number | null = Number.MAX_SAFE_INTEGER; before !== null;) {
      const page: TopicPage = await topics(`?limit=2&before=${before}`);
      paged.push(...page.items.map(({ id }) => id));
      before = page.next;
    }
    expect(paged).toEqual(all);
    expect(new Set(paged).size).toBe(paged.length);
  });

  it('Pins show their messages as they now read, and a link to a message leads to where it is.', async () => {
    const { id: topicId } = await act({ kind: 'open-topic', name: 'Links' });
    const said = await post('First wording', topicId);
    await act({ kind: 'edit', item: said.id, body: 'Second wording' });
    await act({ kind: 'pin', item: said.id, on: true });
    const { items } = pinned.parse(await get(`/api/rooms/${roomId}/pins`));
    expect(items).toMatchObject([{ id: said.id, body: 'Second wording', topicId }]);
    expect(await get(`/api/rooms/${roomId}/items/${said.id}`)).toEqual({ seq: said.seq, topicId });
    await act({ kind: 'pin', item: said.id, on: false });
    expect(await get(`/api/rooms/${roomId}/pins`)).toEqual({ items: [] });
  });

  it('A newcomer has read all that was before him, and is told no topic in which nothing happened since.', async () => {
    const { id: topicId } = await act({ kind: 'open-topic', name: 'Before his time' });
    const old = await post('Old', topicId);
    await act({ kind: 'pin', item: old.id, on: true });
    const seat = await buildSeat(api.database.owner, { groupId: convening.group.id });
    await buildMembership(api.database.owner, roomId, seat);
    const { cookie } = await openSignIn(api.database.owner, seat.person.id);
    const page = await topics('', cookie);
    expect(page).toMatchObject({ items: [], general: { unread: 0, readUpTo: page.head } });
    expect(await get(`/api/rooms/${roomId}/pins`, cookie)).toEqual({ items: [] });
    expect(await get(`/api/rooms/${roomId}/items/${old.id}`, cookie)).toMatchObject({ code: 'not-found' });
    await post('New', topicId);
    expect((await topics('', cookie)).items).toMatchObject([{ id: topicId, name: 'Before his time', unread: 1 }]);
  });

  it('What retention has cleared is readable for nobody: every first number is the room’s own then.', async () => {
    const { owner } = api.database;
    const { rows } = await owner.query<{ head: number }>(
      'update room set first_seq = head_seq where id = $1 returning head_seq::integer as head',
      [roomId],
    );
    const first = rows[0]?.head;
    expect(await get(`/api/rooms/${roomId}/log`)).toMatchObject({ first });
    const listed = await get(`/api/groups/${convening.group.id}/rooms`);
    expect(listed).toMatchObject({ items: expect.arrayContaining([expect.objectContaining({ id: roomId, first })]) });
    expect((await topics('', cookies[2])).general.readUpTo).toBe((first ?? 0) - 1);
  });
});
