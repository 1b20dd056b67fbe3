import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildOrganisation } from '../../builders/build-organisation.ts';
import { buildPerson } from '../../builders/build-person.ts';
import { buildMembership, buildRoom, type BuiltRoom } from '../../builders/build-room.ts';
import { buildSeat } from '../../builders/build-seat.ts';
import { openInProcessApi, type InProcessApi } from '../../harness/in-process-api.ts';
import { buildExitStage, type ExitStage, first, type Member, memberOf, second } from '../exits/exit-stage.ts';
import { asMarkdown, check, made, make } from './asking.ts';

const inTheCaucus = 'We would let the upper mill go if the river were ours again.';
const quotation = 'Some say they would let the upper mill go if the river were theirs.';

describe('what a transcript would give away', () => {
  let api: InProcessApi;
  let stage: ExitStage;
  let amina: Member;
  let onRecord: BuiltRoom;
  let business: Member;
  let government: Member;
  beforeAll(async () => {
    api = await openInProcessApi();
    const store = api.database.owner;
    stage = await buildExitStage(store, api.url);
    [business, government] = [first(stage.business), first(stage.government)];
    const { id: organisationId } = await buildOrganisation(store, { name: 'Wema Cooperative Ltd.' });
    const person = await buildPerson(store, { name: 'Amina Diallo', organisationId });
    const seat = await buildSeat(store, { groupId: stage.groupId, person });
    amina = await memberOf(store, api.url, seat);
    for (const { id } of [stage.working, stage.plenary]) await buildMembership(store, id, seat);
    onRecord = await buildRoom(store, { groupId: stage.groupId, members: [seat, business.seat, government.seat] });
  });
  afterAll(() => api.stop());

  it('A transcript that would name a member or an organisation is refused, and the check says where.', async () => {
    await government.say(stage.working.id, 'As Mrs Diallo said: the dam waits.');
    await amina.say(stage.working.id, 'I speak for Wema Cooperative here.');
    await business.say(stage.working.id, 'Nothing to add.');
    const { hits, contributions } = await check(government, stage.working.id);
    expect(contributions).toBe(3);
    expect(hits.map(({ kind, words }) => [kind, words])).toEqual([
      ['name', 'Diallo'],
      ['organisation', 'Wema Cooperative'],
    ]);
    for (const { passage, from, to, words } of hits) expect(passage.slice(from, to)).toBe(words);
    expect((await make(government, stage.working.id)).body).toMatchObject({
      code: 'text-names-people',
      params: { hits: 2 },
    });
  });

  it('What was found is taken out on demand, in the language of whoever reads, and what stood around it stays.', async () => {
    const { id, takenOut, number } = await made(government, stage.working.id, true);
    expect([number, takenOut]).toEqual([1, 2]);
    const text = await asMarkdown(government, stage.working.id, id);
    expect(text).toContain('As Mrs \\[a participant\\] said: the dam waits.');
    expect(text).toContain('I speak for \\[an organisation\\] here.');
    for (const gone of ['Diallo', 'Wema']) expect(text).not.toContain(gone);
    const { rows } = await api.database.owner.query<{ content: string }>(
      'select content from transcript where id = $1',
      [id],
    );
    for (const gone of ['Diallo', 'Wema']) expect(rows[0]?.content).not.toContain(gone);
  });

  it('Words of a masked room that the maker reads are found as a quotation, and of one that he does not read nothing is told.', async () => {
    await second(stage.business).say(stage.caucus.id, inTheCaucus);
    for (const words of [quotation, 'That is news.', 'Good news.']) await business.say(stage.plenary.id, words);
    const { hits } = await check(business, stage.plenary.id);
    expect(hits).toMatchObject([{ kind: 'quotation', words: 'would let the upper mill go if the river were' }]);
    expect(await check(government, stage.plenary.id)).toMatchObject({ hits: [] });
    expect((await make(business, stage.plenary.id)).body).toMatchObject({ code: 'text-names-people' });
    const { id } = await made(business, stage.plenary.id, true);
    const text = await asMarkdown(government, stage.plenary.id, id);
    expect(text).toContain('Some say they \\[words from another room\\] theirs.');
    expect(text).not.toContain('upper mill');
  });

  it('On the record authors stand there by name and may name each other, and words of a masked room still do not leave.', async () => {
    await amina.say(onRecord.id, 'I open the meeting.');
    await government.say(onRecord.id, 'Thank you, Mrs Diallo.');
    expect(await check(business, onRecord.id)).toMatchObject({ contributions: 2, hits: [] });
    const { id } = await made(business, onRecord.id);
    const text = await asMarkdown(government, onRecord.id, id);
    expect(text).toContain('**Amina Diallo (Business) · ');
    expect(text).toContain(`**${government.seat.person.name} (Government) · `);
    expect(text).toContain('Thank you, Mrs Diallo.');
    for (const words of [quotation, 'Noted.', 'Noted too.']) await business.say(onRecord.id, words);
    expect((await make(business, onRecord.id)).body).toMatchObject({ code: 'text-names-people', params: { hits: 1 } });
  });
});
