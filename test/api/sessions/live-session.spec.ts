import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyFrom, snapshotOf } from '@trialogue/sessions';
import { type ConvenedApi, openApi } from '../../harness/convened-api.ts';
import { ask } from '../../harness/open-sign-in.ts';
import { until } from '../../harness/room-socket.ts';
import { item, Meeting, setTable, type Table } from './session-stage.ts';

let api: ConvenedApi;
let table: Table;

beforeAll(async () => {
  // The second node hears no hint: what it tells, it has found by looking.
  api = await openApi({ nodes: 2, environmentOf: (node) => (node === 1 ? { TRIALOGUE_MUTE_HINTS: '1' } : {}) });
  table = await setTable(api, 'non-attribution');
});
afterAll(() => api.stop());

const chair = () => table.facilitators[0];
const delegate = (place: number) => {
  const one = table.delegates[place];
  if (!one) throw new Error('there is no such delegate');
  return one;
};

describe('a live session', () => {
  it('shows the same state on every node, with every hint lost too, to late joiners and to those who come again.', async () => {
    const items = [item('Opening'), item('Tariffs')];
    const meeting = await Meeting.open(api, table, items);
    const near = await meeting.watch(delegate(0));
    const far = await meeting.watch(delegate(1), 1);
    await meeting.done(chair(), { kind: 'start-item', item: items[0]?.id ?? '', reason: null });
    for (const place of [0, 1, 2]) await meeting.done(delegate(place), { kind: 'join' });
    for (const place of [2, 0]) await meeting.done(delegate(place), { kind: 'ask', ask: 'speak' });
    const last = await meeting.done(chair(), { kind: 'call-next' });
    await until('both hear it', () => near.state.seq === last && far.state.seq === last);
    const late = copyFrom((await meeting.view(delegate(3), 1)).snapshot);
    expect(near.state).toEqual(far.state);
    expect(late.state).toEqual(near.state);
    expect(late.state.turn).not.toBeNull();
    expect(copyFrom(snapshotOf(late)).state).toEqual(late.state);
    const { people } = await meeting.view(delegate(3));
    expect(people.find(({ ref }) => ref === late.state.turn?.speaker.ref)?.name).toBe(delegate(2).seat.person.name);
    expect(far.heard.flatMap((one) => one.people).map(({ name }) => name)).toContain(delegate(0).seat.person.name);
    near.close();
    far.close();
    await meeting.done(chair(), { kind: 'close', reason: 'The hall closes' });
  });

  it('gives a retry with the same id the same answer, and refuses the id for anything else.', async () => {
    const meeting = await Meeting.open(api, table, [item('Opening')]);
    const clientId = randomUUID();
    const first = await meeting.act(delegate(0), { kind: 'ask', ask: 'speak' }, { clientId });
    expect(await meeting.act(delegate(0), { kind: 'ask', ask: 'speak' }, { clientId, node: 1 })).toBe(first);
    expect(await meeting.act(delegate(0), { kind: 'ask', ask: 'point-of-order' }, { clientId })).toBe('id-reused');
    expect((await meeting.state()).queue).toHaveLength(1);
    await meeting.done(chair(), { kind: 'close', reason: 'Enough' });
  });

  it('lets one of two who press Next at once, on two nodes, and tells the other that the floor has moved.', async () => {
    const items = [item('Opening')];
    const meeting = await Meeting.open(api, table, items);
    await meeting.done(chair(), { kind: 'start-item', item: items[0]?.id ?? '', reason: null });
    for (const place of [0, 1, 2]) await meeting.done(delegate(place), { kind: 'ask', ask: 'speak' });
    const { seq: seen } = await meeting.state();
    const pressed = await Promise.all(
      table.facilitators.map((one, node) => meeting.act(one, { kind: 'call-next' }, { seen, node })),
    );
    expect(pressed).toContain('floor-has-moved');
    expect(pressed.filter((answer) => typeof answer === 'number')).toHaveLength(1);
    expect((await meeting.state()).queue).toHaveLength(2);
    await meeting.done(chair(), { kind: 'close', reason: 'Enough' });
  });

  it('refuses to take an item away that is in progress, a second open session in the room, and an agenda of 500 items.', async () => {
    const items = [item('Opening'), item('Tariffs')];
    const meeting = await Meeting.open(api, table, items);
    const first = items[0]?.id ?? '';
    await meeting.done(chair(), { kind: 'start-item', item: first, reason: null });
    expect(await meeting.act(chair(), { kind: 'remove-item', item: first, reason: 'No time' })).toBe(
      'item-in-progress',
    );
    const other = await Meeting.plan(api, table, { ...(await planFrom(meeting)), items: [item('Elsewhere')] });
    expect(await other.act(chair(), { kind: 'open' })).toBe('another-session-is-open');
    const many = Array.from({ length: 500 }, (_, place) => item(`Item ${place}`));
    const answer = await other.ask(chair(), 'POST', '/acts', {
      clientId: randomUUID(),
      seen: 1,
      act: { kind: 'add-item', item: item('One more', { minutes: 0 }), before: null },
    });
    expect(answer.body).toMatchObject({ code: 'item-time-not-possible' });
    const plan = { ...(await planFrom(meeting)), items: many };
    const full = await ask(api.url(), chair().signIn, 'POST', `/api/rooms/${table.roomId}/sessions`, {
      clientId: randomUUID(),
      plan,
    });
    expect(full.body).toMatchObject({ code: 'agenda-is-full', params: { limit: 100, items: 500 } });
    await meeting.done(chair(), { kind: 'close', reason: 'Enough' });
  });

  it('is lost at once by whoever loses its room, and by nobody else.', async () => {
    const meeting = await Meeting.open(api, table, [item('Opening')]);
    const gone = await meeting.watch(delegate(5), 1);
    const stays = await meeting.watch(delegate(4), 1);
    await api.database.owner.query('update room_member set left_at = now() where room_id = $1 and person_id = $2', [
      table.roomId,
      delegate(5).seat.person.id,
    ]);
    await until('the watch ends', () => gone.lost);
    const last = await meeting.done(delegate(0), { kind: 'ask', ask: 'speak' });
    await until('the others hear on', () => stays.state.seq === last);
    expect(gone.heard).toEqual([]);
    expect(await meeting.act(delegate(5), { kind: 'ask', ask: 'speak' })).toBe('not-found');
    expect((await meeting.ask(delegate(5), 'GET', '')).status).toBe(404);
    gone.close();
    stays.close();
    await meeting.done(chair(), { kind: 'close', reason: 'Enough' });
  });

  it('has the floor for delegates alone, and its lead for facilitators.', async () => {
    const meeting = await Meeting.open(api, table, [item('Opening')]);
    expect(await meeting.act(chair(), { kind: 'ask', ask: 'speak' })).toBe('role-stays-neutral');
    expect(await meeting.act(delegate(0), { kind: 'call-next' })).toBe('facilitators-lead');
    expect(await meeting.act(delegate(0), { kind: 'pause' })).toBe('facilitators-lead');
    await meeting.done(chair(), { kind: 'close', reason: 'Enough' });
    expect(await meeting.act(delegate(0), { kind: 'ask', ask: 'speak' })).toBe('session-is-over');
  });
});

async function planFrom(meeting: Meeting) {
  const { head, items } = await meeting.state();
  return { head, items: items.map(({ status: _status, ranMs: _ran, startedAt: _started, ...one }) => one) };
}
