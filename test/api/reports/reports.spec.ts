import { noticePage } from '@trialogue/rooms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Upkeep } from '../../../apps/api/src/platform/upkeep.ts';
import { buildPerson } from '../../builders/build-person.ts';
import { first, second } from '../exits/exit-stage.ts';
import { type Asking, insult, lookThrough, openGlass, ReportStage, secondGlass, why } from './report-stage.ts';

describe('a report of abuse', () => {
  let stage: ReportStage;
  beforeAll(async () => {
    stage = await ReportStage.open();
  });
  afterAll(() => stage.stop());

  it('goes to the stewards of two sectors with the words and the reason, without author and reporter; the third knows nothing.', async () => {
    const { id, one, two, third } = await stage.reported();
    const shown = await stage.shown(one, id);
    expect(shown).toMatchObject({ id, text: insult, reason: why, roomKind: 'plenary', nameable: true, glass: null });
    expect(await stage.shown(two, id)).toEqual(shown);
    expect(await stage.shown(third, id)).toBeUndefined();
    for (const { seat } of [stage.author, stage.reporter]) {
      for (const secret of [seat.id, seat.person.id, seat.person.name, seat.person.organisationId]) {
        expect(JSON.stringify(shown)).not.toContain(secret);
      }
    }
    for (const asking of [one, two]) {
      const { items } = noticePage.parse((await asking('GET', 'notices')).body);
      expect(items[0]).toMatchObject({ kind: 'report', roomId: null, itemId: null });
    }
    for (const asking of [third, one]) expect((await asking('GET', `rooms/${stage.roomId}/log`)).status).toBe(404);
  });

  it('lies in the database without who reported, and its words and its reason cannot be read there.', async () => {
    await stage.reported();
    const { rows } = await stage.owner.query<{ row: string }>(
      `select to_jsonb(a)::text as row from abuse_report a union all select to_jsonb(l)::text from rate_limit l`,
    );
    const stored = rows.map(({ row }) => row).join('\n');
    for (const { seat } of [stage.author, stage.reporter]) {
      for (const secret of [seat.id, seat.person.id, seat.person.name]) expect(stored).not.toContain(secret);
    }
    for (const words of [insult, why]) {
      expect(stored).not.toContain(words);
      expect(stored).not.toContain(Buffer.from(words).toString('hex'));
    }
  });

  it('shows the message as it reads now, and keeps it though it is withdrawn afterwards.', async () => {
    const itemId = await stage.author.say(stage.roomId, 'A first wording.');
    await stage.author.act(stage.roomId, { kind: 'edit', item: itemId, body: insult });
    await stage.report(stage.reporter, itemId);
    await stage.author.act(stage.roomId, { kind: 'withdraw', item: itemId });
    const { id, sectors } = first(await stage.stored(itemId));
    expect(await stage.shown(stage.steward(first(sectors)), id)).toMatchObject({ text: insult });
    expect((await stage.report(stage.reporter, itemId)).body).toMatchObject({ code: 'message-unknown' });
  });

  it('goes to the same two sectors however often a message is reported, so that no office is missed for a reason.', async () => {
    await stage.owner.query('delete from rate_limit');
    for (const words of ['One.', 'Another.', 'A third.']) {
      const itemId = await stage.author.say(stage.roomId, words);
      for (let report = 0; report < 5; report += 1) await stage.report(stage.reporter, itemId);
      const stored = await stage.stored(itemId);
      expect(stored).toHaveLength(5);
      expect(new Set(stored.map(({ sectors }) => sectors.join()))).toHaveLength(1);
      await stage.owner.query('delete from rate_limit');
    }
  });

  it('is made of what one may read, five times a day at most.', async () => {
    await stage.owner.query('delete from rate_limit');
    const hidden = await stage.author.say(stage.group.caucus.id, insult);
    expect((await stage.report(stage.reporter, hidden, why, stage.group.caucus.id)).status).toBe(404);
    expect((await stage.report(stage.reporter, hidden)).body).toMatchObject({ code: 'message-unknown' });
    const itemId = await stage.author.say(stage.roomId, insult);
    const answers: number[] = [];
    for (let time = 0; time < 6; time++) answers.push((await stage.report(stage.reporter, itemId)).status);
    expect(answers).toEqual([204, 204, 204, 204, 204, 429]);
  });

  it('of what a steward wrote himself goes to the other two, and he learns nothing of it, in that office or in one of theirs.', async () => {
    await stage.owner.query('delete from rate_limit');
    const own = first(stage.group.civil);
    await stage.follow('civil-society', own.seat.person.id);
    const asOwn: Asking = (method, path, body) => own.request(method, `/api/${path}`, body);
    const itemId = await own.say(stage.roomId, insult);
    for (const who of [stage.reporter, second(stage.group.government), stage.author, second(stage.group.business)]) {
      await stage.report(who, itemId);
    }
    const stored = await stage.stored(itemId);
    expect(stored.map(({ sectors }) => sectors.toSorted())).toEqual(stored.map(() => ['business', 'government']));
    expect(stored).toHaveLength(4);
    await stage.owner.query(`update abuse_report set sectors = '{business,civil-society}' where item_id = $1`, [
      itemId,
    ]);
    const { id } = first(stored);
    expect(await stage.shown(asOwn, id)).toBeUndefined();
    expect(await stage.shown(stage.steward('business'), id)).toBeDefined();
    await openGlass(stage.steward('business'), id);
    const closing = asOwn('POST', `reports/${id}/close`, { words: 'Nothing to see.' });
    for (const answer of [secondGlass(asOwn, id), openGlass(asOwn, id), lookThrough(asOwn, id), closing]) {
      expect((await answer).status).toBe(404);
    }
    await stage.follow('civil-society', (await buildPerson(stage.owner, { standing: 'civil-society' })).id);
  });

  it('is closed by one of them in words that both read, and ends 90 days later.', async () => {
    const { id, one, two, third } = await stage.reported();
    expect((await third('POST', `reports/${id}/close`, { words: 'Mine.' })).status).toBe(404);
    expect((await one('POST', `reports/${id}/close`, { words: 'Spoken with both.' })).status).toBe(204);
    expect(await stage.shown(two, id)).toMatchObject({ closed: true, closing: 'Spoken with both.' });
    expect((await openGlass(two, id)).body).toMatchObject({ code: 'report-is-closed' });
    const upkeep = stage.api.app.get(Upkeep);
    await upkeep.round();
    expect(await stage.shown(two, id)).toBeDefined();
    await stage.owner.query('update abuse_report set closed_on = closed_on - 91 where id = $1', [id]);
    await upkeep.round();
    expect(await stage.shown(two, id)).toBeUndefined();
  });

  it('is read page by page.', async () => {
    const business = stage.steward('business');
    const all = (await stage.list(business)).items;
    expect(all.length).toBeGreaterThan(2);
    const newest = await stage.list(business, '?limit=1');
    expect(newest).toEqual({ items: all.slice(0, 1), next: all[0]?.id });
    expect((await stage.list(business, `?before=${newest.next ?? ''}`)).items).toEqual(all.slice(1));
  });

  it('loses the words of a message that its room no longer keeps.', async () => {
    const { id, one } = await stage.reported();
    await stage.owner.query('delete from room_item where room_id = $1', [stage.roomId]);
    expect(await stage.shown(one, id)).toMatchObject({ text: null, nameable: false, reason: why });
  });
});
