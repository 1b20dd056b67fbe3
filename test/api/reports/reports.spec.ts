import { disclosedAuthor, logPage, noticePage, reports } from '@trialogue/rooms';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Sector } from '@trialogue/people';
import { ReportRepository } from '../../../apps/api/src/reports/report.repository.ts';
import { Upkeep } from '../../../apps/api/src/platform/upkeep.ts';
import { buildSteward } from '../../builders/build-steward.ts';
import { type InProcessApi, openInProcessApi } from '../../harness/in-process-api.ts';
import { ask, openSignIn } from '../../harness/open-sign-in.ts';
import type { HttpAnswer } from '../../harness/signed-in.ts';
import { buildExitStage, type ExitStage, first, type Member, second } from '../exits/exit-stage.ts';

type Asking = (method: string, path: string, body?: unknown) => Promise<HttpAnswer>;

const insult = 'You people should be afraid.';
const why = 'This threatens one of us.';
const hour = 3_600_000;

describe('a report of abuse', () => {
  let api: InProcessApi;
  let stage: ExitStage;
  let author: Member;
  let reporter: Member;
  const stewards = new Map<Sector, Asking>();
  const held = new Map<Sector, string>();

  beforeAll(async () => {
    api = await openInProcessApi();
    for (const sector of ['business', 'government', 'civil-society'] as const) {
      const person = await buildSteward(api.database.owner, sector);
      const signIn = await openSignIn(api.database.owner, person.id);
      held.set(sector, person.id);
      stewards.set(sector, (method, path, body) => ask(api.url, signIn, method, `/api/${path}`, body));
    }
    stage = await buildExitStage(api.database.owner, api.url);
    author = first(stage.business);
    reporter = first(stage.government);
  });
  // What one person may report in a day is not enough for all that is tried here.
  beforeEach(async () => {
    await api.database.owner.query('delete from rate_limit');
  });
  afterAll(() => api.stop());

  const steward = (sector: Sector): Asking => {
    const asking = stewards.get(sector);
    if (!asking) throw new Error(`no steward of ${sector}`);
    return asking;
  };
  const report = (who: Member, roomId: string, itemId: string, reason = why) =>
    who.request('POST', `/api/rooms/${roomId}/reports`, { itemId, reason });
  const listed = async (asking: Asking, query = '') => reports.parse((await asking('GET', `reports${query}`)).body);
  const itemOf = async (asking: Asking, id: string) => (await listed(asking)).items.find((one) => one.id === id);
  /** A reported message, with the two stewards whom the report went to. */
  const reported = async (roomId = stage.plenary.id) => {
    const itemId = await author.say(roomId, insult);
    expect((await report(reporter, roomId, itemId)).status).toBe(204);
    const { rows } = await api.database.owner.query<{ id: string; sectors: Sector[] }>(
      'select id, sectors from abuse_report where item_id = $1',
      [itemId],
    );
    const { id, sectors } = first(rows);
    const other = (['business', 'government', 'civil-society'] as const).find((one) => !sectors.includes(one));
    if (!other) throw new Error('it went to all');
    return { id, itemId, one: steward(first(sectors)), two: steward(second(sectors)), third: steward(other), sectors };
  };
  const openGlass = (asking: Asking, id: string) =>
    asking('POST', `reports/${id}/glass`, { grounds: 'abuse', reason: 'Somebody is in danger.' });
  const secondGlass = (asking: Asking, id: string) => asking('POST', `reports/${id}/glass/second`);
  const look = (asking: Asking, id: string) => asking('GET', `reports/${id}/glass`);
  const disclosures = async (who: Member, itemId: string) => {
    const answer = await who.request('GET', `/api/rooms/${stage.plenary.id}/log?limit=200`);
    return logPage
      .parse(answer.body)
      .items.filter((item) => item.kind === 'disclosed')
      .filter(({ target }) => target === itemId);
  };

  it('goes to the stewards of two sectors with the words and the reason, without author and reporter; the third knows nothing.', async () => {
    const { id, one, two, third } = await reported();
    const mine = await itemOf(one, id);
    expect(mine).toMatchObject({ id, text: insult, reason: why, roomKind: 'plenary', nameable: true, glass: null });
    expect(await itemOf(two, id)).toEqual(mine);
    expect(await itemOf(third, id)).toBeUndefined();
    const shown = JSON.stringify(mine);
    for (const { seat } of [author, reporter]) {
      for (const secret of [seat.id, seat.person.id, seat.person.name, seat.person.organisationId]) {
        expect(shown).not.toContain(secret);
      }
    }
    for (const asking of [one, two]) {
      const { items } = noticePage.parse((await asking('GET', 'notices')).body);
      expect(items[0]).toMatchObject({ kind: 'report', roomId: null, itemId: null });
    }
    for (const asking of [third, one]) {
      expect((await asking('GET', `rooms/${stage.plenary.id}/log`)).status).toBe(404);
    }
  });

  it('lies in the database without who reported, and its words and its reason cannot be read there.', async () => {
    await reported();
    const { rows } = await api.database.owner.query<{ row: string }>(
      `select to_jsonb(a)::text as row from abuse_report a union all select to_jsonb(l)::text from rate_limit l`,
    );
    const stored = rows.map(({ row }) => row).join('\n');
    for (const { seat } of [author, reporter]) {
      for (const secret of [seat.id, seat.person.id, seat.person.name]) expect(stored).not.toContain(secret);
    }
    for (const words of [insult, why]) {
      expect(stored).not.toContain(words);
      expect(stored).not.toContain(Buffer.from(words).toString('hex'));
    }
  });

  it('shows the message as it reads now, and keeps it though it is withdrawn afterwards.', async () => {
    const itemId = await author.say(stage.plenary.id, 'A first wording.');
    await author.act(stage.plenary.id, { kind: 'edit', item: itemId, body: insult });
    await report(reporter, stage.plenary.id, itemId, 'It was edited.');
    await author.act(stage.plenary.id, { kind: 'withdraw', item: itemId });
    const all = await Promise.all([...stewards.values()].map((asking) => listed(asking)));
    expect(all.flatMap(({ items }) => items.filter(({ reason }) => reason === 'It was edited.'))).toMatchObject([
      { text: insult },
      { text: insult },
    ]);
    expect((await report(reporter, stage.plenary.id, itemId)).body).toMatchObject({ code: 'message-unknown' });
  });

  it('is made of what one may read, five times a day at most.', async () => {
    const hidden = await author.say(stage.caucus.id, insult);
    expect((await report(reporter, stage.caucus.id, hidden)).status).toBe(404);
    const itemId = await author.say(stage.plenary.id, insult);
    const elsewhere = await report(reporter, stage.plenary.id, hidden);
    expect(elsewhere.body).toMatchObject({ code: 'message-unknown' });
    const answers = [];
    for (let time = 0; time < 6; time++) answers.push((await report(reporter, stage.plenary.id, itemId)).status);
    expect(answers).toEqual([204, 204, 204, 204, 204, 429]);
  });

  it('of what a steward wrote himself goes to the other two, and he learns nothing of it, in office then or later.', async () => {
    const own = first(stage.civil);
    await api.database.owner.query(`update steward set ended_at = now() where office = 'civil-society'`);
    await api.database.owner.query(
      `insert into steward (id, office, person_id) values (gen_random_uuid(), 'civil-society', $1)`,
      [own.seat.person.id],
    );
    const asOwn: Asking = (method, path, body) => own.request(method, `/api/${path}`, body);
    const itemId = await own.say(stage.plenary.id, insult);
    for (const who of [reporter, second(stage.government), author, second(stage.business)]) {
      await report(who, stage.plenary.id, itemId);
    }
    const { rows } = await api.database.owner.query<{ id: string; sectors: Sector[] }>(
      'select id, sectors from abuse_report where item_id = $1',
      [itemId],
    );
    expect(rows.map(({ sectors }) => [...sectors].sort())).toEqual(rows.map(() => ['business', 'government']));
    // He comes into an office that had it before.
    await api.database.owner.query(`update abuse_report set sectors = '{business,civil-society}' where item_id = $1`, [
      itemId,
    ]);
    const { id } = first(rows);
    expect(await itemOf(asOwn, id)).toBeUndefined();
    expect(await itemOf(steward('business'), id)).toBeDefined();
    await openGlass(steward('business'), id);
    for (const answer of [
      await secondGlass(asOwn, id),
      await openGlass(asOwn, id),
      await look(asOwn, id),
      await asOwn('POST', `reports/${id}/close`, { words: 'Nothing to see.' }),
    ]) {
      expect(answer.status).toBe(404);
    }
    await api.database.owner.query(`update steward set ended_at = now() where office = 'civil-society'`);
    await api.database.owner.query(
      `insert into steward (id, office, person_id) values (gen_random_uuid(), 'civil-society', $1)`,
      [held.get('civil-society')],
    );
  });

  it('is closed by one of them in words that both read, and ends 90 days later.', async () => {
    const { id, one, two, third } = await reported();
    expect((await third('POST', `reports/${id}/close`, { words: 'Mine.' })).status).toBe(404);
    expect((await one('POST', `reports/${id}/close`, { words: 'Spoken with both.' })).status).toBe(204);
    expect(await itemOf(two, id)).toMatchObject({ id, closed: true, closing: 'Spoken with both.' });
    expect((await openGlass(two, id)).body).toMatchObject({ code: 'report-is-closed' });
    const clear = () => api.app.get(Upkeep).round();
    const isThere = async () =>
      (await api.database.owner.query('select 1 from abuse_report where id = $1', [id])).rows.length;
    await clear();
    expect(await isThere()).toBe(1);
    await api.database.owner.query('update abuse_report set closed_on = closed_on - 91 where id = $1', [id]);
    await clear();
    expect(await isThere()).toBe(0);
  });

  it('is read page by page.', async () => {
    const all = (await listed(steward('business'))).items;
    expect(all.length).toBeGreaterThan(2);
    const newest = await listed(steward('business'), '?limit=1');
    expect(newest).toEqual({ items: all.slice(0, 1), next: all[0]?.id });
    expect((await listed(steward('business'), `?before=${newest.next ?? ''}`)).items).toEqual(all.slice(1));
  });

  describe('the glass', () => {
    it('opens to two stewards of different sectors together: those two learn the author, and nobody before the second.', async () => {
      const { id, itemId, one, two, third, sectors } = await reported();
      expect((await look(one, id)).body).toMatchObject({ code: 'glass-is-closed' });
      expect((await secondGlass(two, id)).body).toMatchObject({ code: 'nothing-to-second' });
      expect((await openGlass(one, id)).status).toBe(204);
      expect((await itemOf(two, id))?.glass).toMatchObject({
        grounds: 'abuse',
        reason: 'Somebody is in danger.',
        bySector: sectors[0],
        mine: false,
        secondedBy: null,
      });
      expect((await look(one, id)).body).toMatchObject({ code: 'glass-is-closed' });
      expect((await openGlass(two, id)).body).toMatchObject({ code: 'glass-is-open' });
      expect((await secondGlass(one, id)).body).toMatchObject({ code: 'other-sector-seconds' });
      expect((await secondGlass(third, id)).status).toBe(404);
      expect(await disclosures(reporter, itemId)).toEqual([]);
      expect((await secondGlass(two, id)).status).toBe(204);
      const { person } = author.seat;
      for (const asking of [one, two]) {
        expect(disclosedAuthor.parse((await look(asking, id)).body)).toMatchObject({
          name: person.name,
          sector: 'business',
        });
      }
      expect((await look(third, id)).status).toBe(404);
      expect((await secondGlass(two, id)).body).toMatchObject({ code: 'nothing-to-second' });
    });

    it('tells every member of the room which message it was for and on what grounds, and the ledger of the group.', async () => {
      const { id, itemId, one, two, sectors } = await reported();
      await openGlass(one, id);
      await secondGlass(two, id);
      for (const who of [author, reporter, first(stage.civil), stage.facilitator]) {
        const told = await disclosures(who, itemId);
        expect(told).toMatchObject([{ target: itemId, grounds: 'abuse' }]);
        expect(JSON.stringify(told)).not.toContain(author.seat.person.name);
      }
      const { rows } = await api.database.owner.query<{ canonical: string }>(
        `select canonical from ledger_entry where group_id = $1 and kind = 'glass-broken' order by seq desc`,
        [stage.groupId],
      );
      expect(JSON.parse(first(rows).canonical)).toMatchObject({
        actor: { role: 'sector-steward', sector: sectors[1] },
        payload: { room: stage.plenary.id, grounds: 'abuse', sectors },
      });
      expect(rows).toHaveLength(2);
    });

    it('stores no author, neither on opening nor on looking.', async () => {
      const { id, one, two } = await reported();
      await openGlass(one, id);
      await secondGlass(two, id);
      await look(one, id);
      const { rows } = await api.database.owner.query<{ row: string }>(
        'select to_jsonb(a)::text as row from abuse_report a where id = $1',
        [id],
      );
      for (const secret of [author.seat.id, author.seat.person.id, author.seat.person.name]) {
        expect(first(rows).row).not.toContain(secret);
      }
    });

    it('is seconded and looked through within 24 hours, and then asked for anew.', async () => {
      const { id, one, two } = await reported();
      await openGlass(one, id);
      const later = async (hours: number) => {
        await api.database.owner.query(
          'update abuse_report set opened_at = opened_at - make_interval(secs => $2) where id = $1',
          [id, (hours * hour) / 1000],
        );
      };
      await later(25);
      expect((await itemOf(two, id))?.glass).toBeNull();
      expect((await secondGlass(two, id)).body).toMatchObject({ code: 'nothing-to-second' });
      expect((await openGlass(two, id)).status).toBe(204);
      expect((await secondGlass(one, id)).status).toBe(204);
      await later(23);
      expect((await look(two, id)).status).toBe(200);
      await later(1);
      expect((await look(two, id)).body).toMatchObject({ code: 'glass-is-closed' });
    });

    it('is for the two who opened it, not for who follows one of them in office.', async () => {
      const { id, one, two, sectors } = await reported();
      await openGlass(one, id);
      await secondGlass(two, id);
      const office = second(sectors);
      await api.database.owner.query('update steward set ended_at = now() where office = $1 and ended_at is null', [
        office,
      ]);
      const follower = await openSignIn(api.database.owner, (await buildSteward(api.database.owner, office)).id);
      const asFollower: Asking = (method, path, body) => ask(api.url, follower, method, `/api/${path}`, body);
      expect(await itemOf(asFollower, id)).toBeDefined();
      expect((await look(asFollower, id)).body).toMatchObject({ code: 'glass-is-closed' });
      expect((await look(two, id)).status).toBe(404);
      stewards.set(office, asFollower);
    });

    it('is broken once, though both second halves of it arrive at once, and stands or falls with its entry in the log.', async () => {
      const { id, itemId, one, two } = await reported();
      await openGlass(one, id);
      const repository = api.app.get(ReportRepository);
      const tellRoom = repository.tellRoom.bind(repository);
      repository.tellRoom = () => Promise.reject(new Error('the log is not there'));
      expect((await secondGlass(two, id)).status).toBe(500);
      repository.tellRoom = tellRoom;
      expect((await look(one, id)).body).toMatchObject({ code: 'glass-is-closed' });
      const answers = await Promise.all([secondGlass(two, id), secondGlass(two, id)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 403]);
      expect(await disclosures(reporter, itemId)).toHaveLength(1);
    });

    it('opens nothing whose map has ended, and nobody is told of a disclosure then.', async () => {
      const { id, itemId, one, two } = await reported();
      await openGlass(one, id);
      await api.database.owner.query(
        `update room_period set starts_at = starts_at - interval '60 days', closes_at = closes_at - interval '60 days',
                map_ends_at = map_ends_at - interval '60 days' where room_id = $1`,
        [stage.plenary.id],
      );
      expect((await secondGlass(two, id)).body).toMatchObject({ code: 'names-have-ended' });
      await api.app.get(Upkeep).round();
      expect(await itemOf(one, id)).toMatchObject({ id, nameable: false, text: insult });
      expect((await secondGlass(two, id)).body).toMatchObject({ code: 'names-have-ended' });
      expect(await disclosures(reporter, itemId)).toEqual([]);
    });
  });

  it('loses the words of a message that its room no longer keeps.', async () => {
    const { id, one } = await reported();
    await api.database.owner.query('delete from room_item where room_id = $1', [stage.plenary.id]);
    expect(await itemOf(one, id)).toMatchObject({ text: null, nameable: false });
  });
});
