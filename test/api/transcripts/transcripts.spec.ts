import { createHash } from 'node:crypto';
import { transcript, transcriptCheck, transcripts, type TranscriptFormat } from '@trialogue/rooms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openInProcessApi, type InProcessApi } from '../../harness/in-process-api.ts';
import type { HttpAnswer } from '../../harness/signed-in.ts';
import { buildExitStage, type ExitStage, first, type Member, memberOf, second } from '../exits/exit-stage.ts';

describe('a transcript of a room under non-attribution', () => {
  let api: InProcessApi;
  let stage: ExitStage;
  let author: Member;
  let maker: Member;
  beforeAll(async () => {
    api = await openInProcessApi();
    stage = await buildExitStage(api.database.owner, api.url);
    author = first(stage.business);
    maker = first(stage.civil);
  });
  afterAll(() => api.stop());

  const path = (roomId: string, more = '') => `/api/rooms/${roomId}/transcripts${more}`;
  const make = (who: Member, roomId: string, takeOut = false) => who.request('POST', path(roomId), { takeOut });
  const made = (answer: HttpAnswer) => transcript.parse(answer.body);
  const check = async (who: Member, roomId: string) =>
    transcriptCheck.parse((await who.request('GET', path(roomId, '/check'))).body);
  const file = (who: Member, roomId: string, id: string, format: TranscriptFormat, language = 'en') =>
    who.request('GET', path(roomId, `/${id}.${format}?language=${language}`));

  it('An empty room has nothing to write down.', async () => {
    expect(await check(maker, stage.plenary.id)).toEqual({ contributions: 0, fresh: 0, hits: [], more: false });
    expect((await make(maker, stage.plenary.id)).body).toMatchObject({ code: 'nothing-to-write-down' });
  });

  it('It holds what was said as it now reads, by topic, with the day and no name, and what was taken back is not in it.', async () => {
    const topicId = await author.act(stage.plenary.id, { kind: 'open-topic', name: 'The upper mill' });
    await author.say(stage.plenary.id, 'The mill is old.', { topicId });
    const edited = await second(stage.government).say(stage.plenary.id, 'We would closed it.', { topicId });
    await second(stage.government).act(stage.plenary.id, { kind: 'edit', item: edited, body: 'We would close it.' });
    const withdrawn = await maker.say(stage.plenary.id, 'Nobody should have read this.');
    await maker.act(stage.plenary.id, { kind: 'withdraw', item: withdrawn });
    await maker.say(stage.plenary.id, 'The valley # needs <b>work</b>.');
    const answer = await make(maker, stage.plenary.id);
    expect(answer.status).toBe(200);
    expect(made(answer)).toMatchObject({ number: 1, contributions: 3, takenOut: 0 });
    const text = String((await file(maker, stage.plenary.id, made(answer).id, 'md')).body);
    expect(text.indexOf('The mill is old.')).toBeGreaterThan(text.indexOf('## The upper mill'));
    expect(text).toContain('We would close it.');
    expect(text).toContain('The valley \\# needs \\<b\\>work\\</b\\>.');
    expect(text).toContain('A participant · ');
    for (const gone of ['We would closed it.', 'Nobody should have read this.', author.seat.person.name]) {
      expect(text).not.toContain(gone);
    }
    expect(text).not.toMatch(/\d\d:\d\d/);
  });
});
