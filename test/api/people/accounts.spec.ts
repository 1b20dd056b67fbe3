import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { madeId } from '@trialogue/people';
import { buildGroup } from '../../builders/build-group.ts';
import { buildOrganisation } from '../../builders/build-organisation.ts';
import { buildSeat } from '../../builders/build-seat.ts';
import { codeOf, PeopleStage, type Someone } from './people-stage.ts';

let stage: PeopleStage;
let platform: Someone;
let business: Someone;
let government: Someone;
beforeAll(async () => {
  stage = await PeopleStage.open();
  platform = await stage.steward('neutral');
  business = await stage.steward('business');
  government = await stage.steward('government');
});
afterAll(() => stage.stop());

let counter = 0;
const mill = (change: object = {}): object => ({
  name: `Mill ${++counter}`,
  standing: 'business',
  kind: 'company',
  sizeLevel: 1,
  parastatalOwnership: null,
  ...change,
});
const newcomer = (organisationId: string, change: object = {}): object => ({
  name: `Newcomer ${++counter}`,
  email: `newcomer.${counter}@test.example`,
  organisationId,
  language: 'en',
  ...change,
});

describe('entering organisations', () => {
  it('is for the platform’s steward, and for each sector’s steward in his own sector', async () => {
    const { id } = madeId.parse((await business.post('organisations', mill())).body);
    expect(await stage.row('organisation', id)).toMatchObject({ standing: 'business', kind: 'company', size_level: 1 });
    expect((await platform.post('organisations', mill({ standing: 'government', kind: 'ministry' }))).status).toBe(201);
    expect(codeOf(await government.post('organisations', mill()))).toBe('office-needed');
    expect(codeOf(await (await stage.someone()).post('organisations', mill()))).toBe('office-needed');
  });

  it('happens once for each name in a sector, however it is written, also by two at once', async () => {
    const name = `Zäh & Söhne ${++counter}`;
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, place) =>
        business.post('organisations', mill({ name: place % 2 ? name.toUpperCase() : name })),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter((answer) => codeOf(answer) === 'organisation-known')).toHaveLength(5);
    expect(
      (await platform.post('organisations', mill({ name, standing: 'civil-society', kind: 'media' }))).status,
    ).toBe(201);
  });

  it('takes a parastatal only with its owner', async () => {
    const port = { kind: 'parastatal', standing: 'government' };
    expect(codeOf(await platform.post('organisations', mill(port)))).toBe('parastatal-ownership-needed');
    expect(
      (await platform.post('organisations', mill({ ...port, parastatalOwnership: 'The state, 51 of 100' }))).status,
    ).toBe(201);
  });
});

describe('entering people', () => {
  it('verifies at once where the sector’s own steward enters, and not where the platform’s does', async () => {
    const { id: organisationId } = await buildOrganisation(stage.owner);
    const byOwn = madeId.parse((await business.post('people', newcomer(organisationId))).body).id;
    const byPlatform = madeId.parse((await platform.post('people', newcomer(organisationId))).body).id;
    expect(await stage.row('person', byOwn)).toMatchObject({ standing: 'business', sector_verified_by: business.id });
    expect(await stage.row('person', byPlatform)).toMatchObject({ standing: 'business', sector_verified_at: null });
  });

  it('is refused to stewards of other sectors, to members, and for an organisation that nobody knows', async () => {
    const { id: organisationId } = await buildOrganisation(stage.owner);
    expect(codeOf(await government.post('people', newcomer(organisationId)))).toBe('office-needed');
    expect(codeOf(await business.post('people', newcomer('00000000-0000-4000-8000-000000000000')))).toBe('not-found');
    // A member sees no organisation but those of people whom he may find.
    expect(['office-needed', 'not-found']).toContain(
      codeOf(await (await stage.someone({ standing: 'government' })).post('people', newcomer(organisationId))),
    );
  });

  it('takes an address once, however it is written', async () => {
    const { id: organisationId } = await buildOrganisation(stage.owner);
    const known = await stage.someone({ email: `known.${++counter}@test.example` });
    const answer = await business.post('people', newcomer(organisationId, { email: known.email.toUpperCase() }));
    expect(answer.body).toMatchObject({ code: 'email-taken', rule: 'P1', remedy: ['correct-field'] });
    expect(codeOf(await business.post('people', newcomer(organisationId, { email: 'no address' })))).toBe(
      'email-not-valid',
    );
  });
});

describe('the sector of a person', () => {
  it('is verified by that sector’s steward and by nobody else', async () => {
    const waiting = await stage.someone({ verified: false });
    const path = `people/${waiting.id}/verification`;
    expect(codeOf(await platform.post(path))).toBe('steward-of-another-sector');
    expect(codeOf(await government.post(path))).toBe('steward-of-another-sector');
    expect(codeOf(await waiting.post(path))).toBe('own-sector');
    expect(codeOf(await (await stage.someone({ standing: 'government' })).post(path))).toBe('not-found');
    expect((await business.post(path)).status).toBe(204);
    expect(await stage.row('person', waiting.id)).toMatchObject({ sector_verified_by: business.id });
  });

  it('changes by the steward of the new sector, who verifies it by that', async () => {
    const { id: organisationId } = await buildOrganisation(stage.owner, { standing: 'government' });
    const mover = await stage.someone();
    const path = `people/${mover.id}/sector`;
    for (const other of [business, platform]) {
      expect(codeOf(await other.post(path, { organisationId }))).toBe('steward-of-another-sector');
    }
    expect((await government.post(path, { organisationId })).status).toBe(204);
    expect(await stage.row('person', mover.id)).toMatchObject({
      standing: 'government',
      organisation_id: organisationId,
      sector_verified_by: government.id,
    });
  });

  it('stays while he holds a seat or an office', async () => {
    const { id: organisationId } = await buildOrganisation(stage.owner, { standing: 'government' });
    const delegate = await stage.someone();
    await buildSeat(stage.owner, { groupId: (await buildGroup(stage.owner)).id, person: delegate });
    const answer = await government.post(`people/${delegate.id}/sector`, { organisationId });
    expect(answer.body).toMatchObject({ code: 'seats-held', rule: 'P2', params: { seats: 1 } });
    expect(codeOf(await government.post(`people/${business.id}/sector`, { organisationId }))).toBe(
      'steward-has-an-office',
    );
    expect(codeOf(await government.post(`people/${government.id}/sector`, { organisationId }))).toBe('own-sector');
  });
});

describe('closing the account of somebody else', () => {
  it('ends his sign-ins and open invitations in the same act, and opens again without them', async () => {
    const member = await stage.someone();
    const second = await stage.signedIn(member);
    await stage.owner.query(
      `insert into invitation (id, token_hash, person_id, email, standing, invited_by, invited_at, expires_at)
       values (gen_random_uuid(), sha256('x'), $1, $2, 'business', $3, now(), now() + interval '1 hour')`,
      [member.id, member.email, business.id],
    );
    expect((await member.get('me')).status).toBe(200);
    expect((await business.post(`people/${member.id}/deactivation`)).status).toBe(204);
    for (const ended of [member, second]) expect((await ended.get('me')).status).toBe(401);
    const { rows } = await stage.owner.query(
      `select (select count(*)::integer from sign_in where person_id = $1 and ended_at is null) as live,
              (select count(*)::integer from invitation where person_id = $1 and withdrawn_at is null) as open`,
      [member.id],
    );
    expect(rows).toEqual([{ live: 0, open: 0 }]);
    expect((await platform.post(`people/${member.id}/reactivation`)).status).toBe(204);
    expect((await member.get('me')).status).toBe(401);
    expect((await (await stage.signedIn(member)).get('me')).status).toBe(200);
  });

  it('is for who keeps the account, never takes a seat away and never ends an office', async () => {
    const member = await stage.someone();
    const path = `people/${member.id}/deactivation`;
    expect(codeOf(await government.post(path))).toBe('office-needed');
    expect(codeOf(await (await stage.someone({ standing: 'government' })).post(path))).toBe('not-found');
    expect(codeOf(await platform.post(`people/${business.id}/deactivation`))).toBe('steward-has-an-office');
    await buildSeat(stage.owner, { groupId: (await buildGroup(stage.owner)).id, person: member });
    // The platform’s steward sees no seat of any group, and is refused all the same.
    for (const keeper of [platform, business]) {
      expect((await keeper.post(path)).body).toMatchObject({ code: 'seats-held', params: { seats: 1 } });
    }
  });

  it('is not hindered by a seat in a group that has ended', async () => {
    const member = await stage.someone();
    const { id: groupId } = await buildGroup(stage.owner);
    await buildSeat(stage.owner, { groupId, person: member });
    await stage.owner.query(`update working_group set state = 'ended', ended_at = now() where id = $1`, [groupId]);
    expect((await business.post(`people/${member.id}/deactivation`)).status).toBe(204);
  });

  it('comes before erasing, which is the platform steward’s, and is not undone after it', async () => {
    const member = await stage.someone({ listed: true });
    expect(codeOf(await platform.post(`people/${member.id}/erasure`))).toBe('account-is-active');
    await business.post(`people/${member.id}/deactivation`);
    expect(codeOf(await business.post(`people/${member.id}/erasure`))).toBe('office-needed');
    expect((await platform.post(`people/${member.id}/erasure`)).status).toBe(204);
    expect(await stage.row('person', member.id)).toMatchObject({
      name: '—',
      email: `erased-${member.id}@erased.invalid`,
      listed_at: null,
    });
    for (const act of ['reactivation', 'erasure', 'deactivation']) {
      expect(codeOf(await platform.post(`people/${member.id}/${act}`))).toBe('not-found');
    }
  });
});
