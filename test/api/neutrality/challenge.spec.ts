import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { item, Meeting } from '../sessions/session-stage.ts';
import { AccountStage } from './account-stage.ts';

describe('a challenge of a neutral', () => {
  let first: AccountStage;
  beforeAll(async () => {
    first = await AccountStage.open();
  });
  afterAll(() => first.api.stop());

  it('Delegates of other sectors learn only that they may second; the challenger’s own sector and neutrals learn nothing.', async () => {
    const stage = await first.again();
    expect(await stage.outcome(stage.challenge(stage.delegate(0), stage.facilitator))).toBe('yes');
    const seen = await stage.neutral(stage.delegate(2));
    expect(seen.toSecond).toHaveLength(1);
    expect(Object.keys(seen.toSecond[0] ?? {}).toSorted()).toEqual(['cause', 'id', 'madeOn', 'until']);
    expect((await stage.neutral(stage.delegate(1))).toSecond).toHaveLength(1);
    expect((await stage.neutral(stage.delegate(0, 1))).toSecond).toEqual([]);
    expect((await stage.neutral(stage.facilitator)).toSecond).toEqual([]);
    expect((await stage.neutral(stage.delegate(0))).own).toHaveLength(1);
    expect((await stage.neutral(stage.delegate(0, 1))).own).toEqual([]);
    const id = seen.toSecond[0]?.id;
    for (const nobody of [stage.delegate(0), stage.delegate(0, 1)]) {
      expect(await stage.outcome(stage.ask(nobody, 'POST', `challenges/${id}/second`))).toBe('not-found (access)');
    }
    expect(await stage.outcome(stage.ask(stage.facilitator, 'POST', `challenges/${id}/second`))).toBe(
      'not-found (access)',
    );
  });

  it('Neither the ledger nor any table in the clear says who challenged, or of which sector he is in the ledger.', async () => {
    const stage = await first.again();
    await stage.seconded();
    const entries = await stage.ledger();
    const kinds = entries.map(({ kind }) => kind);
    expect(kinds.slice(-4)).toEqual(['challenge-made', 'challenge-seconded', 'call-opened', 'powers-suspended']);
    for (const who of [stage.delegate(0), stage.delegate(2)]) {
      for (const { text } of entries) expect(text).not.toContain(who.seat.id);
    }
    expect(entries.at(-4)?.text).not.toMatch(/"sector":"/);
    const { rows } = await stage.api.database.owner.query<{ row: string }>(
      'select to_jsonb(c)::text as row from challenge c where group_id = $1',
      [stage.table.groupId],
    );
    for (const { row } of rows) {
      expect(row).not.toContain(stage.delegate(0).seat.id);
      expect(row).not.toContain(stage.delegate(0).seat.person.id);
    }
  });

  it('Once seconded the powers stop at once: no session is led, no call opened or closed, nobody suspended, by him.', async () => {
    const stage = await first.again();
    const { facilitator } = stage;
    const meeting = await Meeting.open(stage.convened, stage.table, [item('Wages'), item('Hours')]);
    await meeting.done(stage.delegate(0), { kind: 'join' });
    await stage.seconded({ kind: 'session', id: meeting.id });
    expect(await meeting.act(facilitator, { kind: 'close', reason: 'I must go.' })).toBe('powers-are-suspended');
    expect(await stage.outcome(stage.inGroup(facilitator, 'POST', 'calls', stage.callAbout('A text')))).toBe(
      'powers-are-suspended (N3)',
    );
    const suspension = { hours: 24, reason: 'Rude' };
    const path = `seats/${stage.delegate(1).seat.id}/suspension`;
    expect(await stage.outcome(stage.inGroup(facilitator, 'POST', path, suspension))).toBe('powers-are-suspended (N3)');
    expect((await stage.neutral(stage.delegate(1))).powersStopped).toBe(true);
    // He can answer for himself.
    const message = { clientId: stage.newId(), body: 'I was asked to be brief.' };
    expect(await stage.outcome(stage.ask(facilitator, 'POST', `rooms/${stage.table.roomId}/messages`, message))).toBe(
      'yes',
    );
  });

  it('The co-facilitator has the session, with its queue, its clock and its item as they were.', async () => {
    const stage = await first.again();
    const agenda = [item('Wages'), item('Hours')];
    const meeting = await Meeting.open(stage.convened, stage.table, agenda);
    await meeting.done(stage.facilitator, { kind: 'start-item', item: agenda[0]?.id ?? '', reason: null });
    await meeting.done(stage.delegate(1), { kind: 'ask', ask: 'speak' });
    await meeting.done(stage.delegate(2), { kind: 'ask', ask: 'speak' });
    await meeting.done(stage.facilitator, { kind: 'take-lock' });
    const before = await meeting.state();
    await stage.seconded({ kind: 'session', id: meeting.id });
    const after = await meeting.state(stage.other);
    expect(after.chair).not.toBe(before.chair);
    expect(after).toMatchObject({ queue: before.queue, clock: before.clock, current: before.current, status: 'open' });
    expect(await meeting.act(stage.other, { kind: 'call-next' })).toBeTypeOf('number');
    expect((await stage.ledger()).map(({ kind }) => kind)).toContain('handed-over');
  });

  it('Where nobody else may lead, the session stands still.', async () => {
    const stage = await first.again();
    await stage.api.database.owner.query('update seat set ended_at = now() where id = $1', [stage.other.seat.id]);
    const meeting = await Meeting.open(stage.convened, stage.table, [item('Wages')]);
    await stage.seconded({ kind: 'session', id: meeting.id });
    expect((await meeting.state(stage.delegate(0))).status).toBe('paused');
  });

  it('Adopted, the neutral’s seat ends; the person concerned had no part in it.', async () => {
    const stage = await first.again();
    const call = await stage.seconded();
    expect(await stage.decide(call, 'consent')).toBe('adopted');
    expect((await stage.shown(stage.delegate(0))).neutrals.map(({ seatId }) => seatId)).toEqual([stage.other.seat.id]);
    expect((await stage.ledger()).at(-1)?.text).toContain('"reason":"removed"');
    expect(await stage.outcome(stage.inGroup(stage.facilitator, 'GET', 'neutrality'))).toBe('not-found (access)');
  });

  it('Not adopted, the powers return.', async () => {
    const stage = await first.again();
    const call = await stage.seconded();
    expect(await stage.decide(call, 'object')).toBe('blocked');
    expect(await stage.neutral(stage.delegate(1))).toMatchObject({ powersStopped: false, callId: null });
    expect((await stage.ledger()).map(({ kind }) => kind)).toContain('powers-returned');
    const path = `seats/${stage.delegate(1).seat.id}/suspension`;
    const suspension = { hours: 24, reason: 'Rude' };
    expect(await stage.outcome(stage.inGroup(stage.facilitator, 'POST', path, suspension))).toBe('yes');
  });

  it('Each cause is challenged once, by whomever; the same request sent again changes nothing.', async () => {
    const stage = await first.again();
    expect(await stage.outcome(stage.challenge(stage.delegate(0), stage.facilitator))).toBe('yes');
    expect(await stage.outcome(stage.challenge(stage.delegate(0), stage.facilitator))).toBe('yes');
    expect(await stage.outcome(stage.challenge(stage.delegate(1), stage.facilitator))).toBe(
      'one-challenge-per-cause (N3)',
    );
    expect(await stage.outcome(stage.challenge(stage.delegate(1), stage.other))).toBe('yes');
    expect((await stage.ledger()).filter(({ kind }) => kind === 'challenge-made')).toHaveLength(2);
  });

  it('A suspended delegate still challenges and seconds; a neutral and an observer do not.', async () => {
    const stage = await first.again();
    const path = `seats/${stage.delegate(0).seat.id}/suspension`;
    await stage.inGroup(stage.facilitator, 'POST', path, { hours: 24, reason: 'Rude' });
    expect(await stage.outcome(stage.challenge(stage.delegate(0), stage.facilitator))).toBe('yes');
    expect(await stage.outcome(stage.challenge(stage.other, stage.facilitator))).toBe('delegates-hold-to-account (N3)');
    expect(await stage.outcome(stage.challenge(stage.delegate(1), stage.delegate(0)))).toBe('not-a-neutral (N3)');
  });

  it('Two who second at once: one call, and the other is told so.', async () => {
    const stage = await first.again();
    await stage.challenge(stage.delegate(0), stage.facilitator);
    const [waiting] = (await stage.neutral(stage.delegate(2))).toSecond;
    const answers = await Promise.all(
      [stage.delegate(1), stage.delegate(2)].map((who) =>
        stage.outcome(stage.ask(who, 'POST', `challenges/${waiting?.id}/second`)),
      ),
    );
    expect(answers.toSorted()).toEqual(['challenge-is-seconded (N3)', 'yes']);
    expect((await stage.ledger()).filter(({ kind }) => kind === 'call-opened')).toHaveLength(1);
  });
});
