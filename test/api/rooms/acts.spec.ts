import { randomUUID } from 'node:crypto';
import { emptyConversation, logPage, withItems } from '@trialogue/rooms';
import type { Act, ActAnswer, RoomItem } from '@trialogue/rooms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildConvening } from '../../builders/build-convening.ts';
import type { BuiltConvening } from '../../builders/build-convening.ts';
import { buildMembership } from '../../builders/build-room.ts';
import { buildSeat } from '../../builders/build-seat.ts';
import { openApi } from '../../harness/convened-api.ts';
import type { ConvenedApi } from '../../harness/convened-api.ts';
import { ask, openSignIn } from '../../harness/open-sign-in.ts';
import { actInRoom, joinRoom, openSocket, postMessage, until } from '../../harness/room-socket.ts';
import type { RoomSocket } from '../../harness/room-socket.ts';

type Done = { readonly seq: number; readonly id: string };

describe('acts in a room', () => {
  let api: ConvenedApi;
  let convening: BuiltConvening;
  let roomId: string;
  let masked: string;
  let amina: RoomSocket;
  let brook: RoomSocket;
  const cookies: string[] = [];
  const heard: RoomItem[] = [];
  beforeAll(async () => {
    api = await openApi({ nodes: 2 });
    const { owner } = api.database;
    convening = await buildConvening(owner, { rooms: 2 });
    roomId = convening.rooms[0]?.id ?? '';
    masked = convening.rooms[1]?.id ?? '';
    await owner.query(`update room set rule = 'non-attribution' where id = $1`, [masked]);
    for (const { person } of convening.delegates) cookies.push((await openSignIn(owner, person.id)).cookie);
    amina = await openSocket(api.url(0), cookies[0] ?? '');
    brook = await openSocket(api.url(1), cookies[1] ?? '');
    brook.on('room:items', (event) => event.roomId === roomId && heard.push(...event.items));
    for (const room of [roomId, masked]) await joinRoom(brook, room);
  });
  afterAll(async () => {
    amina.disconnect();
    brook.disconnect();
    await api.stop();
  });

  const logOf = async (room = roomId, cookie = cookies[1] ?? ''): Promise<RoomItem[]> =>
    logPage.parse((await ask(api.url(), { cookie }, 'GET', `/api/rooms/${room}/log`)).body).items;
  const done = (answer: ActAnswer): Done => {
    if (!answer.ok) throw new Error(answer.code);
    return answer;
  };
  const post = async (body: string, room = roomId): Promise<Done> => done(await postMessage(amina, room, body));
  const act = async (what: Act, room = roomId): Promise<Done> => done(await actInRoom(amina, room, what));
  const itemOf = async ({ seq }: Done, room = roomId): Promise<RoomItem | undefined> =>
    (await logOf(room)).find((item) => item.seq === seq);
  const now = async (id: string, room = roomId) =>
    withItems(emptyConversation<RoomItem>(), await logOf(room)).messages.get(id);

  it('A topic is opened under its own id, renamed, resolved and reopened, each by somebody with a name.', async () => {
    const opened = await act({ kind: 'open-topic', name: '  Minimum wage ' });
    const topicId = opened.id;
    const author = { name: convening.delegates[0]?.person.name, seatId: convening.delegates[0]?.id };
    expect(await itemOf(opened)).toMatchObject({ kind: 'topic-opened', topicId, name: 'Minimum wage', author });
    const renamed = await act({ kind: 'rename-topic', topicId, name: 'Living wage' });
    expect(await itemOf(renamed)).toMatchObject({ kind: 'topic-renamed', topicId, name: 'Living wage', author });
    expect(await itemOf(await act({ kind: 'resolve-topic', topicId }))).toMatchObject({ kind: 'topic-resolved' });
    expect(await itemOf(await act({ kind: 'reopen-topic', topicId }))).toMatchObject({ kind: 'topic-reopened' });
  });

  it('Of two topics of one name the second is refused, whatever its capitals; one without anything to see, too.', async () => {
    await act({ kind: 'open-topic', name: 'Water' });
    expect(await actInRoom(brook, roomId, { kind: 'open-topic', name: 'WATER' })).toMatchObject({
      ok: false,
      code: 'topic-name-taken',
      remedy: ['choose-another-name'],
    });
    for (const [name, code] of [
      [' ', 'name-empty'],
      ['\u200b', 'name-empty'],
      ['x'.repeat(81), 'name-too-long'],
      ['two\nlines', 'name-has-controls'],
      ['turned \u202e', 'name-has-controls'],
    ] as const)
      expect(await actInRoom(brook, roomId, { kind: 'open-topic', name })).toMatchObject({ ok: false, code });
  });

  it('An edit keeps its former words beside the new ones and names nobody; another’s message is not his to edit.', async () => {
    const said = await post('We agree to ten.');
    const edited = await act({ kind: 'edit', item: said.id, body: 'We agree to twelve.' });
    const item = await itemOf(edited);
    expect(item).toEqual({
      seq: edited.seq,
      kind: 'edited',
      id: edited.id,
      at: expect.any(String),
      target: said.id,
      body: 'We agree to twelve.',
    });
    expect(await now(said.id)).toMatchObject({ body: 'We agree to twelve.', earlier: ['We agree to ten.'] });
    for (const kind of ['edit', 'withdraw'] as const)
      expect(
        await actInRoom(
          brook,
          roomId,
          kind === 'edit' ? { kind, item: said.id, body: 'No.' } : { kind, item: said.id },
        ),
      ).toMatchObject({ ok: false, code: 'not-your-message' });
  });

  it('What was withdrawn is nowhere in the database, earlier wordings included, and leaves a mark without an author.', async () => {
    for (const room of [roomId, masked]) {
      const words = ['first', 'second'].map((one) => `${one}${randomUUID().replaceAll('-', '')}`);
      const said = await post(words[0] ?? '', room);
      await act({ kind: 'edit', item: said.id, body: words[1] ?? '' }, room);
      await act({ kind: 'pin', item: said.id, on: true }, room);
      await act({ kind: 'react', item: said.id, reaction: 'noted', on: true }, room);
      await until('it is found by search', async () => (await tablesHolding(words[1] ?? '')).includes('room_text'));
      const withdrawn = await act({ kind: 'withdraw', item: said.id }, room);
      expect(await itemOf(said, room)).toEqual({
        seq: said.seq,
        kind: 'tombstone',
        id: said.id,
        at: expect.any(String),
      });
      expect(await itemOf(withdrawn, room)).toMatchObject({ kind: 'withdrawn', target: said.id });
      expect(await now(said.id, room)).toMatchObject({ body: null, item: null, pinned: false, earlier: [] });
      for (const word of words) expect(await tablesHolding(word)).toEqual([]);
      expect(await actInRoom(amina, room, { kind: 'pin', item: said.id, on: true })).toMatchObject({
        code: 'message-is-withdrawn',
      });
    }
    expect(await tablesHolding('We agree to twelve.')).toEqual(['room_item']);
  });

  it('A reaction is counted once for each person, and nobody is told whose it is.', async () => {
    const said = await post('Thank you all.');
    const react = (socket: RoomSocket, on: boolean) =>
      actInRoom(socket, roomId, { kind: 'react', item: said.id, reaction: 'thanks', on });
    const items = [];
    for (const [socket, on] of [
      [amina, true],
      [amina, true],
      [brook, true],
      [amina, false],
    ] as const)
      items.push(await itemOf(done(await react(socket, on))));
    expect(items.map((item) => item?.kind === 'reacted' && item.count)).toEqual([1, 1, 2, 1]);
    for (const item of items)
      expect(Object.keys(item ?? {}).sort()).toEqual(['at', 'count', 'id', 'kind', 'reaction', 'seq', 'target']);
  });

  it('Messages move into a topic; a newcomer who never saw the move reads them where they are, and no edit brings him what was said before.', async () => {
    const { id: topicId } = await act({ kind: 'open-topic', name: 'Fleets' });
    const said = [await post('One'), await post('Two')];
    const items = said.map(({ id }) => id);
    const moved = await act({ kind: 'move', items: [...items, ...items], topicId });
    expect(await itemOf(moved)).toMatchObject({ kind: 'moved', targets: items, topicId });
    for (const { id } of said) expect(await now(id)).toMatchObject({ topicId });
    const seat = await buildSeat(api.database.owner, { groupId: convening.group.id, sector: 'government' });
    await buildMembership(api.database.owner, roomId, seat);
    const { cookie } = await openSignIn(api.database.owner, seat.person.id);
    const newcomer = await openSocket(api.url(), cookie);
    // What lies before his joining he can neither read nor move.
    expect(await logOf(roomId, cookie)).toEqual([]);
    expect(await actInRoom(newcomer, roomId, { kind: 'move', items, topicId: null })).toMatchObject({
      ok: false,
      code: 'message-unknown',
    });
    const late = await post('Three');
    await act({ kind: 'move', items: [late.id], topicId });
    expect((await logOf(roomId, cookie)).find((item) => item.id === late.id)).toMatchObject({ topicId });
    newcomer.disconnect();
    // Nor does an edit bring it to him; what was said since can be put better.
    const [before = ''] = items;
    const refused = { ok: false, code: 'no-longer-editable', remedy: ['withdraw-or-write-anew'] };
    expect(await actInRoom(amina, roomId, { kind: 'edit', item: before, body: 'One, once more' })).toMatchObject(
      refused,
    );
    await act({ kind: 'edit', item: late.id, body: 'Three, put better' });
  });

  it('A retry is given the first result, over HTTP too, even after the act would be refused; another act is refused.', async () => {
    const said = await post('To be taken back');
    const clientId = randomUUID();
    const withdraw: Act = { kind: 'withdraw', item: said.id };
    const first = await actInRoom(amina, roomId, withdraw, clientId);
    expect(await actInRoom(amina, roomId, withdraw, clientId)).toEqual(first);
    const overHttp = (payload: unknown) =>
      ask(api.url(1), { cookie: cookies[0] ?? '' }, 'POST', `/api/rooms/${roomId}/acts`, payload);
    // The keys of an act in another order are the same act.
    const body = { act: { item: said.id, kind: 'withdraw' }, clientId };
    expect((await overHttp(body)).body).toEqual(first);
    const other = { clientId, act: { kind: 'open-topic', name: 'Under a used id' } };
    expect((await overHttp(other)).body).toMatchObject({ code: 'id-reused' });
  });

  it('Everything that was done was heard live on the other node, as the log has it.', async () => {
    const last = await post('The end of it');
    await until('the last is heard', () => heard.some((item) => item.id === last.id));
    const log = await logOf();
    expect(heard.map(({ seq, id }) => [seq, id])).toEqual(log.map(({ seq, id }) => [seq, id]));
    const live = withItems(emptyConversation<RoomItem>(), heard).messages;
    const fresh = withItems(emptyConversation<RoomItem>(), log).messages;
    const shown = (messages: typeof live) =>
      [...messages.values()].map(({ id, body, topicId, pinned, reactions }) => [
        id,
        body,
        topicId,
        pinned,
        [...reactions],
      ]);
    expect(shown(live)).toEqual(shown(fresh));
  });

  /** Every table with a text, a byte string or a document in which the words still stand. */
  async function tablesHolding(words: string): Promise<string[]> {
    const { rows } = await api.database.owner.query<{ table_name: string; column_name: string }>(
      `select table_name, column_name from information_schema.columns
       where table_schema = 'public' and data_type in ('text', 'jsonb', 'bytea', 'character varying', 'ARRAY', 'tsvector')`,
    );
    const holding = new Set<string>();
    for (const { table_name: table, column_name: column } of rows) {
      const found = await api.database.owner.query(
        `select 1 from "${table}" where "${column}"::text like '%' || $1 || '%'
         or "${column}"::text like '%' || encode(convert_to($1, 'UTF8'), 'hex') || '%' limit 1`,
        [words],
      );
      if (found.rowCount) holding.add(table);
    }
    return [...holding];
  }
});
