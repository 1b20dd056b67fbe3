import { disclosedAuthor } from '@trialogue/rooms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Upkeep } from '../../../apps/api/src/platform/upkeep.ts';
import { ReportRepository } from '../../../apps/api/src/reports/report.repository.ts';
import { buildPerson } from '../../builders/build-person.ts';
import { first, second } from '../exits/exit-stage.ts';
import { lookThrough, openGlass, ReportStage, secondGlass } from './report-stage.ts';

describe('the glass before the author of one reported message', () => {
  let stage: ReportStage;
  beforeAll(async () => {
    stage = await ReportStage.open();
  });
  afterAll(() => stage.stop());

  const hoursPass = (id: string, hours: number) =>
    stage.owner.query('update abuse_report set opened_at = opened_at - make_interval(hours => $2) where id = $1', [
      id,
      hours,
    ]);

  it('is opened by two stewards of different sectors together: those two learn the author, and nobody before the second.', async () => {
    const { id, itemId, one, two, third, sectors } = await stage.reported();
    expect((await lookThrough(one, id)).body).toMatchObject({ code: 'glass-is-closed' });
    expect((await secondGlass(two, id)).body).toMatchObject({ code: 'nothing-to-second' });
    expect((await openGlass(one, id)).status).toBe(204);
    const glass = { grounds: 'abuse', reason: 'Somebody is in danger.', bySector: sectors[0], secondedBy: null };
    expect((await stage.shown(two, id))?.glass).toMatchObject({ ...glass, mine: false });
    expect((await stage.shown(one, id))?.glass).toMatchObject({ ...glass, mine: true });
    expect((await lookThrough(one, id)).body).toMatchObject({ code: 'glass-is-closed' });
    expect((await openGlass(two, id)).body).toMatchObject({ code: 'glass-is-open' });
    expect((await secondGlass(one, id)).body).toMatchObject({ code: 'other-sector-seconds' });
    expect((await secondGlass(third, id)).status).toBe(404);
    expect(await stage.disclosures(stage.reporter, itemId)).toEqual([]);
    expect((await secondGlass(two, id)).status).toBe(204);
    const { name } = stage.author.seat.person;
    for (const asking of [one, two]) {
      const answer = disclosedAuthor.parse((await lookThrough(asking, id)).body);
      expect(answer).toMatchObject({ name, sector: 'business' });
    }
    expect((await lookThrough(third, id)).status).toBe(404);
    expect((await secondGlass(two, id)).body).toMatchObject({ code: 'nothing-to-second' });
  });

  it('tells every member of the room, when it breaks, which message it was for and on what grounds, and the ledger of the group.', async () => {
    const { id, itemId, one, two, sectors } = await stage.reported();
    await openGlass(one, id);
    await secondGlass(two, id);
    const { author, reporter, group } = stage;
    for (const who of [author, reporter, first(group.civil), group.facilitator]) {
      const told = await stage.disclosures(who, itemId);
      expect(told).toMatchObject([{ target: itemId, grounds: 'abuse' }]);
      expect(JSON.stringify(told)).not.toContain(author.seat.person.name);
    }
    const { rows } = await stage.owner.query<{ canonical: string }>(
      `select canonical from ledger_entry where group_id = $1 and kind = 'glass-broken' order by seq desc`,
      [group.groupId],
    );
    expect(rows).toHaveLength(2);
    expect(JSON.parse(first(rows).canonical)).toMatchObject({
      actor: { role: 'sector-steward', sector: sectors[1] },
      payload: { room: stage.roomId, grounds: 'abuse', sectors },
    });
  });

  it('leaves the author nowhere at rest, neither when it opens nor when somebody looks.', async () => {
    const { id, one, two } = await stage.reported();
    await openGlass(one, id);
    await secondGlass(two, id);
    await lookThrough(one, id);
    const { rows } = await stage.owner.query<{ row: string }>(
      `select to_jsonb(a)::text as row from abuse_report a union all select to_jsonb(l)::text from ledger_entry l
       where l.kind = 'glass-broken' union all select to_jsonb(i)::text from room_item i where i.kind = 'disclosed'`,
    );
    const stored = rows.map(({ row }) => row).join('\n');
    const { seat } = stage.author;
    for (const secret of [seat.id, seat.person.id, seat.person.name]) expect(stored).not.toContain(secret);
  });

  it('is seconded and looked through within 24 hours, and then asked for anew.', async () => {
    const { id, one, two } = await stage.reported();
    await openGlass(one, id);
    await hoursPass(id, 25);
    expect((await stage.shown(two, id))?.glass).toBeNull();
    expect((await secondGlass(two, id)).body).toMatchObject({ code: 'nothing-to-second' });
    expect((await openGlass(two, id)).status).toBe(204);
    expect((await secondGlass(one, id)).status).toBe(204);
    await hoursPass(id, 23);
    expect((await lookThrough(two, id)).status).toBe(200);
    await hoursPass(id, 1);
    expect((await lookThrough(two, id)).body).toMatchObject({ code: 'glass-is-closed' });
  });

  it('is for the two who opened it, not for who follows one of them in office.', async () => {
    const { id, one, two, sectors } = await stage.reported();
    await openGlass(one, id);
    await secondGlass(two, id);
    const office = second(sectors);
    const asFollower = await stage.follow(office, (await buildPerson(stage.owner, { standing: office })).id);
    expect(await stage.shown(asFollower, id)).toBeDefined();
    expect((await lookThrough(asFollower, id)).body).toMatchObject({ code: 'glass-is-closed' });
    expect((await lookThrough(two, id)).status).toBe(404);
  });

  it('breaks once, though both second halves of it arrive at once, and not at all where the room cannot be told.', async () => {
    const { id, itemId, one, two } = await stage.reported();
    await openGlass(one, id);
    const repository = stage.api.app.get(ReportRepository);
    const tellRoom = repository.tellRoom.bind(repository);
    repository.tellRoom = () => Promise.reject(new Error('the log is not there'));
    expect((await secondGlass(two, id)).status).toBe(500);
    repository.tellRoom = tellRoom;
    expect((await lookThrough(one, id)).body).toMatchObject({ code: 'glass-is-closed' });
    const answers = await Promise.all([secondGlass(two, id), secondGlass(two, id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 403]);
    expect(await stage.disclosures(stage.reporter, itemId)).toHaveLength(1);
  });

  it('shows nobody whose map has ended, and nobody is told of a disclosure then.', async () => {
    const { id, itemId, one, two } = await stage.reported();
    await openGlass(one, id);
    await stage.owner.query(
      `update room_period set starts_at = starts_at - interval '60 days', closes_at = closes_at - interval '60 days',
              map_ends_at = map_ends_at - interval '60 days' where room_id = $1`,
      [stage.roomId],
    );
    expect((await secondGlass(two, id)).body).toMatchObject({ code: 'names-have-ended' });
    await stage.api.app.get(Upkeep).round();
    expect(await stage.shown(one, id)).toMatchObject({ nameable: false });
    expect((await secondGlass(two, id)).body).toMatchObject({ code: 'names-have-ended' });
    expect(await stage.disclosures(stage.reporter, itemId)).toEqual([]);
  });
});
