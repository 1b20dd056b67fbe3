import { createHash, randomUUID } from 'node:crypto';
import { groupDetail, groupSummaries, me } from '@trialogue/groups';
import { verifyChain } from '@trialogue/ledger';
import { ownSignIns } from '@trialogue/people';
import { logPage, pageLimit, receipt, roomSummaries } from '@trialogue/rooms';
import * as z from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildConvening } from '../../builders/build-convening.ts';
import type { BuiltConvening } from '../../builders/build-convening.ts';
import { buildMembership, buildRoom } from '../../builders/build-room.ts';
import { buildSeat } from '../../builders/build-seat.ts';
import { openApi } from '../../harness/convened-api.ts';
import type { ConvenedApi } from '../../harness/convened-api.ts';
import { ask, openSignIn } from '../../harness/open-sign-in.ts';
import { sendRequest, signIn } from '../../harness/signed-in.ts';
import type { HttpAnswer, SignedIn } from '../../harness/signed-in.ts';

const longLog = 450;
const ledgerPage = z.strictObject({
  head: z.strictObject({ seq: z.int(), hash: z.string() }),
  items: z.array(z.strictObject({ seq: z.int(), canonical: z.string(), hash: z.string() })),
});

describe('the pinned calls over HTTP', () => {
  let api: ConvenedApi;
  let convening: BuiltConvening;
  let member: SignedIn;
  let roomId: string;
  beforeAll(async () => {
    api = await openApi();
    convening = await buildConvening(api.database.owner);
    roomId = convening.rooms[0]?.id ?? '';
    member = await signIn(api.url(), personAt(0));
  });
  afterAll(() => api.stop());

  const personAt = (place: number) => {
    const seat = convening.delegates[place];
    if (!seat) throw new Error(`There is no delegate ${place}.`);
    return seat.person;
  };
  const post = (body: object): Promise<HttpAnswer> => member.request('POST', `/api/rooms/${roomId}/messages`, body);

  it('A process says that it runs and that it can serve.', async () => {
    for (const word of ['live', 'ready'])
      expect((await sendRequest(api.url(), 'GET', `/api/health/${word}`)).body).toEqual({ status: word });
  });

  it('The description holds every pinned route.', async () => {
    const { body } = await sendRequest(api.url(), 'GET', '/api/openapi.json');
    const { paths } = z.looseObject({ paths: z.record(z.string(), z.unknown()) }).parse(body);
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining([
        '/api/auth/sign-in',
        '/api/auth/sign-out',
        '/api/me',
        '/api/groups',
        '/api/groups/{groupId}',
        '/api/groups/{groupId}/rooms',
        '/api/rooms/{roomId}/log',
        '/api/rooms/{roomId}/messages',
      ]),
    );
  });

  it('A sign-in answers with the member; an unknown address and a wrong password are answered with the same bytes.', async () => {
    const { id, name, standing } = personAt(0);
    expect(member.member).toEqual({ id, name, sector: standing, organisation: expect.any(String) });
    const refused = async (email: string): Promise<unknown> => {
      const answer = await sendRequest(api.url(), 'POST', '/api/auth/sign-in', {
        body: { email, password: 'not this one' },
      });
      const headers = [...answer.headers].filter(([key]) => !['date', 'content-security-policy'].includes(key));
      return { status: answer.status, body: answer.body, headers };
    };
    const unknown = await refused('nobody.at.all@test.example');
    expect(unknown).toMatchObject({ status: 401, body: { code: 'wrong-credentials' } });
    expect(await refused(personAt(1).email)).toEqual(unknown);
  });

  it('Signing out answers with nothing, takes the cookie back and ends the sign-in.', async () => {
    const other = await signIn(api.url(), personAt(1));
    const answer = await other.request('POST', '/api/auth/sign-out');
    expect([answer.status, answer.body]).toEqual([204, '']);
    expect(answer.headers.getSetCookie()).toEqual(['trialogue=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0']);
    expect((await other.request('GET', '/api/me')).status).toBe(401);
  });

  it('One’s own sign-ins are listed, the present one marked, and those that ended left out.', async () => {
    await openSignIn(api.database.owner, personAt(0).id, { ended: true });
    const second = await openSignIn(api.database.owner, personAt(0).id);
    const { items } = ownSignIns.parse((await member.request('GET', '/api/auth/sign-ins')).body);
    expect(items).toHaveLength(2);
    expect(items.filter((item) => item.current)).toHaveLength(1);
    expect(items.find((item) => item.id === second.id)).toMatchObject({ current: false, device: 'Firefox' });
  });

  it('Who one is, and the groups with seat, sector and role; without a sign-in 401.', async () => {
    const answer = me.parse((await member.request('GET', '/api/me')).body);
    expect(answer.groups).toMatchObject([
      { id: convening.group.id, seat: { role: 'delegate', sector: 'business', state: 'active' } },
    ]);
    expect((await sendRequest(api.url(), 'GET', '/api/me')).status).toBe(401);
  });

  it('Groups in which one has a seat, and one of them with its members, parity and charter.', async () => {
    const { items } = groupSummaries.parse((await member.request('GET', '/api/groups')).body);
    expect(items.map(({ id }) => id)).toEqual([convening.group.id]);
    const detail = groupDetail.parse((await member.request('GET', `/api/groups/${convening.group.id}`)).body);
    expect(detail.members).toHaveLength(4);
    expect(detail.parity.map(({ active, minimum }) => [active, minimum])).toEqual([
      [1, 2],
      [1, 2],
      [1, 2],
    ]);
    expect(JSON.stringify(detail)).not.toContain('@test.example');
    expect((await member.request('GET', `/api/groups/${randomUUID()}`)).status).toBe(404);
  });

  it('Rooms that one may enter, with what is needed to follow each; a room one is not in is not among them.', async () => {
    await buildRoom(api.database.owner, {
      groupId: convening.group.id,
      kind: 'caucus',
      sector: 'government',
      members: [],
    });
    const { items } = roomSummaries.parse(
      (await member.request('GET', `/api/groups/${convening.group.id}/rooms`)).body,
    );
    expect(items).toMatchObject([{ id: roomId, kind: 'plenary', rule: 'on-record', first: 1, head: 0 }]);
  });

  it('A post is answered with its number; the same again with the same number; the same id with another text is refused.', async () => {
    const command = { clientId: randomUUID(), body: 'Once' };
    const first = await post(command);
    expect(first.status).toBe(200);
    expect(receipt.parse(first.body)).toMatchObject({ ok: true, seq: 1 });
    expect((await post(command)).body).toEqual(first.body);
    const reused = await post({ ...command, body: 'Twice' });
    expect([reused.status, reused.body]).toMatchObject([409, { code: 'id-reused', remedy: ['use-new-id'] }]);
  });

  it('An answer to a message names it; one that is not there, and a topic, cannot be named.', async () => {
    const { items } = logPage.parse((await member.request('GET', `/api/rooms/${roomId}/log`)).body);
    const replyTo = items[0]?.id;
    const answer = receipt.parse((await post({ clientId: randomUUID(), body: 'To that', replyTo })).body);
    const log = logPage.parse((await member.request('GET', `/api/rooms/${roomId}/log?after=${answer.seq - 1}`)).body);
    expect(log.items).toMatchObject([{ seq: answer.seq, id: answer.id, replyTo }]);
    const lost = await post({ clientId: randomUUID(), body: 'To nothing', replyTo: randomUUID() });
    expect([lost.status, lost.body]).toMatchObject([422, { code: 'reply-unknown' }]);
    const topic = await post({ clientId: randomUUID(), body: 'On nothing', topicId: randomUUID() });
    expect([topic.status, topic.body]).toMatchObject([422, { code: 'topic-unknown' }]);
  });

  it('A log is paged: ascending, without gaps, at most 200 at a time, and from any number on.', async () => {
    const long = await fillLog(longLog);
    const read = async (query: string): Promise<z.infer<typeof logPage>> =>
      logPage.parse((await member.request('GET', `/api/rooms/${long}/log${query}`)).body);
    const whole: number[] = [];
    for (let after = 0; after < longLog;) {
      const page = await read(`?after=${after}`);
      expect(page).toMatchObject({ first: 1, head: longLog });
      expect(page.items.length).toBeLessThanOrEqual(pageLimit);
      whole.push(...page.items.map((item) => item.seq));
      after = whole.at(-1) ?? longLog;
    }
    expect(whole).toEqual(Array.from({ length: longLog }, (_, place) => place + 1));
    expect((await read('?after=10&limit=3')).items.map((item) => item.seq)).toEqual([11, 12, 13]);
    expect((await read(`?after=${longLog}`)).items).toEqual([]);
    expect((await read(`?after=${Number.MAX_SAFE_INTEGER}`)).items).toEqual([]);
  });

  it.each([
    'limit=201',
    'limit=0',
    'limit=-1',
    'limit=1.5',
    'limit=x',
    'after=-1',
    'after=1e99',
    'after=x',
    'before=1',
    'after=1&after=2',
  ])('A page that cannot be is refused: ?%s.', async (query) => {
    const answer = await member.request('GET', `/api/rooms/${roomId}/log?${query}`);
    expect([answer.status, answer.body]).toMatchObject([400, { code: 'malformed', rule: 'limits' }]);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it('A newcomer reads from his joining on, whichever number he asks for.', async () => {
    const long = await fillLog(5);
    const seat = await buildSeat(api.database.owner, { groupId: convening.group.id });
    await buildMembership(api.database.owner, long, seat);
    const newcomer = await openSignIn(api.database.owner, seat.person.id);
    expect((await ask(api.url(), newcomer, 'GET', `/api/rooms/${long}/log`)).body).toMatchObject({
      first: 6,
      head: 5,
      items: [],
    });
    await member.request('POST', `/api/rooms/${long}/messages`, { clientId: randomUUID(), body: 'Welcome' });
    const log = logPage.parse((await ask(api.url(), newcomer, 'GET', `/api/rooms/${long}/log?after=0`)).body);
    expect([log.first, log.items.map((item) => item.seq)]).toEqual([6, [6]]);
  });

  it('The ledger holds what was done over these calls, and anybody of the group can verify it alone.', async () => {
    const path = `/api/groups/${convening.group.id}`;
    const declared = await member.request('POST', `${path}/declaration`, {
      employer: 'A mill',
      funders: 'None',
      stakes: 'None',
    });
    expect(declared.status).toBe(204);
    const { head, items } = ledgerPage.parse((await member.request('GET', `${path}/ledger`)).body);
    const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
    expect(verifyChain(items, hash)).toEqual({ ok: true, head });
    expect(items.at(-1)?.canonical).toContain('declaration-made');
    expect(JSON.stringify(items)).not.toContain('A mill');
    const forged = items.map((item) => ({ ...item, canonical: item.canonical.replace('"version":2', '"version":3') }));
    expect(verifyChain(forged, hash)).toMatchObject({ ok: false });
  });

  /** A room of its own with that much said in it, all members in from the first number on. */
  const fillLog = async (count: number): Promise<string> => {
    const members = convening.delegates;
    const room = await buildRoom(api.database.owner, { groupId: convening.group.id, kind: 'working', members });
    await api.database.owner.query(
      `insert into room_item (room_id, seq, kind, id, at, rule, seat_id, body)
       select $1, seq, 'posted', gen_random_uuid(), date_trunc('second', now()), 'on-record', $2, 'Said'
       from generate_series(1, $3::integer) as seq`,
      [room.id, members[1]?.id, count],
    );
    await api.database.owner.query('update room set head_seq = $2 where id = $1', [room.id, count]);
    return room.id;
  };
});
