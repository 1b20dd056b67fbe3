import { createHash, randomUUID } from 'node:crypto';
import { transcripts } from '@trialogue/rooms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildMembership, buildRoom } from '../../builders/build-room.ts';
import { buildSeat } from '../../builders/build-seat.ts';
import { openInProcessApi, type InProcessApi } from '../../harness/in-process-api.ts';
import { buildExitStage, type ExitStage, first, type Member, memberOf } from '../exits/exit-stage.ts';
import { asMarkdown, check, made, make, path } from './asking.ts';

describe('transcripts are for the members of their room', () => {
  let api: InProcessApi;
  let stage: ExitStage;
  let business: Member;
  let government: Member;
  beforeAll(async () => {
    api = await openInProcessApi();
    stage = await buildExitStage(api.database.owner, api.url);
    [business, government] = [first(stage.business), first(stage.government)];
  });
  afterAll(() => api.stop());

  const list = async (who: Member, roomId: string) =>
    transcripts.parse((await who.request('GET', path(roomId))).body).items;

  it('Who is not in a room, or in a caucus, is answered as if neither it nor its transcripts were there.', async () => {
    for (const words of ['The dam waits.', 'The dam leaks.']) await business.say(stage.caucus.id, words);
    const { id } = await made(business, stage.caucus.id);
    const nowhere = randomUUID();
    const ways = ['', '/check', ...['md', 'html', 'pdf', 'docx'].map((format) => `/${id}.${format}`)];
    for (const outsider of [government, stage.facilitator]) {
      for (const more of ways) {
        const answer = await outsider.request('GET', path(stage.caucus.id, more));
        const unknown = await outsider.request('GET', path(nowhere, more));
        expect([more, answer.status]).toEqual([more, 404]);
        expect(answer.body).toEqual(unknown.body);
        expect(answer.headers.get('content-disposition')).toBeNull();
      }
      expect((await make(outsider, stage.caucus.id)).body).toEqual((await make(outsider, nowhere)).body);
    }
    const elsewhere = await business.request('GET', path(stage.plenary.id, `/${id}.md`));
    expect(elsewhere.status).toBe(404);
  });

  it('Who joined later reads no transcript of what was said before, and his own begins with his joining.', async () => {
    const roomId = stage.plenary.id;
    for (const words of ['Before he came.', 'Still before.', 'Just before.']) await government.say(roomId, words);
    const old = await made(business, roomId);
    const seat = await buildSeat(api.database.owner, { groupId: stage.groupId, sector: 'civil-society' });
    await buildMembership(api.database.owner, roomId, seat);
    const newcomer = await memberOf(api.database.owner, api.url, seat);
    expect(await list(newcomer, roomId)).toEqual([]);
    expect((await newcomer.request('GET', path(roomId, `/${old.id}.md`))).status).toBe(404);
    expect((await make(newcomer, roomId)).body).toMatchObject({ code: 'nothing-to-write-down' });
    for (const words of ['He is here.', 'Welcome.']) await government.say(roomId, words);
    expect((await make(newcomer, roomId)).body).toMatchObject({ code: 'too-few-new-contributions' });
    await government.say(roomId, 'Let us begin.');
    const his = await made(newcomer, roomId);
    expect(his).toMatchObject({ number: 2, contributions: 3 });
    const text = await asMarkdown(newcomer, roomId, his.id);
    expect(text).toContain('He is here.');
    expect(text).not.toContain('before');
    expect((await list(business, roomId)).map(({ number }) => number)).toEqual([2, 1]);
    expect(await list(newcomer, roomId)).toEqual([his]);
  });

  it('Of a confidential room none is made.', async () => {
    const members = [business.seat, government.seat];
    const room = await buildRoom(api.database.owner, { groupId: stage.groupId, rule: 'confidential', members });
    expect((await make(business, room.id)).body).toMatchObject({ code: 'nothing-leaves-here' });
    expect(await check(business, room.id)).toMatchObject({ contributions: 0, hits: [] });
  });

  it('The group’s ledger has it by its checksum, which is that of the content, and names nobody.', async () => {
    for (const words of ['One.', 'Two.', 'Three.']) await business.say(stage.working.id, words);
    const { id, sha256 } = await made(business, stage.working.id);
    const { rows } = await api.database.owner.query<{ canonical: string; content: string }>(
      `select canonical, content from ledger_entry, transcript
       where group_id = $2 and kind = 'transcript-made' and id = $1`,
      [id, stage.groupId],
    );
    const entries = rows.filter(({ canonical }) => canonical.includes(id));
    expect(entries).toHaveLength(1);
    const [entry] = entries;
    expect(entry?.canonical).toContain(sha256);
    expect(entry?.canonical).toContain(stage.working.id);
    expect(
      createHash('sha256')
        .update(entry?.content ?? '')
        .digest('hex'),
    ).toBe(sha256);
    for (const { seat } of [business, government]) {
      for (const known of [seat.id, seat.person.id, seat.person.name]) expect(entry?.canonical).not.toContain(known);
    }
  });
});
