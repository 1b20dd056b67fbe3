import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Attendant } from '../sessions/session-stage.ts';
import { item, Meeting } from '../sessions/session-stage.ts';
import { AccountStage } from './account-stage.ts';

/*
 * What a facilitator who leans to one side tries beyond the floor of a session: with calls, with seats, with those who would call him to
 * account. Each is refused with its rule, or everybody reads in the ledger that he did it.
 */
describe('a biased facilitator', () => {
  let stage: AccountStage;
  let me: Attendant;
  let call: string;
  let ended: string;
  beforeAll(async () => {
    stage = await AccountStage.open();
    me = stage.facilitator;
    call = await stage.id(stage.inGroup(me, 'POST', 'calls', stage.callAbout('Open')));
    ended = await stage.id(stage.inGroup(me, 'POST', 'calls', stage.callAbout('Ended')));
    await stage.decide(ended, 'object');
  });
  afterAll(() => stage.api.stop());

  type Abuse = [what: string, method: string, path: () => string, body: () => unknown, refusal: string];
  const given = { answer: 'consent', reason: null, sha256: 'a'.repeat(64) };
  it.each<Abuse>([
    [
      'closes a call before all have answered',
      'POST',
      () => `calls/${call}/close`,
      () => ({}),
      'not-everybody-answered (consent)',
    ],
    ['closes it once more', 'POST', () => `calls/${ended}/close`, () => ({}), 'call-is-closed (consent)'],
    [
      'brings a blocked call back on the same text',
      'POST',
      () => `calls/${ended}/reopen`,
      () => ({ clientId: stage.newId(), text: 'Ended', term: { minutes: 60 } }),
      'text-unchanged (consent)',
    ],
    [
      'reopens a call that goes on',
      'POST',
      () => `calls/${call}/reopen`,
      () => ({ clientId: stage.newId(), text: 'Other', term: { minutes: 60 } }),
      'call-not-blocked (consent)',
    ],
    ['answers a call himself', 'PUT', () => `calls/${call}/answer`, () => given, 'role-stays-neutral (N1)'],
    [
      'steps into its count by stepping back',
      'POST',
      () => `calls/${call}/recusal`,
      () => undefined,
      'role-stays-neutral (N1)',
    ],
    [
      'says that a sector stays out',
      'PUT',
      () => `groups/${stage.table.groupId}/absences`,
      () => ({ subject: 'The mill', absent: 'government', agrees: true }),
      'delegations-agree (consent)',
    ],
    [
      'asks for a call in the delegates’ name',
      'POST',
      () => `groups/${stage.table.groupId}/call-requests`,
      () => ({ clientId: stage.newId(), matter: 'text', title: 'T', text: 'T', hours: 1 }),
      'delegates-hold-to-account (N3)',
    ],
    [
      'has a delegate removed',
      'POST',
      () => `groups/${stage.table.groupId}/removals`,
      () => ({ clientId: stage.newId(), seatId: stage.delegate(1).seat.id, roomId: null, reason: 'Rude' }),
      'delegates-hold-to-account (N3)',
    ],
    [
      'challenges his co-facilitator',
      'POST',
      () => `groups/${stage.table.groupId}/challenges`,
      () => ({ neutralSeatId: stage.other.seat.id, cause: { kind: 'conduct' }, reason: 'Slow' }),
      'delegates-hold-to-account (N3)',
    ],
    [
      'files a concern about himself, so that it is answered',
      'POST',
      () => `groups/${stage.table.groupId}/concerns`,
      () => ({ neutralSeatId: me.seat.id, text: 'I am fine.' }),
      'not-about-oneself (N3)',
    ],
    ['reads the concerns', 'GET', () => 'concerns', () => undefined, 'not-found (access)'],
    [
      'ends a delegate’s seat',
      'DELETE',
      () => `groups/${stage.table.groupId}/seats/${stage.delegate(1).seat.id}`,
      () => undefined,
      'not-own-delegation (P2)',
    ],
    [
      'suspends for longer than two days',
      'POST',
      () => `groups/${stage.table.groupId}/seats/${stage.delegate(1).seat.id}/suspension`,
      () => ({ hours: 49, reason: 'Rude' }),
      'malformed (limits)',
    ],
    [
      'suspends without a reason',
      'POST',
      () => `groups/${stage.table.groupId}/seats/${stage.delegate(1).seat.id}/suspension`,
      () => ({ hours: 1, reason: '' }),
      'malformed (limits)',
    ],
    [
      'suspends himself out of a challenge',
      'POST',
      () => `groups/${stage.table.groupId}/seats/${me.seat.id}/suspension`,
      () => ({ hours: 1, reason: 'Tired' }),
      'not-oneself (N5)',
    ],
  ])('is refused when he %s.', async (_what, method, path, body, refusal) => {
    expect(await stage.outcome(stage.ask(me, method, path(), body()))).toBe(refusal);
  });

  it('He reads no answer while a call is open, and no total over all sectors.', async () => {
    const sha256 = z
      .looseObject({ sha256: z.string() })
      .parse((await stage.ask(me, 'GET', `calls/${call}`)).body).sha256;
    await stage.ask(stage.delegate(0), 'PUT', `calls/${call}/answer`, {
      answer: 'object',
      reason: 'It is too soon.',
      sha256,
    });
    const seen = JSON.stringify((await stage.ask(me, 'GET', `calls/${call}`)).body);
    expect(seen).not.toContain('too soon');
    expect(seen).toContain('"atLeast":0');
    expect(seen).not.toMatch(/total|percent/i);
  });

  it('Whom he suspends before a call still answers it, and everybody reads that he suspended, and why.', async () => {
    const silenced = stage.delegate(1, 1);
    await stage.inGroup(me, 'POST', `seats/${silenced.seat.id}/suspension`, { hours: 24, reason: 'He interrupted.' });
    const late = await stage.id(stage.inGroup(me, 'POST', 'calls', stage.callAbout('Late')));
    const sha256 = z
      .looseObject({ sha256: z.string() })
      .parse((await stage.ask(me, 'GET', `calls/${late}`)).body).sha256;
    const answer = { answer: 'object', reason: 'I was silenced.', sha256 };
    expect(await stage.outcome(stage.ask(silenced, 'PUT', `calls/${late}/answer`, answer))).toBe('yes');
    expect((await stage.ledger()).some(({ text }) => text.includes('He interrupted.'))).toBe(true);
  });

  it('Who is recused is passed over in the queue and is no part of the ballot, whatever he wishes.', async () => {
    const other = await stage.again('on-record');
    const recused = other.delegate(2);
    const wages = item('Wages');
    const meeting = await Meeting.open(other.convened, other.table, [wages]);
    await meeting.done(other.facilitator, { kind: 'start-item', item: wages.id, reason: null });
    await meeting.done(recused, { kind: 'ask', ask: 'speak' });
    await other.inGroup(recused, 'POST', 'recusals', { subject: 'wages' });
    await meeting.act(other.facilitator, { kind: 'call-next' });
    expect((await meeting.state(other.facilitator)).turn?.speaker.ref).not.toBe(recused.seat.id);
    const asked = other.callAbout('Wages rise', { subject: 'Wages' });
    const about = await other.id(other.inGroup(other.facilitator, 'POST', 'calls', asked));
    const { rows } = await other.api.database.owner.query('select seat_id from call_elector where call_id = $1', [
      about,
    ]);
    expect(rows).toHaveLength(8);
    expect(rows).not.toContainEqual({ seat_id: recused.seat.id });
  });
});
