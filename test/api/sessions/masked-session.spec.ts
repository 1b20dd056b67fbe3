import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ConvenedApi, openApi } from '../../harness/convened-api.ts';
import { ask } from '../../harness/open-sign-in.ts';
import { until } from '../../harness/room-socket.ts';
import { type Attendant, item, Meeting, setTable, type Table } from './session-stage.ts';

let api: ConvenedApi;
let masked: Table;
let named: Table;
let raised: Table;

beforeAll(async () => {
  api = await openApi({ nodes: 2 });
  masked = await setTable(api, 'non-attribution');
  named = await setTable(api, 'on-record');
  raised = await setTable(api, 'on-record');
});
afterAll(() => api.stop());

const at = (table: Table, place: number): Attendant => {
  const one = table.delegates[place];
  if (!one) throw new Error('there is no such delegate');
  return one;
};
const rows = async <Row extends object>(sql: string, values: unknown[]): Promise<Row[]> =>
  (await api.database.owner.query<Row>(sql, values)).rows;
const say = (table: Table, who: Attendant, body: string) =>
  ask(api.url(), who.signIn, 'POST', `/api/rooms/${table.roomId}/messages`, { clientId: crypto.randomUUID(), body });

/** With a turn taken, one who waits, and a guest at the table who does, too. */
async function inProgress(table: Table): Promise<Meeting> {
  const items = [item('Opening'), item('Tariffs')];
  const meeting = await Meeting.open(api, table, items);
  const [chair] = table.facilitators;
  await meeting.done(chair, { kind: 'start-item', item: items[0]?.id ?? '', reason: null });
  for (const place of [0, 1]) await meeting.done(at(table, place), { kind: 'ask', ask: 'speak' });
  await meeting.done(chair, { kind: 'call-next' });
  await meeting.done(chair, { kind: 'add-guest', name: 'Zainab Okoro', sector: 'government' });
  const guest = (await meeting.state()).guests[0]?.ref ?? '';
  await meeting.done(chair, { kind: 'ask-for-guest', guest, ask: 'speak' });
  return meeting;
}
const close = (meeting: Meeting) =>
  meeting.done(meeting.table.facilitators[0], { kind: 'close', reason: 'Others wait' });

describe('a session in a room under non-attribution', () => {
  it('is a period of its room: what is said in it, before it and after it stands under three different marks.', async () => {
    await say(masked, at(masked, 0), 'Before');
    const meeting = await inProgress(masked);
    // A period lasts a second at least.
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await Promise.all([0, 1, 2].map((place) => say(masked, at(masked, place), 'During')));
    await close(meeting);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await Promise.all([0, 1, 2].map((place) => say(masked, at(masked, place), 'After')));
    const said = await rows<{ body: string; period: string; own: boolean; within: boolean }>(
      `select i.body, i.period_id as period, i.period_id = s.period_id as own, i.at >= p.starts_at and i.at <= p.closes_at as within
       from room_item i join room_period p on p.id = i.period_id join session s on s.id = $2
       where i.room_id = $1 order by i.seq`,
      [masked.roomId, meeting.id],
    );
    expect(said.map(({ body, own }) => [body, own])).toEqual([
      ['Before', false],
      ...['During', 'During', 'During'].map((body) => [body, true]),
      ...['After', 'After', 'After'].map((body) => [body, false]),
    ]);
    expect(new Set(said.map(({ period }) => period)).size).toBe(3);
    expect(said.every(({ within }) => within)).toBe(true);
    const overlapping = await rows(
      `select 1 from room_period a join room_period b on b.room_id = a.room_id and b.id <> a.id
         and b.starts_at < a.closes_at and a.starts_at < b.closes_at where a.room_id = $1`,
      [masked.roomId],
    );
    expect(overlapping).toEqual([]);
  });

  it('keeps no seat, no person and no guest’s name in its log, and lets its members see them as long as the map lives.', async () => {
    const meeting = await inProgress(masked);
    const everything = JSON.stringify(
      await rows(
        `select to_jsonb(e) as row from session_event e where session_id = $1
         union all select to_jsonb(g) from session_guest g where session_id = $1
         union all select to_jsonb(k) from session_receipt k where session_id = $1`,
        [meeting.id],
      ),
    );
    for (const { seat } of [...masked.delegates, ...masked.facilitators]) {
      for (const known of [seat.id, seat.person.id, seat.person.name]) expect(everything).not.toContain(known);
    }
    expect(everything).not.toContain('Zainab');
    const names = (await meeting.view(at(masked, 3))).people.map(({ name }) => name);
    expect(names).toContain(at(masked, 0).seat.person.name);
    expect(names).toContain('Zainab Okoro');
    await close(meeting);
    await api.database.owner.query(
      `update room_period p set starts_at = p.starts_at - interval '60 days', closes_at = p.closes_at - interval '60 days',
         map_ends_at = p.map_ends_at - interval '60 days'
       from session s where s.id = $1 and p.id = s.period_id`,
      [meeting.id],
    );
    const before = (await meeting.state(at(masked, 3), 1)).turns.map(({ speaker }) => speaker.ref);
    await api.database.owner.query(
      `begin; select set_config('app.system', 'upkeep', true);
       select end_map(period_id) from session where id = '${meeting.id}'; commit`,
    );
    const after = await meeting.view(at(masked, 3), 1);
    expect(after.people).toEqual([]);
    const turns = (await meeting.state(at(masked, 3), 1)).turns.map(({ speaker }) => speaker.ref);
    expect(turns).toHaveLength(before.length);
    for (const ref of before) expect(JSON.stringify(after)).not.toContain(ref);
    expect(await rows('select 1 from session_guest where session_id = $1', [meeting.id])).toEqual([]);
    expect(await rows('select 1 from session_receipt where session_id = $1', [meeting.id])).toEqual([]);
  });

  it('has names on a wall on the record alone, and nothing there once the link has ended.', async () => {
    for (const table of [masked, named]) {
      const meeting = await inProgress(table);
      const [chair] = table.facilitators;
      const { path } = (await meeting.ask(chair, 'POST', '/projector')).body as { path: string };
      const look = () => ask(api.url(1), null, 'POST', '/api/projector', { token: path.split('#')[1] });
      const shown = await look();
      const text = JSON.stringify(shown.body);
      expect(shown.body).toMatchObject({ title: 'Fair work', status: 'open', waiting: 2, item: { title: 'Opening' } });
      expect(text.includes(at(table, 0).seat.person.name)).toBe(table === named);
      for (const { seat } of table.delegates.slice(1)) expect(text).not.toContain(seat.person.name);
      expect(text).not.toContain(at(table, 0).seat.id);
      await meeting.ask(chair, 'DELETE', '/projector');
      expect((await look()).body).toMatchObject({ code: 'link-is-dead' });
      await close(meeting);
    }
  });
});

describe('a session', () => {
  it('names no seat any more from the raise of its room’s rule on, and is led on by who led it.', async () => {
    const meeting = await inProgress(raised);
    const [chair, other] = raised.facilitators;
    const raise = { clientId: crypto.randomUUID(), act: { kind: 'raise-rule' } };
    await ask(api.url(), at(raised, 2).signIn, 'POST', `/api/rooms/${raised.roomId}/acts`, raise);
    const { seq } = await meeting.state();
    await meeting.done(other, { kind: 'join' });
    const to = (await meeting.state()).present.find(({ role }) => role === 'facilitator')?.ref ?? '';
    await meeting.done(at(raised, 3), { kind: 'ask', ask: 'speak' });
    await meeting.done(chair, { kind: 'call-next' });
    await meeting.done(chair, { kind: 'hand-over', to });
    expect((await meeting.state()).chair).toBe(to);
    const later = JSON.stringify(
      await rows(`select by_ref, detail from session_event where session_id = $1 and seq > $2`, [meeting.id, seq]),
    );
    for (const { seat } of [...raised.delegates, ...raised.facilitators]) expect(later).not.toContain(seat.id);
    await close(meeting);
  });

  it('goes on without a turn or a second lost when the node that led it is killed, and is handed over with all of it.', async () => {
    const meeting = await inProgress(named);
    const before = await meeting.state();
    api.nodes[0]?.signal('SIGKILL');
    const [chair, other] = named.facilitators;
    const far = { node: 1, seen: before.seq };
    await meeting.act(other, { kind: 'join' }, far);
    const state = await meeting.state(chair, 1);
    expect({ ...state, seq: 0, at: 0, present: [] }).toEqual({ ...before, seq: 0, at: 0, present: [] });
    expect(await meeting.act(chair, { kind: 'hand-over', to: other.seat.id }, { ...far, seen: state.seq })).toBe(
      state.seq + 1,
    );
    await until('the other leads', async () => (await meeting.state(chair, 1)).chair === other.seat.id);
    const { turn, queue, clock } = await meeting.state(other, 1);
    expect({ turn, queue, clock }).toEqual({ turn: before.turn, queue: before.queue, clock: before.clock });
    const kinds = await rows<{ kind: string }>(
      `select kind from ledger_entry where group_id = $1 and (kind like 'session-%' or kind in ('floor-override', 'handed-over')) order by seq`,
      [named.groupId],
    );
    expect(kinds.map(({ kind }) => kind)).toEqual([
      'session-opened',
      'session-closed',
      'floor-override',
      'session-opened',
      'handed-over',
    ]);
  });
});
