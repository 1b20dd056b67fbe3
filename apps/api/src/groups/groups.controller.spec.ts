import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { declarations, groupDetail, groupSummaries, me } from '@trialogue/groups';
import { buildGroup } from '../../../../test/builders/build-group.ts';
import { buildOrganisation } from '../../../../test/builders/build-organisation.ts';
import { buildPerson } from '../../../../test/builders/build-person.ts';
import { buildSeat } from '../../../../test/builders/build-seat.ts';
import { type InProcessApi, openInProcessApi } from '../../../../test/harness/in-process-api.ts';
import { type SignedIn, signIn } from '../../../../test/harness/signed-in.ts';

let api: InProcessApi;
let member: SignedIn;
let stranger: SignedIn;
let groupId: string;
let seatId: string;

beforeAll(async () => {
  api = await openInProcessApi();
  const { owner } = api.database;
  const [first, second] = [await buildPerson(owner), await buildPerson(owner)];
  groupId = (await buildGroup(owner)).id;
  seatId = (await buildSeat(owner, { groupId, person: first })).id;
  await buildSeat(owner, { groupId: (await buildGroup(owner)).id, person: second });
  member = await signIn(api.url, first);
  stranger = await signIn(api.url, second);
});
afterAll(() => api.stop());

const routes: readonly { readonly method: string; readonly path: string; readonly body?: object }[] = [
  { method: 'GET', path: '' },
  { method: 'GET', path: '/ledger' },
  { method: 'GET', path: '/declarations' },
  { method: 'POST', path: '/charter/consent', body: { version: 1 } },
  { method: 'POST', path: '/declaration', body: { employer: 'A mill.', funders: 'None.', stakes: 'None.' } },
];

describe('a group', () => {
  it.each(routes)(
    'that is foreign, unknown or no id at all is answered alike: $method $path',
    async ({ method, path, body }) => {
      const ids = [groupId, randomUUID(), 'nonsense', groupId.toUpperCase(), `${groupId}'--`];
      const answers = await Promise.all(
        ids.map((id) => stranger.request(method, `/api/groups/${encodeURIComponent(id)}${path}`, body)),
      );
      for (const answer of answers) {
        expect(answer.status).toBe(404);
        expect(answer.headers.get('content-type')).toContain('application/problem+json');
        expect(answer.body).toEqual(answers[0]?.body);
      }
      expect((await member.request(method, `/api/groups/${groupId}${path}`, body)).status).toBeLessThan(300);
    },
  );

  it('is listed and shown to its members as the contract says', async () => {
    const listed = groupSummaries.parse((await member.request('GET', '/api/groups')).body);
    const mine = me.parse((await member.request('GET', '/api/me')).body);
    const shown = groupDetail.parse((await member.request('GET', `/api/groups/${groupId}`)).body);
    expect(listed.items.map(({ id }) => id)).toEqual([groupId]);
    expect(mine).toMatchObject({ member: { id: member.member.id }, groups: listed.items, demo: false });
    expect(shown).toMatchObject({ id: groupId, seat: { id: seatId, state: 'active' } });
    const declared = declarations.parse((await member.request('GET', `/api/groups/${groupId}/declarations`)).body);
    expect(declared.items).toMatchObject([{ seatId, version: 2, employer: 'A mill.' }]);
  });

  it('takes no more questions to the database with thirty members than with one', async () => {
    const queries = vi.spyOn(api.app.get(DataSource).logger, 'logQuery');
    const asked = async (path: string): Promise<number> => {
      queries.mockClear();
      await member.request('GET', path);
      return queries.mock.calls.length;
    };
    const paths = [`/api/groups/${groupId}`, '/api/me', '/api/groups'];
    const before = await asked(paths[0] ?? '');
    const { owner } = api.database;
    for (let place = 0; place < 30; place += 1) {
      const organisationId = (await buildOrganisation(owner)).id;
      await buildSeat(owner, { groupId, person: await buildPerson(owner, { organisationId }) });
    }
    expect(await asked(paths[0] ?? '')).toBe(before);
    for (const path of paths) expect(await asked(path)).toBeLessThanOrEqual(10);
  });

  it.each([
    ['a version that is no number', '/charter/consent', { version: '1' }],
    ['a version of nought', '/charter/consent', { version: 0 }],
    ['no version', '/charter/consent', {}],
    ['a field too many', '/charter/consent', { version: 1, personId: 'somebody' }],
    ['an own property of objects', '/charter/consent', JSON.parse('{"__proto__": {"version": 1}}')],
    ['an empty declaration', '/declaration', { employer: '', funders: '', stakes: '' }],
    ['a declaration beyond its limit', '/declaration', { employer: 'x'.repeat(501), funders: 'x', stakes: 'x' }],
    ['a list', '/declaration', []],
  ])('refuses %s as malformed and says nothing back of it', async (_, path, body) => {
    const answer = await member.request('POST', `/api/groups/${groupId}${path}`, body);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ code: 'malformed', remedy: ['correct-field'] });
  });

  it('names the field that is malformed', async () => {
    const answer = await member.request('POST', `/api/groups/${groupId}/charter/consent`, { version: 'one' });
    expect(answer.body).toMatchObject({ code: 'malformed', params: { field: 'version' } });
  });

  it('takes no null character and no half of a pair into a declaration', async () => {
    for (const employer of ['a\u0000b', 'a\ud800b', ' \n ']) {
      const body = { employer, funders: 'x', stakes: 'x' };
      const answer = await member.request('POST', `/api/groups/${groupId}/declaration`, body);
      expect(answer.status).toBe(400);
    }
  });

  it('pages its ledger, at most two hundred entries at once', async () => {
    const page = await member.request('GET', `/api/groups/${groupId}/ledger?after=0&limit=1`);
    expect(page.body).toMatchObject({ items: [{ seq: 1 }] });
    for (const query of ['limit=201', 'limit=0', 'after=-1', 'after=x', 'other=1']) {
      expect((await member.request('GET', `/api/groups/${groupId}/ledger?${query}`)).status).toBe(400);
    }
  });
});

describe('without a sign-in', () => {
  const own = [
    { method: 'GET', path: '/api/me' },
    { method: 'GET', path: '/api/groups' },
  ];
  const ofGroups = routes.map(({ method, path }) => ({ method, path: `/api/groups/x${path}` }));
  it.each([...own, ...ofGroups])('nothing is told: $method $path', async ({ method, path }) => {
    const answer = await fetch(new URL(path, api.url), { method, headers: { 'x-requested-by': 'trialogue' } });
    expect(answer.status).toBe(401);
  });
});
