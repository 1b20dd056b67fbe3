import { transcripts } from '@trialogue/rooms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openInProcessApi, type InProcessApi } from '../../harness/in-process-api.ts';
import { buildExitStage, type ExitStage, first, type Member, second } from '../exits/exit-stage.ts';
import { asMarkdown, check, file, made, make, path } from './asking.ts';

describe('a transcript of a room under non-attribution', () => {
  let api: InProcessApi;
  let stage: ExitStage;
  let roomId: string;
  let author: Member;
  let maker: Member;
  beforeAll(async () => {
    api = await openInProcessApi();
    stage = await buildExitStage(api.database.owner, api.url);
    roomId = stage.plenary.id;
    author = first(stage.business);
    maker = first(stage.civil);
  });
  afterAll(() => api.stop());

  const list = async (who: Member) => transcripts.parse((await who.request('GET', path(roomId))).body).items;

  it('An empty room has nothing to write down.', async () => {
    expect(await check(maker, roomId)).toEqual({ contributions: 0, fresh: 0, hits: [], more: false });
    expect((await make(maker, roomId)).body).toMatchObject({ code: 'nothing-to-write-down' });
  });

  it('It holds what was said as it now reads, by topic, with the day and no name, and what was taken back is not in it.', async () => {
    const topicId = await author.act(roomId, { kind: 'open-topic', name: 'The upper mill' });
    await author.say(roomId, 'The mill is old.', { topicId });
    const edited = await second(stage.government).say(roomId, 'We would closed it.', { topicId });
    await second(stage.government).act(roomId, { kind: 'edit', item: edited, body: 'We would close it.' });
    const withdrawn = await maker.say(roomId, 'Nobody should have read this.');
    await maker.act(roomId, { kind: 'withdraw', item: withdrawn });
    await maker.say(roomId, 'The valley # needs <b>work</b>.');
    const answer = await made(maker, roomId);
    expect(answer).toMatchObject({ number: 1, contributions: 3, takenOut: 0 });
    const text = await asMarkdown(maker, roomId, answer.id);
    expect(text.indexOf('The mill is old.')).toBeGreaterThan(text.indexOf('## The upper mill'));
    expect(text).toContain('We would close it.');
    expect(text).toContain('The valley \\# needs \\<b\\>work\\</b\\>.');
    expect(text).toContain('A participant · ');
    for (const gone of ['We would closed it.', 'Nobody should have read this.', author.seat.person.name]) {
      expect(text).not.toContain(gone);
    }
    expect(text).not.toMatch(/\d\d:\d\d/);
  });

  it('Before as many contributions are new as the group’s k no further one is made, by nobody; then it is.', async () => {
    await author.say(roomId, 'The river is low.');
    await maker.say(roomId, 'The reeds are gone.');
    for (const who of [maker, author, stage.facilitator]) {
      const { status, body } = await make(who, roomId);
      expect(status).toBe(403);
      expect(body).toMatchObject({ code: 'too-few-new-contributions', params: { fresh: 2, k: 3 } });
      expect(JSON.stringify(body)).toContain('await-contributions');
    }
    expect(await check(maker, roomId)).toMatchObject({ contributions: 5, fresh: 2 });
    await second(stage.civil).say(roomId, 'Let us count the fish.');
    expect(await made(stage.facilitator, roomId)).toMatchObject({ number: 2, contributions: 6 });
  });

  it('Two who make one at the same moment get one between them.', async () => {
    for (const words of ['One heron came.', 'Two herons came.', 'No heron came.']) await author.say(roomId, words);
    const answers = await Promise.all([make(maker, roomId), make(author, roomId)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
    expect((await list(maker)).map(({ number }) => number)).toEqual([3, 2, 1]);
  });

  it('They are numbered in their room, and every member reads the same list, without who made them.', async () => {
    const all = await list(maker);
    for (const who of [author, stage.facilitator, second(stage.government)]) expect(await list(who)).toEqual(all);
    expect(all.map(({ number, contributions }) => [number, contributions])).toEqual([
      [3, 9],
      [2, 6],
      [1, 3],
    ]);
  });

  it('What was written down is not changed by what is edited or withdrawn afterwards.', async () => {
    const edited = await author.say(roomId, 'The weir leaks.');
    const withdrawn = await author.say(roomId, 'The weir is paid for.');
    await maker.say(roomId, 'Thank you.');
    const { id, sha256 } = await made(maker, roomId);
    const before = await file(api.url, maker, roomId, `${id}.html`);
    await author.act(roomId, { kind: 'edit', item: edited, body: 'The weir holds.' });
    await author.act(roomId, { kind: 'withdraw', item: withdrawn });
    const after = await file(api.url, maker, roomId, `${id}.html`);
    expect(after.bytes.equals(before.bytes)).toBe(true);
    expect(after.bytes.toString()).toContain('The weir leaks.');
    expect(after.bytes.toString()).toContain('The weir is paid for.');
    expect((await list(maker))[0]).toMatchObject({ number: 4, sha256 });
  });
});
