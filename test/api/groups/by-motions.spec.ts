import { motionAnswer, groupDetail } from '@trialogue/groups';
import { audience, roomSummaries } from '@trialogue/rooms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildConvening } from '../../builders/build-convening.ts';
import { buildPerson } from '../../builders/build-person.ts';
import type { BuiltPerson } from '../../builders/build-person.ts';
import { buildRoom } from '../../builders/build-room.ts';
import type { BuiltSeat } from '../../builders/build-seat.ts';
import { openApi } from '../../harness/convened-api.ts';
import type { ConvenedApi } from '../../harness/convened-api.ts';
import { ask, openSignIn } from '../../harness/open-sign-in.ts';
import { joinRoom, openSocket, postMessage, until } from '../../harness/room-socket.ts';
import type { HttpAnswer } from '../../harness/signed-in.ts';

const day = 86_400_000;
const inDays = (days: number): string => new Date(Date.now() + days * day).toISOString();
const declaration = { employer: 'A mill', funders: 'None', stakes: 'None' };

describe('a delegation over the wire', () => {
  let api: ConvenedApi;
  beforeAll(async () => {
    api = await openApi();
  });
  afterAll(() => api.stop());

  const as = async (person: BuiltPerson) => {
    const signIn = await openSignIn(api.database.owner, person.id);
    const request = (method: string, path: string, body?: unknown): Promise<HttpAnswer> =>
      ask(api.url(), signIn, method, path, body);
    return { signIn, request };
  };

  /** Six delegates, two of each sector; those of business move and back. */
  const convene = async () => {
    const convening = await buildConvening(api.database.owner, { delegates: 6 });
    const business = convening.delegates.filter(({ sector }) => sector === 'business');
    const [first, second] = business;
    if (!first || !second) throw new Error('A delegation has two.');
    return { convening, first, second, plenaryId: convening.rooms[0]?.id ?? '' };
  };

  const carried = async (group: string, movers: readonly BuiltSeat[], command: object): Promise<string> => {
    let id: string | null = null;
    for (const { person } of movers) {
      const { request } = await as(person);
      const path = id === null ? `${group}/motions` : `${group}/motions/${id}/backing`;
      const answer = motionAnswer.parse((await request('POST', path, id === null ? command : { backs: true })).body);
      if (answer.outcome === 'carried') return answer.seatId ?? '';
      ({ id } = answer);
    }
    throw new Error('It was not carried.');
  };

  const takesPart = async (group: string, person: BuiltPerson) => {
    const signedIn = await as(person);
    expect((await signedIn.request('POST', `${group}/charter/consent`, { version: 1 })).status).toBe(204);
    expect((await signedIn.request('POST', `${group}/declaration`, declaration)).status).toBe(204);
    return signedIn;
  };

  it('invites a guest who sees the rooms and people of his invitation, and nothing else of the group', async () => {
    const { owner } = api.database;
    const { convening, first, second, plenaryId } = await convene();
    const group = `/api/groups/${convening.group.id}`;
    const texts = await buildRoom(owner, { groupId: convening.group.id, kind: 'working', members: [first, second] });
    const guest = await buildPerson(owner, { standing: 'business' });
    await carried(group, [first, second], {
      kind: 'appoint',
      personId: guest.id,
      role: 'delegate',
      decisionAuthority: 'recommends',
      guestUntil: inDays(1),
      guestRooms: [texts.id],
    });
    const { request } = await takesPart(group, guest);
    const rooms = roomSummaries.parse((await request('GET', `${group}/rooms`)).body);
    expect(rooms.items.map(({ id }) => id)).toEqual([texts.id]);
    const there = audience.parse((await request('GET', `/api/rooms/${texts.id}/audience`)).body);
    expect(there.total).toBe(3);
    const seen = groupDetail.parse((await request('GET', group)).body);
    expect(seen.members.map(({ name }) => name).sort()).toEqual(
      [first, second]
        .map(({ person }) => person.name)
        .concat(guest.name)
        .sort(),
    );
    expect(seen.parity.map(({ active }) => active)).toEqual([2, 2, 2]);
    const heard = await request('POST', `/api/rooms/${texts.id}/messages`, {
      clientId: crypto.randomUUID(),
      body: 'Good day.',
    });
    expect(heard.status).toBe(200);
    const closed = [
      '/ledger',
      '/declarations',
      '/founding',
      '/charter/versions',
      '/recusals',
      '/archive',
      '/candidates?role=delegate',
    ];
    for (const path of closed) expect([path, (await request('GET', `${group}${path}`)).status]).toEqual([path, 404]);
    expect((await request('GET', `/api/rooms/${plenaryId}/log`)).status).toBe(404);
    expect((await request('GET', `${group}/motions`)).body).toMatchObject({ code: 'not-own-delegation', rule: 'P2' });
  });

  it('silences a delegate with the loan of his seat, though he is in the middle of speaking, until it is taken back', async () => {
    const { convening, first, second, plenaryId } = await convene();
    const group = `/api/groups/${convening.group.id}`;
    const lender = await as(first.person);
    const socket = await openSocket(api.url(), lender.signIn.cookie);
    expect(await joinRoom(socket, plenaryId)).toMatchObject({ ok: true });
    // What decides on a post is kept by the server from one to the next; a loan must not wait until it is forgotten.
    expect(await postMessage(socket, plenaryId, 'Before.')).toMatchObject({ ok: true });
    const alternate = await buildPerson(api.database.owner, { standing: 'business' });
    const seatId = await carried(group, [second, first], {
      kind: 'lend',
      seatId: first.id,
      personId: alternate.id,
      decisionAuthority: 'reports-back',
      until: inDays(7),
    });
    expect(await postMessage(socket, plenaryId, 'Meanwhile.')).toMatchObject({
      ok: false,
      code: 'seat-is-lent',
      rule: 'P2',
    });
    const standIn = await takesPart(group, alternate);
    const post = { clientId: crypto.randomUUID(), body: 'In his place.' };
    expect((await standIn.request('POST', `/api/rooms/${plenaryId}/messages`, post)).status).toBe(200);

    expect((await lender.request('DELETE', `${group}/seats/${seatId}`)).status).toBe(204);
    expect(await postMessage(socket, plenaryId, 'Afterwards.')).toMatchObject({ ok: true });
    expect((await standIn.request('GET', `/api/rooms/${plenaryId}/log`)).status).toBe(404);
    socket.disconnect();
  });

  it('puts an alternate out of a room that he listens to at the moment that the loan names', async () => {
    const { convening, first, second, plenaryId } = await convene();
    const group = `/api/groups/${convening.group.id}`;
    const alternate = await buildPerson(api.database.owner, { standing: 'business' });
    const wanted = {
      kind: 'lend',
      seatId: first.id,
      personId: alternate.id,
      decisionAuthority: 'decides',
      until: inDays(1),
    };
    const seatId = await carried(group, [second, first], wanted);
    const { signIn } = await takesPart(group, alternate);
    const socket = await openSocket(api.url(), signIn.cookie);
    let lostAt = Infinity;
    socket.on('room:lost', () => (lostAt = Date.now()));
    const endsAt = Date.now() + 2_000;
    await api.database.owner.query('update seat set loan_until = $2 where id = $1', [seatId, new Date(endsAt)]);
    expect(await joinRoom(socket, plenaryId)).toMatchObject({ ok: true });
    await until('the room is lost', () => lostAt < Infinity);
    expect(lostAt).toBeGreaterThanOrEqual(endsAt - 50);
    expect(lostAt - endsAt).toBeLessThan(1_000);
    expect(await joinRoom(socket, plenaryId)).toMatchObject({ ok: false, code: 'not-found' });
    socket.disconnect();
  });

  it('ends its group with the others: nobody writes any more, and everybody reads what he could', async () => {
    const { convening, first, plenaryId } = await convene();
    const group = `/api/groups/${convening.group.id}`;
    const member = await as(first.person);
    const socket = await openSocket(api.url(), member.signIn.cookie);
    expect(await joinRoom(socket, plenaryId)).toMatchObject({ ok: true });
    expect(await postMessage(socket, plenaryId, 'The last word.')).toMatchObject({ ok: true });
    for (const sector of ['business', 'government', 'civil-society'])
      await carried(
        group,
        convening.delegates.filter((seat) => seat.sector === sector),
        { kind: 'end-group' },
      );
    expect(await postMessage(socket, plenaryId, 'One more.')).toMatchObject({
      ok: false,
      code: 'group-has-ended',
      rule: 'P6',
    });
    expect((await member.request('GET', `/api/rooms/${plenaryId}/log`)).body).toMatchObject({ items: [{ seq: 1 }] });
    const archive = await member.request('GET', `${group}/archive`);
    expect(archive.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(archive.body).toMatchObject({ group: { state: 'ended' } });
    expect(JSON.stringify(archive.body)).not.toContain('The last word.');
    socket.disconnect();
  });

  it.each<[sentence: string, change: object]>([
    ['A guest without rooms is no invitation.', { guestUntil: inDays(1) }],
    ['Rooms without an end are no invitation.', { guestRooms: [crypto.randomUUID()] }],
    ['A guest is no neutral.', { guestUntil: inDays(1), guestRooms: [crypto.randomUUID()], role: 'facilitator' }],
  ])('%s', async (_sentence, change) => {
    const { convening, first } = await convene();
    const guest = await buildPerson(api.database.owner, { standing: 'business' });
    const wanted = { kind: 'appoint', personId: guest.id, role: 'observer', decisionAuthority: null, ...change };
    const { request } = await as(first.person);
    const answer = await request('POST', `/api/groups/${convening.group.id}/motions`, wanted);
    expect([answer.status, answer.body]).toMatchObject([400, { code: 'malformed' }]);
  });
});
