import { createHash } from 'node:crypto';
import { releaseWords, type ReleaseWording } from '@trialogue/attribution';
import { askedReleases, logPage, noticePage, releaseAnswer, releaseRegister } from '@trialogue/rooms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LapseRequests } from '../../../apps/api/src/releases/lapse-requests.ts';
import { Work } from '../../../apps/api/src/platform/database/work.ts';
import { openInProcessApi, type InProcessApi } from '../../harness/in-process-api.ts';
import { buildExitStage, type ExitStage, first, type Member, second } from '../exits/exit-stage.ts';

const said = 'We would accept the upper mill. Nothing else was agreed.';
const passage = 'We would accept the upper mill.';

describe('a passage that is to leave its room', () => {
  let api: InProcessApi;
  let stage: ExitStage;
  let author: Member;
  let other: Member;
  beforeAll(async () => {
    api = await openInProcessApi();
    stage = await buildExitStage(api.database.owner, api.url);
    author = first(stage.business);
    other = second(stage.business);
  });
  afterAll(() => api.stop());

  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
  const wish = (itemId: string, more: Partial<ReleaseWording> = {}) => ({
    itemId,
    text: passage,
    grade: 'sector',
    toRoomId: stage.plenary.id,
    toWhom: '',
    ...more,
  });
  const askFor = (who: Member, roomId: string, body: unknown) =>
    who.request('POST', `/api/rooms/${roomId}/releases`, body);
  const waiting = async (who: Member, roomId = stage.caucus.id) =>
    askedReleases.parse((await who.request('GET', `/api/rooms/${roomId}/releases`)).body).items;
  const register = async (who: Member, query = '') =>
    releaseRegister.parse((await who.request('GET', `/api/groups/${stage.groupId}/releases${query}`)).body);
  const decide = (who: Member, id: string, approve: boolean, hash: string) =>
    who.request('POST', `/api/rooms/${stage.caucus.id}/releases/${id}`, { approve, sha256: hash });
  const logOf = async (who: Member, roomId: string) =>
    logPage.parse((await who.request('GET', `/api/rooms/${roomId}/log?limit=200`)).body).items;

  it('What its author asks for leaves at once: all sectors read the same item, and the register shows the words, the sector and no name.', async () => {
    const itemId = await author.say(stage.caucus.id, said);
    const { number } = releaseAnswer.parse((await askFor(author, stage.caucus.id, wish(itemId))).body);
    expect(number).toBe(1);
    const readers = [other, first(stage.government), first(stage.civil), stage.facilitator];
    const items = await Promise.all(readers.map(async (who) => (await logOf(who, stage.plenary.id)).at(-1)));
    expect(items[0]).toMatchObject({
      kind: 'released',
      body: passage,
      author: { label: 'participant', sector: 'business' },
      from: 'caucus',
    });
    for (const item of items) expect(item).toEqual(items[0]);
    const answers = await Promise.all(
      readers.map(async (who) => (await who.request('GET', `/api/groups/${stage.groupId}/releases`)).body),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(releaseRegister.parse(answers[0]).items[0]).toMatchObject({
      number: 1,
      text: passage,
      author: { label: 'participant', sector: 'business' },
      from: 'caucus',
      toRoomName: stage.plenary.name,
      sha256: sha256(passage),
    });
  });

  it('What was sent twice leaves once.', async () => {
    const itemId = await author.say(stage.caucus.id, said);
    const before = (await register(author)).items.length;
    const asked = wish(itemId, { toRoomId: null, toWhom: 'The press', grade: 'none' });
    const answers = [await askFor(author, stage.caucus.id, asked), await askFor(author, stage.caucus.id, asked)];
    expect(answers.map(({ body }) => releaseAnswer.parse(body).number)).toEqual([before + 1, before + 1]);
    expect((await register(author)).items).toHaveLength(before + 1);
  });

  it('What somebody else asks for waits; every member of the room sees it and hears of it, nobody else, and nothing says who asked.', async () => {
    const itemId = await author.say(stage.caucus.id, said);
    const answer = await askFor(other, stage.caucus.id, wish(itemId, { grade: 'none' }));
    expect(releaseAnswer.parse(answer.body).number).toBeNull();
    expect(await waiting(author)).toEqual(await waiting(other));
    expect(await waiting(author)).toMatchObject([
      { itemId, text: passage, grade: 'none', toRoomName: stage.plenary.name },
    ]);
    for (const who of [author, other]) {
      const { items } = noticePage.parse((await who.request('GET', '/api/notices')).body);
      expect(items.filter(({ kind }) => kind === 'release-asked')).toMatchObject([{ roomId: stage.caucus.id, itemId }]);
    }
    expect((await first(stage.government).request('GET', `/api/rooms/${stage.caucus.id}/releases`)).status).toBe(404);
    const { rows } = await api.database.owner.query<{ row: string }>(
      'select to_jsonb(q)::text as row from release_request q union all select to_jsonb(r)::text from release r',
    );
    const stored = rows.map(({ row }) => row).join('\n');
    for (const { seat } of [...stage.business, ...stage.government]) {
      for (const secret of [seat.id, seat.person.id, seat.person.name, seat.person.organisationId]) {
        expect(stored).not.toContain(secret);
      }
    }
  });

  it('Only its author decides, on these very words, attributed so, to there.', async () => {
    const itemId = await author.say(stage.caucus.id, `${said} This is another one.`);
    await askFor(other, stage.caucus.id, wish(itemId, { grade: 'name' }));
    const request = (await waiting(author)).find((one) => one.itemId === itemId);
    if (!request) throw new Error('nothing waits');
    const right = sha256(releaseWords(request));
    expect((await decide(other, request.id, true, right)).body).toMatchObject({ code: 'not-your-message' });
    const wrong = sha256(releaseWords({ ...request, grade: 'none' }));
    expect((await decide(author, request.id, true, wrong)).body).toMatchObject({ code: 'release-is-decided' });
    expect((await decide(author, request.id, true, right)).status).toBe(204);
    const { name } = author.seat.person;
    expect((await register(author)).items[0]).toMatchObject({ author: { name, sector: 'business' } });
    expect((await logOf(first(stage.civil), stage.plenary.id)).at(-1)).toMatchObject({
      author: { name, sector: 'business' },
    });
    expect((await decide(author, request.id, true, right)).status).toBe(404);
  });

  it('What its author declines does not leave, and waits no longer.', async () => {
    const itemId = await author.say(stage.caucus.id, `${said} And one more.`);
    const before = await register(author);
    await askFor(other, stage.caucus.id, wish(itemId));
    const request = (await waiting(author)).find((one) => one.itemId === itemId);
    if (!request) throw new Error('nothing waits');
    expect((await decide(author, request.id, false, sha256(releaseWords(request)))).status).toBe(204);
    expect((await waiting(other)).some((one) => one.itemId === itemId)).toBe(false);
    expect(await register(author)).toEqual(before);
  });

  it('Words that the message does not have now, or that name somebody, are not asked for.', async () => {
    const mention = `@{seat:${other.seat.id}}`;
    const itemId = await author.say(stage.caucus.id, `${said} Thanks to ${mention}.`);
    await author.act(stage.caucus.id, {
      kind: 'edit',
      item: itemId,
      body: `We would accept a mill. Thanks to ${mention}.`,
    });
    for (const text of [passage, 'We would ACCEPT a mill.', `Thanks to ${mention}.`, ' ']) {
      expect([text, (await askFor(other, stage.caucus.id, wish(itemId, { text }))).status]).toEqual([text, 400]);
    }
    expect((await askFor(other, stage.caucus.id, wish(itemId, { text: 'Thanks to @participant.' }))).status).toBe(200);
  });

  it('A message that was withdrawn takes along what waited for its author.', async () => {
    const itemId = await author.say(stage.caucus.id, `${said} To be taken back.`);
    await askFor(other, stage.caucus.id, wish(itemId));
    await author.act(stage.caucus.id, { kind: 'withdraw', item: itemId });
    expect((await waiting(other)).some((one) => one.itemId === itemId)).toBe(false);
    expect((await askFor(author, stage.caucus.id, wish(itemId))).body).toMatchObject({ code: 'message-unknown' });
  });

  it('What nobody answered for 30 days is asked no longer.', async () => {
    const itemId = await author.say(stage.caucus.id, `${said} Long ago.`);
    await askFor(other, stage.caucus.id, wish(itemId));
    const run = () => api.app.get(Work).onDuty('upkeep', () => api.app.get(LapseRequests).run());
    await run();
    expect((await waiting(other)).some((one) => one.itemId === itemId)).toBe(true);
    api.holdClock(new Date(Date.now() + 31 * 86_400_000));
    await run();
    api.holdClock(null);
    expect(await waiting(other)).toEqual([]);
  });

  it('A room that the asker has no place in is no destination, nor is the room itself.', async () => {
    const itemId = await first(stage.government).say(stage.plenary.id, said);
    const answer = await askFor(first(stage.government), stage.plenary.id, wish(itemId, { toRoomId: stage.caucus.id }));
    expect(answer.status).toBe(404);
    expect(
      (await askFor(second(stage.government), stage.plenary.id, wish(itemId, { toRoomId: stage.caucus.id }))).status,
    ).toBe(404);
    expect((await askFor(first(stage.government), stage.plenary.id, wish(itemId))).status).toBe(400);
    expect((await askFor(first(stage.government), stage.plenary.id, wish(itemId, { toRoomId: null }))).status).toBe(
      400,
    );
  });

  it('What was said on the record needs no release.', async () => {
    const { rows } = await api.database.owner.query<{ id: string }>(
      `update room set rule = 'on-record' where id = $1 returning id`,
      [stage.working.id],
    );
    expect(rows).toHaveLength(1);
    const itemId = await author.say(stage.working.id, said);
    await author.act(stage.working.id, { kind: 'raise-rule' });
    expect((await askFor(other, stage.working.id, wish(itemId))).body).toMatchObject({ code: 'release-not-needed' });
  });

  it('The ledger records that a passage left, by its hash, and neither by whom nor from which room.', async () => {
    const { rows } = await api.database.owner.query<{ canonical: string }>(
      `select canonical from ledger_entry where group_id = $1 and kind = 'passage-released' order by seq`,
      [stage.groupId],
    );
    const entries = rows.map(({ canonical }) => JSON.parse(canonical));
    expect(entries[0]).toMatchObject({
      actor: { role: 'system', sector: null },
      payload: { release: 1, sha256: sha256(passage), grade: 'sector', from: 'caucus', to: stage.plenary.id },
    });
    expect(rows.map(({ canonical }) => canonical).join()).not.toContain(stage.caucus.id);
  });

  it('The register is read page by page, the newest first, and by nobody outside the group.', async () => {
    const all = (await register(author)).items;
    const newest = await register(author, '?limit=1');
    expect(newest).toEqual({ items: all.slice(0, 1), next: all[0]?.number });
    expect((await register(author, `?before=${newest.next ?? 0}`)).items).toEqual(all.slice(1));
    const stranger = first((await buildExitStage(api.database.owner, api.url)).business);
    expect((await stranger.request('GET', `/api/groups/${stage.groupId}/releases`)).status).toBe(404);
  });
});
