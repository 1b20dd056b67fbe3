import { callRequests, concernsForSteward } from '@trialogue/groups';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSteward } from '../../builders/build-steward.ts';
import { openSignIn } from '../../harness/open-sign-in.ts';
import { openSocket } from '../../harness/room-socket.ts';
import { type Attendant } from '../sessions/session-stage.ts';
import { AccountStage } from './account-stage.ts';

let first: AccountStage;
beforeAll(async () => {
  first = await AccountStage.open();
});
afterAll(() => first.api.stop());

describe('a private concern', () => {
  let government: Attendant;
  let business: Attendant;
  const steward = async (sector: 'business' | 'government'): Promise<Attendant> => {
    const { owner } = first.api.database;
    const person = await buildSteward(owner, sector);
    const seat = { id: '', groupId: '', role: 'delegate', sector, person } as const;
    return { seat, signIn: await openSignIn(owner, person.id) };
  };
  beforeAll(async () => {
    government = await steward('government');
    business = await steward('business');
  });
  const file = (stage: AccountStage, who: Attendant) =>
    stage.inGroup(who, 'POST', 'concerns', {
      neutralSeatId: stage.facilitator.seat.id,
      text: 'He dines with one side.',
    });
  const listed = async (stage: AccountStage, who: Attendant) =>
    concernsForSteward.parse((await stage.ask(who, 'GET', 'concerns')).body).items;

  it('It goes to the stewards of the other sectors, whose answer its author alone reads.', async () => {
    const stage = await first.again();
    expect(await stage.outcome(file(stage, stage.delegate(0)))).toBe('yes');
    expect(await listed(stage, business)).toEqual([]);
    const [concern] = await listed(stage, government);
    expect(concern).toMatchObject({ text: 'He dines with one side.', answered: false, overdue: false });
    expect(JSON.stringify(concern)).not.toContain(stage.delegate(0).seat.person.name);
    const path = `concerns/${concern?.id}/answer`;
    expect(await stage.outcome(stage.ask(business, 'POST', path, { text: 'No.' }))).toBe('not-found (access)');
    expect(await stage.outcome(stage.ask(government, 'POST', path, { text: 'We asked him.' }))).toBe('yes');
    expect(await stage.outcome(stage.ask(government, 'POST', path, { text: 'Again.' }))).toBe(
      'concern-is-answered (N3)',
    );
    expect((await stage.shown(stage.delegate(0))).ownConcerns).toMatchObject([{ answer: 'We asked him.' }]);
    expect((await stage.shown(stage.delegate(0, 1))).ownConcerns).toEqual([]);
    expect((await stage.shown(stage.facilitator)).concerns).toMatchObject({ filed: 1, answered: 1, overdue: 0 });
    const entry = (await stage.ledger()).at(-1);
    expect(entry).toMatchObject({ kind: 'concern-answered' });
    expect(entry?.text).not.toContain(stage.facilitator.seat.id);
    expect(entry?.text).not.toMatch(/"sector":"/);
  });

  it('Without an answer in its term everybody sees that one is overdue, and not of whom.', async () => {
    const stage = await first.again();
    await file(stage, stage.delegate(0));
    // The day on which it is filed is not over yet: a figure that grew at once would tell who filed.
    expect((await stage.shown(stage.delegate(1))).concerns).toMatchObject({ filed: 0, overdue: 0 });
    await stage.api.database.owner.query(
      'update concern set filed_on = filed_on - 15, due_on = due_on - 15 where group_id = $1',
      [stage.table.groupId],
    );
    expect((await stage.shown(stage.delegate(1))).concerns).toMatchObject({ filed: 1, answered: 0, overdue: 1 });
    expect((await listed(stage, government))[0]?.overdue).toBe(true);
  });
});

describe('a removal', () => {
  it('A delegate of another sector is removed by a call in which he has no part, and is out of every room.', async () => {
    const stage = await first.again();
    const [asker, concerned] = [stage.delegate(0), stage.delegate(2)];
    const socket = await openSocket(stage.api.url, concerned.signIn.cookie);
    const call = await stage.id(stage.removal(asker, concerned));
    expect(await stage.outcome(stage.removal(stage.delegate(1), concerned))).toBe('removal-is-called (N5)');
    const { rows } = await stage.api.database.owner.query('select seat_id from call_elector where call_id = $1', [
      call,
    ]);
    expect(rows).toHaveLength(8);
    expect(rows).not.toContainEqual({ seat_id: concerned.seat.id });
    expect(await stage.decide(call, 'consent')).toBe('adopted');
    expect(await stage.outcome(stage.ask(concerned, 'GET', `rooms/${stage.table.roomId}/log`))).toBe(
      'not-found (access)',
    );
    expect((await stage.ledger()).at(-1)?.text).toContain('"reason":"removed"');
    socket.disconnect();
  });

  it('Somebody is removed from a room and keeps his seat.', async () => {
    const stage = await first.again();
    const concerned = stage.facilitator;
    const call = await stage.id(stage.removal(stage.delegate(0), concerned, stage.table.roomId));
    expect(await stage.decide(call, 'consent')).toBe('adopted');
    const message = { clientId: stage.newId(), body: 'May I?' };
    const path = `rooms/${stage.table.roomId}/messages`;
    expect(await stage.outcome(stage.ask(concerned, 'POST', path, message))).toBe('not-found (access)');
    expect(await stage.outcome(stage.inGroup(concerned, 'GET', 'neutrality'))).toBe('yes');
  });

  it('Not adopted it changes nothing; one’s own and neutrals leave otherwise.', async () => {
    const stage = await first.again();
    const concerned = stage.delegate(2);
    const call = await stage.id(stage.removal(stage.delegate(0), concerned));
    expect(await stage.decide(call, 'object')).toBe('blocked');
    expect(await stage.outcome(stage.inGroup(concerned, 'GET', 'neutrality'))).toBe('yes');
    expect(await stage.outcome(stage.removal(stage.delegate(0), stage.delegate(0, 1)))).toBe(
      'own-delegation-recalls (P2)',
    );
    expect(await stage.outcome(stage.removal(stage.delegate(0), stage.facilitator))).toBe(
      'neutrals-are-challenged (N3)',
    );
    expect(await stage.outcome(stage.removal(stage.facilitator, concerned))).toBe('delegates-hold-to-account (N3)');
  });
});

describe('a request for a call', () => {
  it('What a facilitator does not open within a day, delegates of two sectors open.', async () => {
    const stage = await first.again();
    const id = await stage.id(stage.request(stage.delegate(0)));
    const open = (who: Attendant) => stage.outcome(stage.ask(who, 'POST', `call-requests/${id}/open`));
    expect(await open(stage.delegate(0, 1))).toBe('two-sectors-request (N3)');
    expect(await open(stage.delegate(1))).toBe('request-is-young (N3)');
    expect(await stage.outcome(stage.ask(stage.delegate(2), 'POST', `call-requests/${id}/backing`))).toBe('yes');
    await stage.age('call_request', ['requested_at'], id, 25);
    expect(await open(stage.delegate(0))).toBe('yes');
    expect(await open(stage.delegate(0))).toBe('call-request-is-opened (N3)');
    const page = callRequests.parse((await stage.inGroup(stage.facilitator, 'GET', 'call-requests')).body);
    expect(page.items[0]).toMatchObject({ backedBy: ['business', 'government'], backedByMe: false });
    expect(page.items[0]?.callId).not.toBeNull();
    expect((await stage.ledger()).at(-1)?.text).toContain('"actor":{"role":"system","sector":null}');
  });

  it('A facilitator opens it at any time; below the charter’s minimum nobody does.', async () => {
    const stage = await first.again();
    const id = await stage.id(stage.request(stage.delegate(0)));
    const { owner } = stage.api.database;
    const seats = [stage.delegate(1), stage.delegate(1, 1)].map(({ seat }) => seat.id);
    const lack = (ended: string) => owner.query(`update seat set ended_at = ${ended} where id = any($1)`, [seats]);
    await lack('now()');
    const open = () => stage.outcome(stage.ask(stage.facilitator, 'POST', `call-requests/${id}/open`));
    expect(await open()).toBe('below-minimum (N4)');
    await lack('null');
    expect(await open()).toBe('yes');
  });
});
