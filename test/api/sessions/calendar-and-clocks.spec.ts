import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { calendarFeed, sessionEvents } from '@trialogue/sessions';
import { Upkeep } from '../../../apps/api/src/platform/upkeep.ts';
import type { ConvenedApi } from '../../harness/convened-api.ts';
import { type InProcessApi, openInProcessApi } from '../../harness/in-process-api.ts';
import { ask } from '../../harness/open-sign-in.ts';
import { type Attendant, item, Meeting, planOf, setTable, type Table } from './session-stage.ts';

let inProcess: InProcessApi;
let api: ConvenedApi;
let table: Table;

beforeAll(async () => {
  inProcess = await openInProcessApi();
  api = { database: inProcess.database, nodes: [], url: () => inProcess.url, stop: () => inProcess.stop() };
  table = await setTable(api, 'non-attribution');
});
afterAll(() => inProcess.stop());
afterEach(() => inProcess.holdClock(null));

const chair = () => table.facilitators[0];
const delegate = (place: number): Attendant => {
  const one = table.delegates[place];
  if (!one) throw new Error('there is no such delegate');
  return one;
};
const fileOf = async (meeting: Meeting): Promise<string[]> =>
  String((await meeting.ask(delegate(0), 'GET', '/calendar.ics')).body).split('\r\n');

describe('a session in a calendar', () => {
  it('is an invitation with its times in UTC, an update with a higher number, and in the end a cancellation.', async () => {
    const plan = planOf([item('What nobody outside may read')]);
    const meeting = await Meeting.plan(api, table, plan);
    const invited = await fileOf(meeting);
    expect(invited).toEqual(
      expect.arrayContaining(['METHOD:REQUEST', 'SEQUENCE:0', 'DTSTART:20310505T090000Z', 'SUMMARY:Fair work']),
    );
    expect(invited.join('\n')).toContain('Africa/Nairobi');
    expect(invited.join('\n')).not.toContain('What nobody outside');
    const nowhere = { ...plan.head, zone: 'Africa/Nowhere' };
    expect(await meeting.act(chair(), { kind: 'edit-plan', head: nowhere })).toBe('time-zone-unknown');
    const head = {
      ...plan.head,
      startsAt: plan.head.startsAt + 3_600_000,
      meetingLink: 'https://meet.example/fair-work',
    };
    await meeting.done(chair(), { kind: 'edit-plan', head });
    const uid = invited.find((line) => line.startsWith('UID:'));
    expect(await fileOf(meeting)).toEqual(
      expect.arrayContaining([
        uid,
        'METHOD:REQUEST',
        'SEQUENCE:1',
        'DTSTART:20310505T100000Z',
        'LOCATION:https://meet.example/fair-work',
      ]),
    );
    await meeting.done(chair(), { kind: 'cancel', reason: 'The hall is closed' });
    expect(await fileOf(meeting)).toEqual(
      expect.arrayContaining([uid, 'METHOD:CANCEL', 'SEQUENCE:2', 'STATUS:CANCELLED']),
    );
  });

  it('comes by a private address to whoever is in its room, until that is made anew or ended.', async () => {
    const meeting = await Meeting.plan(api, table, planOf([item('Opening')], 'Seen by its members'));
    const make = async (who: Attendant) =>
      calendarFeed.parse((await ask(api.url(), who.signIn, 'POST', '/api/calendar-feed')).body).path;
    const look = async (path: string) => ask(api.url(), null, 'GET', path);
    const path = await make(delegate(1));
    expect(String((await look(path)).body)).toContain('SUMMARY:Seen by its members');
    const elsewhere = await setTable(api, 'on-record', 3);
    const stranger = elsewhere.delegates[0];
    if (!stranger) throw new Error('nobody is elsewhere');
    expect(String((await look(await make(stranger))).body)).not.toContain('Seen by its members');
    const anew = await make(delegate(1));
    expect((await look(path)).body).toMatchObject({ code: 'link-is-dead' });
    await ask(api.url(), delegate(1).signIn, 'DELETE', '/api/calendar-feed');
    expect((await look(anew)).body).toMatchObject({ code: 'link-is-dead' });
    await meeting.done(chair(), { kind: 'cancel', reason: 'Seen' });
  });
});

describe('the clock of a session', () => {
  it('is the database’s: a node an hour ahead or behind changes no time and keeps nobody from speaking.', async () => {
    const meeting = await Meeting.open(api, table, [item('Opening')]);
    const before = Date.now();
    // Sign-ins end by the node's clock, so it is only so far off that they last.
    for (const off of [-3_500_000, 1_700_000]) {
      inProcess.holdClock(new Date(Date.now() + off));
      await meeting.done(delegate(2), { kind: off < 0 ? 'join' : 'leave' });
      const body = { clientId: randomUUID(), body: 'Said by a node that is off' };
      const said = await ask(api.url(), delegate(3).signIn, 'POST', `/api/rooms/${table.roomId}/messages`, body);
      expect(said.body).toMatchObject({ ok: true });
    }
    inProcess.holdClock(null);
    const { events, now } = sessionEvents.parse((await meeting.ask(chair(), 'GET', '/events?after=0')).body);
    for (const { at } of [...events, { at: now }]) expect(Math.abs(at - before)).toBeLessThan(60_000);
    await meeting.done(chair(), { kind: 'close', reason: 'Enough' });
  });

  it('closes what was left open for a day, and with it the period.', async () => {
    const meeting = await Meeting.open(api, table, [item('Opening')]);
    await api.database.owner.query(`update session set opened_at = now() - interval '25 hours' where id = $1`, [
      meeting.id,
    ]);
    await inProcess.app.get(Upkeep).round();
    expect((await meeting.state()).status).toBe('closed');
    const { rows } = await api.database.owner.query(
      `select 1 from session s join room_period p on p.id = s.period_id
       where s.id = $1 and p.closes_at <= now() + interval '1 minute'`,
      [meeting.id],
    );
    expect(rows).toHaveLength(1);
  });

  it('keeps a session as long as its room keeps what was said: then its words are gone, and its entries in the ledger stay.', async () => {
    const meeting = await Meeting.open(api, table, [item('Opening')]);
    await meeting.done(chair(), { kind: 'mark-decision', text: 'Nobody remembers this' });
    await meeting.done(chair(), { kind: 'close', reason: 'Enough' });
    await inProcess.app.get(Upkeep).round();
    expect((await meeting.state()).decisions).toHaveLength(1);
    const { owner } = api.database;
    await owner.query(`update session set closed_at = now() - interval '731 days' where id = $1`, [meeting.id]);
    await inProcess.app.get(Upkeep).round();
    expect((await meeting.ask(chair(), 'GET', '')).status).toBe(404);
    const { rows } = await owner.query<{ events: number; entries: number }>(
      `select (select count(*)::integer from session_event where session_id = $1) as events,
              (select count(*)::integer from ledger_entry where canonical like '%' || $1 || '%') as entries`,
      [meeting.id],
    );
    expect(rows).toEqual([{ events: 0, entries: 3 }]);
  });
});

describe('the floor', () => {
  it('passes over who has recused himself from the item or lost the room, and says of neither why.', async () => {
    const items = [item('Tariffs of the port')];
    const meeting = await Meeting.open(api, table, items);
    await meeting.done(chair(), { kind: 'start-item', item: items[0]?.id ?? '', reason: null });
    for (const place of [0, 1, 2]) await meeting.done(delegate(place), { kind: 'ask', ask: 'speak' });
    await ask(api.url(), delegate(0).signIn, 'POST', `/api/groups/${table.groupId}/recusals`, {
      subject: 'tariffs of the port',
    });
    await api.database.owner.query('update room_member set left_at = now() where room_id = $1 and person_id = $2', [
      table.roomId,
      delegate(1).seat.person.id,
    ]);
    expect(await meeting.act(delegate(0), { kind: 'ask', ask: 'point-of-order' })).toBe('recused-from-item');
    await meeting.done(chair(), { kind: 'call-next' });
    const { turn, queue } = await meeting.state();
    expect([turn?.speaker.sector, queue]).toEqual([delegate(2).seat.sector, []]);
    const { events } = sessionEvents.parse((await meeting.ask(chair(), 'GET', '/events?after=0')).body);
    const withdrawn = events.filter(({ kind }) => kind === 'request-withdrawn');
    expect(withdrawn).toMatchObject([
      { because: 'not-entitled', by: { role: 'system' } },
      { because: 'not-entitled', by: { role: 'system' } },
    ]);
  });
});
