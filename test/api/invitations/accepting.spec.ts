import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { acceptAnswer, invitationHours, invitationLook } from '@trialogue/groups';
import type { MadeInvitation } from '@trialogue/groups';
import { buildInvitee } from '../../builders/build-invitation.ts';
import { openInProcessApi } from '../../harness/in-process-api.ts';
import type { InProcessApi } from '../../harness/in-process-api.ts';
import { ask } from '../../harness/open-sign-in.ts';
import { sendRequest, signIn } from '../../harness/signed-in.ts';
import {
  accept,
  buildOffer,
  buildSteward,
  declaration,
  goodPassword,
  invite,
  look,
  nameRooms,
  nothing,
  tracesOf,
  whole,
} from './invitees.ts';
import type { AcceptWishes, Offer } from './invitees.ts';

describe('accepting an invitation', () => {
  let api: InProcessApi;
  beforeAll(async () => {
    api = await openInProcessApi();
  });
  afterEach(() => api.holdClock(null));
  afterAll(() => api.stop());

  const offered = async (): Promise<Offer & { made: MadeInvitation }> => {
    const offer = await buildOffer(api.database.owner);
    return { ...offer, made: await invite(api.url, offer) };
  };
  const traces = (offer: Offer): Promise<unknown> => tracesOf(api.database.owner, offer);

  it('A link shows where it leads: sector, group, role, rule and charter, and of the address a hint.', async () => {
    const { made, invitee, groupName, groupId } = await offered();
    const seen = invitationLook.parse((await look(api.url, made.token)).body);
    expect(seen).toMatchObject({
      name: invitee.name,
      standing: 'government',
      addressHint: `${invitee.email[0]}…@test.example`,
      office: null,
      seat: {
        groupId,
        group: groupName,
        role: 'delegate',
        sector: 'government',
        decisionAuthority: 'recommends',
        rule: 'non-attribution',
        charter: { version: 1 },
      },
    });
    expect(seen.seat?.rooms).toHaveLength(1);
    expect(JSON.stringify(seen)).not.toContain(invitee.email);
  });

  it('It makes account, consent, declaration, active seat, place in the room and sign-in in one act.', async () => {
    const offer = await offered();
    const answer = await accept(api.url, offer.made.token, offer.invitee.email);
    expect(answer.status).toBe(200);
    expect(acceptAnswer.parse(answer.body)).toMatchObject({
      member: { id: offer.invitee.id, sector: 'government' },
      groupId: offer.groupId,
      roomId: offer.roomId,
    });
    expect(await traces(offer)).toEqual(whole);
    const cookie = answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    const log = await sendRequest(api.url, 'GET', `/api/rooms/${offer.roomId}/log`, { cookie });
    expect(log.status).toBe(200);
    const me = await sendRequest(api.url, 'GET', '/api/me', { cookie });
    expect(me.body).toMatchObject({ member: { language: 'fr' }, groups: [{ seat: { state: 'active' } }] });
    await signIn(api.url, { email: offer.invitee.email, password: goodPassword });
  });

  it('The address is his in whichever way he types it.', async () => {
    const { made, invitee } = await offered();
    expect((await accept(api.url, made.token, `  ${invitee.email.toUpperCase()} `)).status).toBe(200);
  });

  const withdrawn = ({ steward, made }: Offer & { made: MadeInvitation }) =>
    ask(api.url, steward.signIn, 'POST', `/api/invitations/${made.id}/withdrawal`);
  const renewed = ({ steward, made }: Offer & { made: MadeInvitation }) =>
    ask(api.url, steward.signIn, 'POST', `/api/invitations/${made.id}/renewal`);
  const change = (sql: string) => (offer: Offer) => api.database.owner.query(sql, [offer.invitee.id]);

  it.each<[what: string, code: string, act: (offer: Offer & { made: MadeInvitation }) => unknown]>([
    ['A link that was withdrawn', 'invitation-withdrawn', withdrawn],
    ['The former secret of a renewed link', 'invitation-unknown', renewed],
    [
      'A link after 72 hours',
      'invitation-expired',
      () => api.holdClock(new Date(Date.now() + invitationHours * 3_600_000)),
    ],
    [
      'The link of somebody who changed his sector',
      'invitation-sector-changed',
      change(`update person set standing = 'business' where id = $1`),
    ],
    [
      'The link to a seat that has ended',
      'invitation-seat-ended',
      change(`update seat set ended_at = now(), ended_reason = 'recalled' where person_id = $1`),
    ],
    [
      'The link to a group that has ended',
      'invitation-seat-ended',
      change(
        `update working_group set state = 'ended', ended_at = now() where id in (select group_id from seat where person_id = $1)`,
      ),
    ],
    [
      'The link of a closed account',
      'invitation-withdrawn',
      change('update person set deactivated_at = now() where id = $1'),
    ],
  ])('%s is refused with its code, shows nothing and leaves nothing: %s.', async (_what, code, act) => {
    const offer = await offered();
    await act(offer);
    const seen = await look(api.url, offer.made.token);
    expect([seen.status, seen.body]).toMatchObject([403, { code, rule: expect.any(String) }]);
    const answer = await accept(api.url, offer.made.token, offer.invitee.email);
    expect([answer.status, answer.body]).toMatchObject([403, { code }]);
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(await traces(offer)).toEqual(nothing);
  });

  it('A second use is refused, and changes nothing of the first.', async () => {
    const offer = await offered();
    expect((await accept(api.url, offer.made.token, offer.invitee.email)).status).toBe(200);
    const again = await accept(api.url, offer.made.token, offer.invitee.email, { password: 'another good passphrase' });
    expect(again.body).toMatchObject({ code: 'invitation-used', remedy: ['sign-in'] });
    expect(await traces(offer)).toEqual(whole);
  });

  it('A renewed link opens, once its new secret is shown.', async () => {
    const offer = await offered();
    const anew = await renewed(offer);
    const token = JSON.parse(JSON.stringify(anew.body)).token;
    expect((await accept(api.url, token, offer.invitee.email)).status).toBe(200);
    expect(await traces(offer)).toEqual(whole);
  });

  it('Another address is refused, counted although it was refused, and closes the link at the fifth.', async () => {
    const offer = await offered();
    const other = await buildInvitee(api.database.owner, { standing: 'government' });
    for (let time = 0; time < 5; time += 1) {
      const answer = await accept(api.url, offer.made.token, other.email);
      expect(answer.body).toMatchObject({ code: 'invitation-for-another-address', remedy: ['use-other-address'] });
    }
    expect((await accept(api.url, offer.made.token, offer.invitee.email)).body).toMatchObject({
      code: 'invitation-withdrawn',
    });
    expect(await traces(offer)).toEqual(nothing);
    // Whoever keeps it can make another one.
    expect((await accept(api.url, (await invite(api.url, offer)).token, offer.invitee.email)).status).toBe(200);
  });

  it.each<[what: string, wishes: AcceptWishes, told: object]>([
    ['a short password', { password: 'short' }, { code: 'password-too-short', params: { minimum: 12 } }],
    ['a password of the first that are guessed', { password: 'password1234' }, { code: 'password-is-common' }],
    ['no consent', { charterVersion: null }, { code: 'malformed', params: { field: 'charterVersion' } }],
    ['no declaration', { declaration: null }, { code: 'malformed', params: { field: 'declaration' } }],
    ['consent to another version', { charterVersion: 2 }, { code: 'charter-version-not-current', rule: 'P4' }],
    ['an empty declaration', { declaration: { ...declaration, stakes: ' ' } }, { code: 'malformed' }],
  ])('With %s nothing at all is done, no failure is counted, and the link stays good.', async (_what, wishes, told) => {
    const offer = await offered();
    for (let time = 0; time < 6; time += 1)
      expect((await accept(api.url, offer.made.token, offer.invitee.email, wishes)).body).toMatchObject(told);
    expect(await traces(offer)).toEqual(nothing);
    expect((await accept(api.url, offer.made.token, offer.invitee.email)).status).toBe(200);
  });

  it('A link to an account alone asks for neither consent nor declaration, and leads to no room.', async () => {
    const { owner } = api.database;
    const steward = await buildSteward(owner, 'civil-society', { standing: 'civil-society' });
    const invitee = await buildInvitee(owner, { standing: 'civil-society' });
    const made = await ask(api.url, steward.signIn, 'POST', '/api/invitations', { personId: invitee.id, seatId: null });
    const { token } = JSON.parse(JSON.stringify(made.body));
    expect(invitationLook.parse((await look(api.url, token)).body).seat).toBe(null);
    expect((await accept(api.url, token, invitee.email)).body).toMatchObject({ code: 'malformed' });
    const answer = await accept(api.url, token, invitee.email, { charterVersion: null, declaration: null });
    expect(answer.body).toMatchObject({ groupId: null, roomId: null });
  });

  it('A guest’s link shows the rooms that it names and their rule, and leads into the first of them, not into the plenary.', async () => {
    const { owner } = api.database;
    const offer = await buildOffer(owner);
    const rooms = await nameRooms(owner, offer);
    const made = await invite(api.url, offer);
    const { seat } = invitationLook.parse((await look(api.url, made.token)).body);
    expect(seat).toMatchObject({ rooms: ['Ports', 'Rivers'], rule: 'on-record', guestUntil: expect.any(String) });
    const answer = await accept(api.url, made.token, offer.invitee.email);
    expect(answer.body).toMatchObject({ roomId: rooms[0]?.id });
    const { rows } = await owner.query('select room_id from room_member where person_id = $1 order by room_id', [
      offer.invitee.id,
    ]);
    expect(rows.map(({ room_id: id }) => id)).toEqual(rooms.map(({ id }) => id).sort());
    api.holdClock(new Date(Date.now() + 86_400_000));
    expect((await look(api.url, made.token)).body).toMatchObject({ code: 'invitation-used' });
  });

  it('A guest’s link opens no longer than his seat lasts.', async () => {
    const offer = await offered();
    await api.database.owner.query(
      `update seat set role = 'observer', decision_authority = null, guest_until = now() + interval '1 hour' where id = $1`,
      [offer.seat.id],
    );
    api.holdClock(new Date(Date.now() + 3_700_000));
    expect((await accept(api.url, offer.made.token, offer.invitee.email)).body).toMatchObject({
      code: 'invitation-seat-ended',
    });
    expect(await traces(offer)).toEqual(nothing);
  });

  it('A sign-in that the browser had ends with it.', async () => {
    const offer = await offered();
    const headers = { cookie: offer.steward.signIn.cookie };
    expect((await accept(api.url, offer.made.token, offer.invitee.email, { headers })).status).toBe(200);
    expect((await ask(api.url, offer.steward.signIn, 'GET', '/api/me')).status).toBe(401);
  });

  it('A neutral’s seat waits for its confirmation, so his link leads to no room yet.', async () => {
    const offer = await offered();
    await api.database.owner.query(
      `update seat set role = 'facilitator', sector = null, decision_authority = null where id = $1`,
      [offer.seat.id],
    );
    await api.database.owner.query(`update person set standing = 'neutral' where id = $1`, [offer.invitee.id]);
    await api.database.owner.query(`update invitation set standing = 'neutral' where id = $1`, [offer.made.id]);
    const answer = await accept(api.url, offer.made.token, offer.invitee.email);
    expect(answer.body).toMatchObject({ groupId: offer.groupId, roomId: null });
    expect(await traces(offer)).toEqual({ ...whole, rooms: 0, active: 0 });
  });
});
