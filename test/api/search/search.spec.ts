import { randomUUID } from 'node:crypto';
import { receipt, type SearchPage, searchPage } from '@trialogue/rooms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IndexTexts } from '../../../apps/api/src/search/index-texts.ts';
import { buildConvening, type BuiltConvening } from '../../builders/build-convening.ts';
import { buildRoom } from '../../builders/build-room.ts';
import { buildSeat, type BuiltSeat } from '../../builders/build-seat.ts';
import { type InProcessApi, openInProcessApi } from '../../harness/in-process-api.ts';
import { ask, openSignIn, type OpenedSignIn } from '../../harness/open-sign-in.ts';

describe('search', () => {
  let api: InProcessApi;
  let convening: BuiltConvening;
  let open: string;
  let masked: string;
  const signIns = new Map<string, OpenedSignIn>();
  beforeAll(async () => {
    api = await openInProcessApi();
    convening = await buildConvening(api.database.owner, { delegates: 12 });
    open = convening.rooms[0]?.id ?? '';
    const members = convening.delegates;
    masked = (await buildRoom(api.database.owner, { groupId: convening.group.id, members, rule: 'non-attribution' }))
      .id;
    for (const { id, person } of members) signIns.set(id, await openSignIn(api.database.owner, person.id));
  });
  afterAll(() => api.stop());

  const delegate = (place: number): BuiltSeat => {
    const seat = convening.delegates[place];
    if (!seat) throw new Error('no such delegate');
    return seat;
  };
  const post = async (roomId: string, body: string, seat = delegate(0)): Promise<string> => {
    const command = { clientId: randomUUID(), body };
    const answer = await ask(api.url, signIns.get(seat.id) ?? null, 'POST', `/api/rooms/${roomId}/messages`, command);
    return receipt.parse(answer.body).id;
  };
  const act = (roomId: string, wish: object) =>
    ask(api.url, signIns.get(delegate(0).id) ?? null, 'POST', `/api/rooms/${roomId}/acts`, {
      clientId: randomUUID(),
      act: wish,
    });
  const asked = (q: string, more: Readonly<Record<string, string>> = {}, seat = delegate(1)) =>
    ask(api.url, signIns.get(seat.id) ?? null, 'GET', `/api/search?${new URLSearchParams({ q, ...more }).toString()}`);
  const search = async (...wish: Parameters<typeof asked>): Promise<SearchPage> =>
    searchPage.parse((await asked(...wish)).body);
  const idsOf = async (...wish: Parameters<typeof asked>): Promise<string[]> =>
    (await search(...wish)).items.map(({ itemId }) => itemId);
  const index = (): Promise<void> => api.app.get(IndexTexts).run();

  it('A day that there is not is refused as such, on either side.', async () => {
    for (const day of ['2026-13-45', '2026-02-30', '0000-00-00']) {
      expect(await asked('fishery', { from: day })).toMatchObject({ status: 400, body: { code: 'malformed' } });
      expect(await asked('fishery', { to: day })).toMatchObject({ status: 400, body: { code: 'malformed' } });
    }
    for (const day of ['2024-02-29', '0001-01-01', '9999-12-31']) {
      expect((await asked('fishery', { from: day, to: day })).status).toBe(200);
    }
  });

  it.each([
    ['en', 'The fisheries were closed again', 'fishery closing'],
    ['fr', 'Les élèves ont été privés de pêche', 'eleve prive'],
    ['es', 'Las pescaderías cerraron sus puertas', 'pescaderia puerta'],
    ['ar', 'اجتمع الصيّادون في الميناء', 'الصيادون ميناء'],
    ['sw', 'Wavuvi walikutana bandarini', 'wavuvi bandarini'],
  ])('In %s a word is found in its other forms, with and without accents.', async (language, body, q) => {
    const id = await post(open, body);
    await index();
    expect(await idsOf(q, { language })).toContain(id);
  });

  it('What is found shows its day, its author on the record, and where the words stand; nothing finer than the day leaves.', async () => {
    const id = await post(open, `**Dredging** is [costly](https://example.org), @{seat:${delegate(2).id}}. Dredging!`);
    await index();
    const [hit] = (await search('dredging')).items;
    expect(hit).toEqual({
      roomId: open,
      itemId: id,
      topicId: null,
      day: new Date().toISOString().slice(0, 10),
      author: { name: delegate(0).person.name, sector: 'business' },
      excerpt: 'Dredging is costly, @participant. Dredging!',
      found: [
        [0, 8],
        [34, 42],
      ],
    });
  });

  it('The beginning of the last word is enough; a phrase, an exclusion and a choice mean what they mean elsewhere.', async () => {
    const [lock, locks, lockout] = [
      await post(open, 'The canal lock leaks'),
      await post(open, 'Leaks of the lock in the canal'),
      await post(open, 'A lockout at the canal'),
    ];
    await index();
    expect(new Set(await idsOf('canal loc'))).toEqual(new Set([lock, locks, lockout]));
    expect(await idsOf('"canal lock"')).toEqual([lock]);
    expect(await idsOf('canal -leaks')).toEqual([lockout]);
    expect(new Set(await idsOf('lockout or "lock leaks"'))).toEqual(new Set([lock, lockout]));
    expect(await idsOf(`') & drop table "room_text":* | !`)).toEqual([]);
  });

  it('An edit is found by its new words only; what was withdrawn is found no more, from the same moment on.', async () => {
    const id = await post(open, 'The breakwater stands');
    await index();
    await act(open, { kind: 'edit', item: id, body: 'The lighthouse stands' });
    await index();
    expect([await idsOf('breakwater'), await idsOf('lighthouse')]).toEqual([[], [id]]);
    await act(open, { kind: 'withdraw', item: id });
    expect(await idsOf('lighthouse')).toEqual([]);
    await index();
    const left = await api.database.owner.query(
      `select 1 from room_text where vector @@ 'lighthous|breakwat'::tsquery`,
    );
    expect(left.rowCount).toBe(0);
  });

  it('A message that is taken back while it is being indexed is not found afterwards, whoever comes first.', async () => {
    for (let round = 0; round < 25; round += 1) {
      const id = await post(open, `Ephemeral number ${round}`);
      await Promise.all([act(open, { kind: 'withdraw', item: id }), index()]);
    }
    await index();
    const left = await api.database.owner.query(`select 1 from room_text where vector @@ 'ephemer'::tsquery`);
    expect(left.rowCount).toBe(0);
  });

  it('A topic finds what stands in it now; days, a group and a room narrow the search.', async () => {
    const id = await post(open, 'The pilotage fee');
    const topic = receipt.parse((await act(open, { kind: 'open-topic', name: 'Fees' })).body).id;
    await index();
    const today = new Date().toISOString().slice(0, 10);
    expect(await idsOf('pilotage', { topicId: topic })).toEqual([]);
    await act(open, { kind: 'move', items: [id], topicId: topic });
    expect(await idsOf('pilotage', { topicId: topic, roomId: open, from: today, to: today })).toEqual([id]);
    expect(await idsOf('pilotage', { to: '2026-01-01' })).toEqual([]);
    expect(await idsOf('pilotage', { groupId: randomUUID() })).toEqual([]);
    expect(await idsOf('pilotage', { roomId: masked })).toEqual([]);
  });

  it('On the record one finds by author; in a room that masks names that is refused, and elsewhere it finds nothing of it.', async () => {
    const said = await post(open, 'Ballast water', delegate(3));
    await post(open, 'Ballast stones', delegate(4));
    await post(masked, 'Ballast tanks', delegate(3));
    await index();
    expect(await idsOf('ballast', { authorSeat: delegate(3).id })).toEqual([said]);
    const refused = await asked('ballast', { authorSeat: delegate(3).id, roomId: masked });
    expect([refused.status, refused.body]).toMatchObject([403, { code: 'no-author-in-masked-rooms' }]);
    // Whoever is not in it does not learn that it masks names.
    const outside = await buildSeat(api.database.owner, { groupId: convening.group.id });
    signIns.set(outside.id, await openSignIn(api.database.owner, outside.person.id));
    expect(await idsOf('ballast', { authorSeat: delegate(3).id, roomId: masked }, outside)).toEqual([]);
  });

  it('In a masked room twelve members get the same answers to the same questions, and none by who wrote.', async () => {
    for (const [place, seat] of convening.delegates.entries()) {
      for (let count = 0; count <= place % 5; count += 1) await post(masked, `The culvert, part ${count}`, seat);
    }
    await index();
    const { rows } = await api.database.owner.query<{ ref: string }>(
      'select distinct speaker_ref as ref from room_item where speaker_ref is not null',
    );
    const about = convening.delegates.flatMap(({ id, person }) => [id, person.id, person.name]);
    for (const q of [...about, ...rows.map(({ ref }) => ref)])
      expect(await idsOf(`"${q}"`, { roomId: masked })).toEqual([]);
    const answers = await Promise.all(
      convening.delegates.map(async (seat) => {
        const pages = [];
        for (const q of ['culvert', 'culvert part', 'par'])
          pages.push((await search(q, { roomId: masked, limit: '50' }, seat)).items);
        return JSON.stringify(pages);
      }),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('"author":{"label":"participant"}');
    for (const word of about) expect(answers[0]).not.toContain(word);
  });

  it('Pages follow each other without a gap, and another’s place on a page opens nothing.', async () => {
    for (let count = 0; count < 7; count += 1) await post(open, `Sluice ${count}`);
    await index();
    const all = await idsOf('sluice');
    const first = await search('sluice', { limit: '3' });
    const second = await search('sluice', { limit: '3', after: first.next ?? '' });
    const third = await search('sluice', { limit: '3', after: second.next ?? '' });
    expect([first, second, third].flatMap(({ items }) => items.map(({ itemId }) => itemId))).toEqual(all);
    expect([all.length, third.next]).toEqual([7, null]);
    expect((await asked('sluice', { after: first.next ?? '' }, delegate(2))).status).toBe(400);
    expect(Buffer.from(first.next ?? '', 'base64url').toString('latin1')).not.toContain(open);
  });

  it('Whoever asks without end is told to wait.', async () => {
    const answers = await Promise.all(Array.from({ length: 125 }, () => asked('sluice', {}, delegate(11))));
    expect(answers.find(({ status }) => status !== 200)?.body).toMatchObject({ code: 'busy' });
  });
});
