import { randomUUID } from 'node:crypto';
import { actAnswer, joinAnswer } from '@trialogue/rooms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FollowMentions } from '../../../apps/api/src/own/follow-mentions.ts';
import { Sweep } from '../../../apps/api/src/rooms/sweep.ts';
import { IndexTexts } from '../../../apps/api/src/search/index-texts.ts';
import { buildReleaseRequest, buildTranscript } from '../../builders/build-exits.ts';
import { buildReport } from '../../builders/build-report.ts';
import { joinRoom, openSocket, until } from '../../harness/room-socket.ts';
import { ClosingStage, type Talker } from '../periods/closing-stage.ts';

let stage: ClosingStage;
let roomId: string;
let groupId: string;
let talkers: Talker[];
const canary = 'Zaunkoenig';
const spentClient = randomUUID();
const keptClient = randomUUID();

const person = (place: number): Talker => {
  const one = talkers[place];
  if (!one) throw new Error(`there is no person ${place}`);
  return one;
};
const act = async (wish: object): Promise<string> => {
  const answer = await stage.ask(person(0), 'POST', `rooms/${roomId}/acts`, { clientId: randomUUID(), act: wish });
  const done = actAnswer.parse(answer.body);
  if (!done.ok) throw new Error(`refused: ${done.code}`);
  return done.id;
};
const say = async (body: string, more: object = {}, clientId: string = randomUUID()): Promise<string> => {
  const { body: answer } = await stage.ask(person(0), 'POST', `rooms/${roomId}/messages`, { clientId, body, ...more });
  return String(Object(answer).id);
};
/** Every row of every table but the people's own, as one text. */
const everything = async (): Promise<string> => {
  const tables = await stage.rows<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const rows = await stage.rows<{ row: string }>(`select to_jsonb(t)::text as row from ${name} t`);
    texts.push(...rows.map(({ row }) => `${name} ${row}`));
  }
  return texts.join('\n');
};
const count = async (sql: string, values: unknown[] = [roomId]): Promise<number> =>
  (await stage.rows<{ count: number }>(`select count(*)::integer as count from ${sql}`, values))[0]?.count ?? -1;

beforeAll(async () => {
  stage = await ClosingStage.open();
  await stage.api.app.get(Sweep).start();
  const convening = await stage.convening(6);
  roomId = convening.roomId;
  groupId = convening.group.id;
  talkers = await stage.talkers(convening.delegates);
  await stage.owner.query('update room set retention_days = 60 where id = $1', [roomId]);
  const topicId = await act({ kind: 'open-topic', name: `About the ${canary}` });
  const mention = `@{seat:${person(1).seat.id}}`;
  const itemId = await say(`The first ${canary} for ${mention}.`, { topicId }, spentClient);
  const edited = await say('Said too early.');
  await act({ kind: 'edit', item: edited, body: `Said better, ${canary}.` });
  await act({ kind: 'pin', item: itemId, on: true });
  await stage.ask(person(1), 'POST', `rooms/${roomId}/acts`, {
    clientId: randomUUID(),
    act: { kind: 'react', item: itemId, reaction: 'noted', on: true },
  });
  await buildReleaseRequest(stage.owner, { roomId, itemId, text: `The first ${canary}` });
  await buildTranscript(stage.owner, roomId, `The first ${canary}`);
  await buildReport(stage.owner, { roomId, itemId });
  await stage.api.app.get(IndexTexts).run();
  await stage.api.app.get(FollowMentions).round(true);
  await stage.daysPass(roomId, 61);
});
afterAll(() => stage.stop());

describe('retention', () => {
  it('has something to clear: log, topic, pin, reaction, receipts, index, notice, request, transcript and report.', async () => {
    for (const table of ['room_topic', 'room_pin', 'room_reaction', 'room_text', 'notice', 'release_request']) {
      expect([table, await count(`${table} where room_id = $1`)]).not.toEqual([table, 0]);
    }
    expect(await everything()).toContain(canary);
  });

  it('leaves nothing of what is older than the room keeps, in no table, and all that is younger.', async () => {
    const kept = await say('Said today.', {}, keptClient);
    await stage.api.app.get(IndexTexts).run();
    await stage.upkeep();
    const text = await everything();
    expect(text.toLowerCase()).not.toContain(canary.toLowerCase());
    expect(text).not.toContain(spentClient);
    for (const table of ['room_topic', 'room_pin', 'room_reaction', 'notice', 'release_request', 'transcript']) {
      expect([table, await count(`${table} where room_id = $1`)]).toEqual([table, 0]);
    }
    expect(await count('abuse_report where room_id = $1 and (words is not null or item_id is not null)')).toBe(0);
    expect((await stage.log(person(0), roomId)).filter(({ kind }) => kind === 'posted')).toMatchObject([{ id: kept }]);
    expect(await count('room_text where room_id = $1')).toBe(1);
    expect(await count('room_receipt where room_id = $1')).toBe(1);
  });

  it('takes the map of a period of which nothing is left, and lets a receipt be known as spent and no more.', async () => {
    expect(await count('room_period where room_id = $1 and closes_at < now() and wrapped_key is not null')).toBe(0);
    expect(
      await count('speaker s join room_period p on p.id = s.period_id where p.room_id = $1 and p.closes_at < now()'),
    ).toBe(0);
    const again = { clientId: spentClient, body: 'Once more.' };
    const answer = await stage.ask(person(0), 'POST', `rooms/${roomId}/messages`, again);
    expect(answer.body).toMatchObject({ code: 'receipt-expired' });
  });

  it('keeps the head’s number, so that what is said next follows it.', async () => {
    const [room] = await stage.rows<{ first: number; head: number }>(
      'select first_seq::integer as first, head_seq::integer as head from room where id = $1',
      [roomId],
    );
    const items = await stage.log(person(0), roomId);
    expect(items[0]?.seq).toBe(room?.first);
    expect(items.at(-1)?.seq).toBe(room?.head);
    expect(room?.first).toBeGreaterThan(1);
  });

  it('is written down in the ledger with the first day that is kept and how many items went, of a caucus not how many.', async () => {
    const caucus = randomUUID();
    await stage.owner.query(
      `insert into room (id, group_id, kind, name, rule, sector, retention_days, head_seq)
       values ($1, $2, 'caucus', 'Of the mills', 'non-attribution', 'business', 60, 1)`,
      [caucus, groupId],
    );
    await stage.owner.query(
      `insert into room_item (room_id, seq, kind, id, at, rule, body)
       values ($1, 1, 'posted', gen_random_uuid(), date_trunc('second', now() - interval '70 days'), 'non-attribution', 'Ours.')`,
      [caucus],
    );
    await stage.upkeep();
    const entries = await stage.rows<{ canonical: string }>(
      `select canonical from ledger_entry where group_id = $1 and kind = 'retention-ran' order by seq`,
      [groupId],
    );
    const day = new Date(Date.now() - 60 * 86_400_000).toISOString().slice(0, 10);
    expect(entries.map(({ canonical }) => JSON.parse(canonical).payload)).toMatchObject([
      { room: roomId, before: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), items: expect.any(Number) },
      { room: caucus, before: day, items: null },
    ]);
  });

  it('cuts what a listener has: he is told from which number on there is a log.', async () => {
    await say('A second day.');
    const socket = await openSocket(stage.api.url, person(2).signIn.cookie);
    const firsts: number[] = [];
    socket.on('room:history', ({ first }) => firsts.push(first));
    expect(joinAnswer.parse(await joinRoom(socket, roomId))).toMatchObject({ ok: true });
    await stage.daysPass(roomId, 100);
    const last = await say('Said on a later day.');
    await stage.upkeep();
    const kept = (await stage.log(person(0), roomId)).find(({ kind }) => kind === 'posted');
    expect(kept).toMatchObject({ id: last });
    await until('the listener hears', () => firsts.at(-1) === kept?.seq);
    socket.disconnect();
  });

  it('works off more than one portion in one round, and clears a room wholly whose group has ended.', async () => {
    const { roomId: old, group, delegates } = await stage.convening(3);
    const items = 12_000;
    await stage.owner.query(
      `insert into room_item (room_id, seq, kind, id, at, rule, body)
       select $1, n, 'posted', gen_random_uuid(), date_trunc('second', now() - interval '900 days'), 'non-attribution', 'Said once.'
       from generate_series(1, $2::integer) as n`,
      [old, items],
    );
    await stage.owner.query('update room set head_seq = $2, closed_at = now() where id = $1', [old, items]);
    await stage.owner.query(`update working_group set state = 'ended', ended_at = now() where id = $1`, [group.id]);
    await stage.upkeep();
    expect(await count('room_item where room_id = $1', [old])).toBe(0);
    expect(
      await stage.rows('select first_seq::integer as first, head_seq::integer as head from room where id = $1', [old]),
    ).toEqual([{ first: items + 1, head: items }]);
    const entries = await stage.rows<{ items: number }>(
      `select (canonical::jsonb -> 'payload' -> 'items')::integer as items from ledger_entry
       where group_id = $1 and kind = 'retention-ran' order by seq`,
      [group.id],
    );
    expect(entries.map((entry) => entry.items)).toEqual([5_000, 5_000, 2_000]);
    const reader = delegates[0] && (await stage.talker(delegates[0]));
    expect(reader && (await stage.log(reader, old))).toEqual([]);
  });

  it('has nothing to do on the next round.', async () => {
    const before = await count(`ledger_entry where kind = 'retention-ran'`, []);
    await stage.upkeep();
    expect(await count(`ledger_entry where kind = 'retention-ran'`, [])).toBe(before);
  });
});
