import { randomUUID } from 'node:crypto';
import { type Draft, drafts } from '@trialogue/rooms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Upkeep } from '../../../apps/api/src/platform/upkeep.ts';
import { buildConvening, type BuiltConvening } from '../../builders/build-convening.ts';
import { type InProcessApi, openInProcessApi } from '../../harness/in-process-api.ts';
import { ask, openSignIn, type OpenedSignIn } from '../../harness/open-sign-in.ts';

const day = 24 * 3_600_000;

describe('unfinished texts', () => {
  let api: InProcessApi;
  let convening: BuiltConvening;
  let signIns: OpenedSignIn[];
  let roomId: string;
  beforeAll(async () => {
    api = await openInProcessApi();
    convening = await buildConvening(api.database.owner, { rule: 'non-attribution', rooms: 2 });
    roomId = convening.rooms[0]?.id ?? '';
    signIns = await Promise.all(convening.delegates.map(({ person }) => openSignIn(api.database.owner, person.id)));
  });
  afterAll(() => api.stop());

  const keep = (who: number, draft: Partial<Draft>, room = roomId) =>
    ask(api.url, signIns[who] ?? null, 'PUT', `/api/rooms/${room}/draft`, {
      topicId: null,
      replyTo: null,
      body: '',
      ...draft,
    });
  const kept = async (who: number, room = roomId): Promise<readonly Draft[]> =>
    drafts.parse((await ask(api.url, signIns[who] ?? null, 'GET', `/api/rooms/${room}/drafts`)).body).items;
  const rows = async (): Promise<{ key: Buffer; sealed: Buffer }[]> =>
    (await api.database.owner.query<{ key: Buffer; sealed: Buffer }>('select key, sealed from draft')).rows;

  it('A text lies in its topic until it is finished; an empty one ends it, and nobody else has it.', async () => {
    const topicId = randomUUID();
    expect((await keep(0, { body: 'In general' })).status).toBe(204);
    await keep(0, { body: 'Of the port', topicId });
    await keep(0, { body: 'Of the harbour', topicId, replyTo: topicId });
    expect(await kept(0)).toEqual([
      { topicId: null, body: 'In general', replyTo: null },
      { topicId, body: 'Of the harbour', replyTo: topicId },
    ]);
    expect([await kept(1), await kept(0, convening.rooms[1]?.id)]).toEqual([[], []]);
    await keep(0, { topicId });
    await keep(0, {});
    expect([await kept(0), await rows()]).toEqual([[], []]);
  });

  it('At rest a draft tells neither whose it is, nor of which room, nor what it says, nor how long it is.', async () => {
    await keep(0, { body: 'Canary' });
    await keep(1, { body: 'A much longer canary, '.repeat(30) });
    const lengths = (await rows()).map(({ sealed }) => sealed.length);
    expect(new Set(lengths).size).toBe(1);
    const { rows: stored } = await api.database.owner.query<{ text: string }>(
      `select encode(key, 'hex') || ' ' || encode(sealed, 'escape') || ' ' || clear_on as text from draft`,
    );
    const people = convening.delegates.flatMap(({ id, person }) => [id, person.id]);
    for (const { text } of stored) {
      for (const word of [...people, roomId, 'Canary', 'canary']) {
        expect(text).not.toContain(word);
        expect(text).not.toContain(word.replaceAll('-', ''));
      }
    }
    await api.database.owner.query('update draft set sealed = (select sealed from draft order by key limit 1)');
    const opened = await Promise.all(
      [0, 1].map((who) => ask(api.url, signIns[who] ?? null, 'GET', `/api/rooms/${roomId}/drafts`)),
    );
    // A row that was put in another's place opens for nobody.
    expect(opened.map(({ status }) => status).sort()).toEqual([200, 500]);
    await api.database.owner.query('delete from draft');
  });

  it('Two devices that write at the same moment lose neither text; of more than twenty the oldest goes.', async () => {
    const topics = Array.from({ length: 24 }, () => randomUUID());
    await Promise.all(topics.slice(0, 8).map((topicId) => keep(0, { topicId, body: topicId })));
    expect(new Set((await kept(0)).map(({ body }) => body))).toEqual(new Set(topics.slice(0, 8)));
    for (const topicId of topics) await keep(0, { topicId, body: topicId });
    expect((await kept(0)).map(({ topicId }) => topicId)).toEqual(topics.slice(4));
    const long = 'ب'.repeat(16_000);
    for (const topicId of topics) await keep(0, { topicId, body: long });
    const [row] = await rows();
    expect(row?.sealed.length).toBeLessThan(300_000);
    expect((await kept(0)).at(-1)).toEqual({ topicId: topics.at(-1), body: long, replyTo: null });
  });

  it('A draft goes after thirty days, and with its author’s access to the room.', async () => {
    await keep(1, { body: 'Left alone' });
    await keep(2, { body: 'Will be put out' });
    const seat = convening.delegates[2]?.id;
    await api.database.owner.query('update room_member set left_at = now() where seat_id = $1 and room_id = $2', [
      seat,
      roomId,
    ]);
    const before = await rows();
    await api.app.get(Upkeep).round();
    expect(await rows()).toHaveLength(before.length - 1);
    expect(await kept(1)).toHaveLength(1);
    api.holdClock(new Date(Date.now() + 29 * day));
    await api.app.get(Upkeep).round();
    expect(await rows()).toHaveLength(before.length - 1);
    api.holdClock(new Date(Date.now() + 31 * day));
    await api.app.get(Upkeep).round();
    expect(await rows()).toEqual([]);
    api.holdClock(null);
  });

  it('Whoever saves without end is told to wait.', async () => {
    const answers = await Promise.all(Array.from({ length: 130 }, () => keep(1, { body: 'again' })));
    expect(answers.some(({ status }) => status === 204)).toBe(true);
    expect(answers.filter(({ status }) => status !== 204)[0]?.body).toMatchObject({ code: 'busy' });
  });
});
