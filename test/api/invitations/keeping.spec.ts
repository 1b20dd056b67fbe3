import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { invitationHours, invitations, madeInvitation } from '@trialogue/groups';
import type { MadeInvitation } from '@trialogue/groups';
import { buildInvitee, buildOfferedSeat } from '../../builders/build-invitation.ts';
import { buildSeat } from '../../builders/build-seat.ts';
import { openInProcessApi } from '../../harness/in-process-api.ts';
import type { InProcessApi } from '../../harness/in-process-api.ts';
import { ask, openSignIn } from '../../harness/open-sign-in.ts';
import type { OpenedSignIn } from '../../harness/open-sign-in.ts';
import type { HttpAnswer } from '../../harness/signed-in.ts';
import { accept, buildOffer, buildSteward, invite, look } from './invitees.ts';

describe('keeping invitations', () => {
  let api: InProcessApi;
  beforeAll(async () => {
    api = await openInProcessApi();
  });
  afterEach(() => api.holdClock(null));
  afterAll(() => api.stop());

  const make = (by: OpenedSignIn, personId: string, seatId: string | null = null): Promise<HttpAnswer> =>
    ask(api.url, by, 'POST', '/api/invitations', { personId, seatId });
  const renew = (by: OpenedSignIn, id: string): Promise<HttpAnswer> =>
    ask(api.url, by, 'POST', `/api/invitations/${id}/renewal`);
  const withdraw = (by: OpenedSignIn, id: string): Promise<HttpAnswer> =>
    ask(api.url, by, 'POST', `/api/invitations/${id}/withdrawal`);
  const made = (answer: HttpAnswer): MadeInvitation => madeInvitation.parse(answer.body);
  const listed = async (by: OpenedSignIn, after?: string) =>
    invitations.parse(
      (await ask(api.url, by, 'GET', `/api/invitations${after ? `?after=${encodeURIComponent(after)}` : ''}`)).body,
    );
  const endOf = async (seatId: string): Promise<string | null> =>
    (await api.database.owner.query('select ended_reason from seat where id = $1', [seatId])).rows[0].ended_reason;
  /** A seated person of the offer's group, signed in. */
  const seated = async (groupId: string, wishes: object): Promise<OpenedSignIn> =>
    openSignIn(api.database.owner, (await buildSeat(api.database.owner, { groupId, ...wishes })).person.id);
  const notYours = { code: 'invitation-not-yours', rule: 'P2', remedy: ['ask-sector-steward'] };

  it('To a verified person’s seat his sector’s steward invites, or an active delegate of his own delegation, and nobody else.', async () => {
    const { owner } = api.database;
    const { invitee, seat, groupId, steward } = await buildOffer(owner);
    const refused = [
      await seated(groupId, { sector: 'business' }),
      await seated(groupId, { sector: 'government', consented: false }),
      await seated(groupId, { sector: 'government', role: 'observer' }),
      await seated(groupId, { role: 'facilitator' }),
    ];
    for (const who of refused) expect([await make(who, invitee.id, seat.id)]).toMatchObject([{ body: notYours }]);
    const platform = await buildSteward(owner, 'platform', { standing: 'neutral' });
    const business = await buildSteward(owner, 'business');
    // He may not see the seats of groups, so the seat is nothing to him.
    expect((await make(platform.signIn, invitee.id, seat.id)).body).toMatchObject({ code: 'not-found' });
    expect((await make(platform.signIn, invitee.id)).body).toMatchObject(notYours);
    expect((await make(business.signIn, invitee.id, seat.id)).body).toMatchObject(notYours);
    expect((await make(await seated(groupId, { sector: 'government' }), invitee.id, seat.id)).status).toBe(201);
    expect((await make(steward.signIn, invitee.id, seat.id)).body).toMatchObject({
      code: 'invitation-is-open',
      remedy: ['renew-invitation'],
    });
  });

  it('Whoever keeps the accounts invites people whom no sector has verified yet, and his link dies when one answers for them.', async () => {
    const { owner } = api.database;
    const platform = await buildSteward(owner, 'platform', { standing: 'neutral' });
    const steward = await buildSteward(owner, 'civil-society', { standing: 'civil-society' });
    const invitee = await buildInvitee(owner, { standing: 'civil-society' });
    await owner.query('update person set sector_verified_at = null where id = $1', [invitee.id]);
    const early = made(await make(platform.signIn, invitee.id));
    expect((await look(api.url, early.token)).status).toBe(200);
    await owner.query('update person set sector_verified_at = now(), sector_verified_by = $2 where id = $1', [
      invitee.id,
      steward.person.id,
    ]);
    const nothing = { charterVersion: null, declaration: null };
    expect((await accept(api.url, early.token, invitee.email, nothing)).body).toMatchObject({
      code: 'invitation-sector-changed',
      rule: 'P1',
    });
    expect((await renew(platform.signIn, early.id)).body).toMatchObject(notYours);
    const late = made(await renew(steward.signIn, early.id));
    // It is the steward's from now on: who made it first cannot take it back into his hand.
    expect((await renew(platform.signIn, early.id)).body).toMatchObject({ code: 'not-found' });
    expect((await accept(api.url, late.token, invitee.email, nothing)).status).toBe(200);
  });

  it('A steward of set-up is invited by the platform’s steward until he has his account, and not afterwards.', async () => {
    const { owner } = api.database;
    const platform = await buildSteward(owner, 'platform', { standing: 'neutral' });
    const first = await buildSteward(owner, 'business');
    await owner.query('delete from credential where person_id = $1', [first.person.id]);
    const link = made(await make(platform.signIn, first.person.id));
    const anew = made(await renew(platform.signIn, link.id));
    const nothing = { charterVersion: null, declaration: null };
    expect((await accept(api.url, anew.token, first.person.email, nothing)).status).toBe(200);
    expect((await renew(platform.signIn, link.id)).body).toMatchObject({ code: 'invitation-is-over' });
    expect((await make(platform.signIn, first.person.id)).body).toMatchObject({ code: 'has-account' });
  });

  it('A seat that is not the person’s, and one that is not there, is no seat to invite him to.', async () => {
    const { owner } = api.database;
    const { steward, groupId, invitee } = await buildOffer(owner);
    const other = await buildInvitee(owner, { standing: 'government' });
    const theirs = await buildOfferedSeat(owner, { groupId, person: other, sector: 'government' });
    expect((await make(steward.signIn, invitee.id, theirs.id)).body).toMatchObject({ code: 'seat-is-taken-up' });
    const unknown = [await make(steward.signIn, invitee.id, randomUUID()), await make(steward.signIn, randomUUID())];
    for (const answer of unknown) expect([answer.status, answer.body]).toMatchObject([404, { code: 'not-found' }]);
  });

  it('Who has a password already is told to sign in, not invited.', async () => {
    const { owner } = api.database;
    const { steward, groupId } = await buildOffer(owner);
    const { person, id } = await buildSeat(owner, { groupId, sector: 'government' });
    expect((await make(steward.signIn, person.id, id)).body).toMatchObject({
      code: 'has-account',
      remedy: ['ask-to-sign-in'],
    });
  });

  it('An expired link of somebody else stands in nobody’s way.', async () => {
    const { owner } = api.database;
    const offer = await buildOffer(owner);
    const colleague = await seated(offer.groupId, { sector: 'government' });
    await invite(api.url, offer);
    expect((await make(colleague, offer.invitee.id, offer.seat.id)).body).toMatchObject({ code: 'invitation-is-open' });
    await owner.query(
      `update invitation set invited_at = now() - interval '73 hours', expires_at = now() - interval '1 hour'`,
    );
    const anew = made(await make(colleague, offer.invitee.id, offer.seat.id));
    expect((await accept(api.url, anew.token, offer.invitee.email)).status).toBe(200);
  });

  it('A delegate who lost his seat renews none of the links that he made.', async () => {
    const { owner } = api.database;
    const offer = await buildOffer(owner);
    const colleague = await buildSeat(owner, { groupId: offer.groupId, sector: 'government' });
    const signIn = await openSignIn(owner, colleague.person.id);
    const link = made(await make(signIn, offer.invitee.id, offer.seat.id));
    expect((await renew(signIn, link.id)).status).toBe(200);
    await owner.query(`update seat set ended_at = now(), ended_reason = 'recalled' where id = $1`, [colleague.id]);
    const answer = await renew(signIn, link.id);
    expect(answer.body).toMatchObject(notYours);
    expect((await renew(offer.steward.signIn, link.id)).status).toBe(200);
  });

  it('Where a steward acts for his sector, the seat that nobody took ends with its link, and the ledger says why.', async () => {
    const offer = await buildOffer(api.database.owner);
    const link = await invite(api.url, offer);
    expect((await withdraw(offer.steward.signIn, link.id)).status).toBe(204);
    expect(await endOf(offer.seat.id)).toBe('invitation-withdrawn');
    const { rows } = await api.database.owner.query(
      `select canonical from ledger_entry where group_id = $1 and kind = 'seat-ended'`,
      [offer.groupId],
    );
    expect(rows.map(({ canonical }) => JSON.parse(canonical))).toMatchObject([
      {
        actor: { role: 'sector-steward', sector: 'government' },
        payload: { seat: offer.seat.id, reason: 'invitation-withdrawn' },
      },
    ]);
    expect((await withdraw(offer.steward.signIn, link.id)).body).toMatchObject({ code: 'invitation-is-over' });
    expect((await renew(offer.steward.signIn, link.id)).body).toMatchObject({
      code: 'invitation-is-over',
      remedy: ['invite-again'],
    });
  });

  it('The seat that a delegation gave stays when its link is withdrawn: that is no way round its majority.', async () => {
    const { owner } = api.database;
    const offer = await buildOffer(owner);
    const delegates = [
      await seated(offer.groupId, { sector: 'government' }),
      await seated(offer.groupId, { sector: 'government' }),
    ];
    for (const who of [offer.steward.signIn, ...delegates]) {
      const link = made(await make(who, offer.invitee.id, offer.seat.id));
      expect((await withdraw(who, link.id)).status).toBe(204);
      expect((await accept(api.url, link.token, offer.invitee.email)).body).toMatchObject({
        code: 'invitation-withdrawn',
      });
      expect(await endOf(offer.seat.id)).toBe(null);
    }
  });

  it('A used link is not withdrawn, and the seat that was taken stays.', async () => {
    const offer = await buildOffer(api.database.owner);
    const link = await invite(api.url, offer);
    expect((await accept(api.url, link.token, offer.invitee.email)).status).toBe(200);
    expect((await withdraw(offer.steward.signIn, link.id)).body).toMatchObject({ code: 'invitation-is-over' });
    expect(await endOf(offer.seat.id)).toBe(null);
  });

  it('Each keeper reads his own in pages, newest first; nobody reads a secret, and no other’s invitation.', async () => {
    const { owner } = api.database;
    const steward = await buildSteward(owner, 'civil-society', { standing: 'civil-society' });
    const before = (await listed(steward.signIn)).items.length;
    const organisation = (await buildInvitee(owner, { standing: 'civil-society' })).organisationId;
    const tokens: string[] = [];
    for (let number = 0; number < 60; number += 1) {
      const person = await buildInvitee(owner, { standing: 'civil-society', organisationId: organisation });
      tokens.push(made(await make(steward.signIn, person.id)).token);
    }
    const first = await listed(steward.signIn);
    const second = await listed(steward.signIn, first.next ?? '');
    expect([first.items.length, second.items.length, second.next]).toEqual([50, 10 + before, null]);
    const all = [...first.items, ...second.items];
    expect(new Set(all.map(({ id }) => id)).size).toBe(60 + before);
    const times = all.map(({ invitedAt }) => Date.parse(invitedAt));
    expect(times).toEqual([...times].sort((one, other) => other - one));
    expect(tokens.some((token) => JSON.stringify(all).includes(token))).toBe(false);
    for (const office of ['business', 'government', 'platform'] as const) {
      const other = await buildSteward(owner, office, { standing: office === 'platform' ? 'neutral' : office });
      const seen = (await listed(other.signIn)).items.filter(({ standing }) => standing === 'civil-society');
      expect([office, seen]).toEqual([office, []]);
    }
    for (const after of ['1', 'x'.repeat(300), `1.${randomUUID()}'`])
      expect((await ask(api.url, steward.signIn, 'GET', `/api/invitations?after=${after}`)).body).toMatchObject({
        code: 'malformed',
        params: { field: 'after' },
      });
  });

  it('A link tells its keeper how it stands: open, used, expired or withdrawn.', async () => {
    const offer = await buildOffer(api.database.owner);
    const link = await invite(api.url, offer);
    const state = async (): Promise<string | undefined> =>
      (await listed(offer.steward.signIn)).items.find(({ id }) => id === link.id)?.state;
    expect(await state()).toBe('open');
    api.holdClock(new Date(Date.now() + invitationHours * 3_600_000 + 1));
    const late = await openSignIn(api.database.owner, offer.steward.person.id, {
      lastSeen: new Date(Date.now() + invitationHours * 3_600_000),
      expires: new Date(Date.now() + 2 * invitationHours * 3_600_000),
    });
    expect((await listed(late)).items.find(({ id }) => id === link.id)?.state).toBe('expired');
    api.holdClock(null);
    expect((await withdraw(offer.steward.signIn, link.id)).status).toBe(204);
    expect(await state()).toBe('withdrawn');
  });
});
