import { randomUUID } from 'node:crypto';
import { logPage } from '@trialogue/rooms';
import type { PostAnswer, RoomItem } from '@trialogue/rooms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildConvening } from '../../builders/build-convening.ts';
import type { BuiltConvening } from '../../builders/build-convening.ts';
import { openApi } from '../../harness/convened-api.ts';
import type { ConvenedApi } from '../../harness/convened-api.ts';
import { ask, openSignIn } from '../../harness/open-sign-in.ts';
import { actInRoom, heardItems, joinRoom, openSocket, postMessage, until } from '../../harness/room-socket.ts';
import type { RoomSocket } from '../../harness/room-socket.ts';
import { beginWithinOneWeek } from '../../harness/within-one-week.ts';

const postsOfEach = 40;

describe('the rule of a room, raised while people speak', () => {
  let api: ConvenedApi;
  let convening: BuiltConvening;
  let roomId: string;
  let cookie: string;
  let sockets: RoomSocket[];
  let facilitator: RoomSocket;
  let heard: RoomItem[];
  let raised: { readonly seq: number; readonly id: string; readonly clientId: string };
  beforeAll(async () => {
    await beginWithinOneWeek();
    api = await openApi({ nodes: 2 });
    convening = await buildConvening(api.database.owner);
    roomId = convening.rooms[0]?.id ?? '';
    const seats = [...convening.delegates, convening.facilitator];
    const signIns = await Promise.all(seats.map(({ person }) => openSignIn(api.database.owner, person.id)));
    cookie = signIns[0]?.cookie ?? '';
    const opened = await Promise.all(signIns.map((one, place) => openSocket(api.url(place % 2), one.cookie)));
    const [last] = opened.slice(-1);
    if (!last) throw new Error('nobody is connected');
    [sockets, facilitator] = [opened.slice(0, -1), last];
    heard = heardItems(facilitator);
    await joinRoom(facilitator, roomId);
  });
  afterAll(async () => {
    for (const socket of [...sockets, facilitator]) socket.disconnect();
    await api.stop();
  });

  const raise = (socket: RoomSocket, clientId?: string) => actInRoom(socket, roomId, { kind: 'raise-rule' }, clientId);
  const logOf = async (): Promise<RoomItem[]> =>
    logPage.parse((await ask(api.url(1), { cookie }, 'GET', `/api/rooms/${roomId}/log`)).body).items;
  const recorded = async (): Promise<object[]> => {
    const { rows } = await api.database.owner.query<{ canonical: string }>(
      `select canonical from ledger_entry where group_id = $1 and kind = 'rule-raised'`,
      [convening.group.id],
    );
    return rows.map(({ canonical }): object => JSON.parse(canonical));
  };
  /** As an outbox does: what was decided anew too often is sent again under the same id. */
  const say = async (socket: RoomSocket, body: string): Promise<PostAnswer> => {
    const clientId = randomUUID();
    for (;;) {
      const answer = await postMessage(socket, roomId, body, clientId);
      if (answer.ok || !answer.retry) return answer;
    }
  };

  it('Is raised by no neutral, and nothing is recorded of the attempt.', async () => {
    expect(await raise(facilitator)).toMatchObject({ ok: false, code: 'delegates-raise', remedy: ['ask-a-delegate'] });
    expect(await recorded()).toEqual([]);
  });

  it('Up to its item everything is on the record, and not one contribution beyond it, however they meet.', async () => {
    const talk = sockets.flatMap((socket, speaker) =>
      Array.from({ length: postsOfEach }, async (_, place) => {
        await new Promise((resolve) => setTimeout(resolve, place * 8));
        return say(socket, `${speaker}: ${place}`);
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, (postsOfEach * 8) / 2));
    const [first] = sockets;
    const clientId = randomUUID();
    const answer = first && (await raise(first, clientId));
    if (!answer?.ok) throw new Error('the rule was not raised');
    raised = { seq: answer.seq, id: answer.id, clientId };
    const said = await Promise.all(talk);
    expect(said.filter((one) => !one.ok)).toEqual([]);
    const numbers = said.flatMap((one) => (one.ok ? [one.seq] : []));
    expect([numbers.some((seq) => seq < raised.seq), numbers.some((seq) => seq > raised.seq)]).toEqual([true, true]);

    const items = await logOf();
    expect(items).toHaveLength(sockets.length * postsOfEach + 1);
    for (const item of items) {
      const { rows } = await api.database.owner.query<{ seat_id: string | null; speaker_ref: string | null }>(
        'select seat_id, speaker_ref from room_item where room_id = $1 and seq = $2',
        [roomId, item.seq],
      );
      const isMasked = item.seq >= raised.seq;
      expect([item.seq, rows[0]?.seat_id !== null, rows[0]?.speaker_ref !== null]).toEqual([
        item.seq,
        !isMasked,
        isMasked,
      ]);
    }
    await until('the other node has told all', () => heard.length === items.length);
    expect(heard).toEqual(items);
  });

  it('Its item shows inside who raised it, as all that follows; the ledger names nobody and no sector, but the room and the number.', async () => {
    const item = (await logOf()).find(({ seq }) => seq === raised.seq);
    expect(item).toMatchObject({
      kind: 'rule-raised',
      id: raised.id,
      author: { name: convening.delegates[0]?.person.name },
    });
    const entry = { payload: { room: roomId, seq: raised.seq }, actor: { role: 'delegate', sector: null } };
    expect(await recorded()).toMatchObject([entry]);
    expect(JSON.stringify(await recorded())).not.toContain(convening.delegates[0]?.id);
  });

  it('Whoever wrote on the record before it edits that no more: new words would bear his name. He may take it back.', async () => {
    const before = (await logOf()).find((item) => item.kind === 'posted' && item.seq < raised.seq);
    const speaker = before?.kind === 'posted' ? sockets[Number.parseInt(before.body, 10)] : undefined;
    if (!speaker || !before) throw new Error('nothing was said before it');
    const edited = await actInRoom(speaker, roomId, {
      kind: 'edit',
      item: before.id,
      body: 'Said under the raised rule.',
    });
    expect(edited).toMatchObject({ ok: false, code: 'no-longer-editable', remedy: ['withdraw-or-write-anew'] });
    const own = await say(speaker, 'Said after it.');
    if (!own.ok) throw new Error('it was not said');
    expect(await actInRoom(speaker, roomId, { kind: 'edit', item: own.id, body: 'Put better.' })).toMatchObject({
      ok: true,
    });
    expect(await actInRoom(speaker, roomId, { kind: 'withdraw', item: before.id })).toMatchObject({ ok: true });
  });

  it('Is raised once: a second time is refused, a retry is given the first result, and one entry stays one.', async () => {
    const [first, second] = sockets;
    const { seq, id, clientId } = raised;
    expect(first && (await raise(first, clientId))).toEqual({ ok: true, seq, id });
    expect(second && (await raise(second))).toMatchObject({ ok: false, code: 'rule-is-raised' });
    expect(await recorded()).toHaveLength(1);
  });
});
