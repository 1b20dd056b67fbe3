import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setUpAnswer } from '@trialogue/groups';
import type { SetUpCommand } from '@trialogue/groups';
import { CONFIG } from '../../../apps/api/src/platform/config.ts';
import type { Config } from '../../../apps/api/src/platform/config.ts';
import { Work } from '../../../apps/api/src/platform/database/work.ts';
import { InstanceRepository } from '../../../apps/api/src/setup/instance.repository.ts';
import { OfferSetUp } from '../../../apps/api/src/setup/offer-set-up.ts';
import { ReadInstance } from '../../../apps/api/src/setup/read-instance.ts';
import { openInProcessApi } from '../../harness/in-process-api.ts';
import type { InProcessApi } from '../../harness/in-process-api.ts';
import type { HttpAnswer } from '../../harness/signed-in.ts';
import { sendRequest, signIn } from '../../harness/signed-in.ts';
import { instanceAt, lookAtSetUp, platformSteward, setUp, setUpCommand, tokenOf } from './set-up-command.ts';

/** The tests follow each other as the life of one instance does. */
describe('the set-up of an instance', () => {
  let api: InProcessApi;
  let token = '';
  beforeAll(async () => {
    api = await openInProcessApi();
  });
  afterAll(() => api.stop());

  const offer = async (): Promise<string | null> => api.app.get(OfferSetUp).run('http://127.0.0.1:3000');
  const rows = async (): Promise<unknown> => {
    const { rows: found } = await api.database.owner.query(
      `select (select count(*)::int from person) as people, (select count(*)::int from organisation) as organisations,
              (select count(*)::int from steward) as stewards, (select count(*)::int from credential) as accounts,
              (select count(*)::int from working_group) as groups, (select count(*)::int from seat) as seats,
              (select count(*)::int from invitation) as invitations, (select count(*)::int from sign_in) as "signIns"`,
    );
    return found[0];
  };
  const nobody = {
    people: 0,
    organisations: 0,
    stewards: 0,
    accounts: 0,
    groups: 0,
    seats: 0,
    invitations: 0,
    signIns: 0,
  };

  it('An empty instance says that it waits for its set-up.', async () => {
    expect(await instanceAt(api.url)).toEqual({ name: null, open: true, languages: ['en', 'fr', 'es', 'ar', 'sw'] });
  });

  it('Its link stands behind a #, and each start makes a new one in the place of the former.', async () => {
    const former = tokenOf((await offer()) ?? '');
    const link = (await offer()) ?? '';
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:3000\/setup#[A-Za-z0-9_-]{43}$/);
    token = tokenOf(link);
    expect((await lookAtSetUp(api.url, former)).body).toMatchObject({
      code: 'setup-link-wrong',
      remedy: ['use-printed-link'],
    });
    expect((await lookAtSetUp(api.url, token)).status).toBe(204);
    expect((await lookAtSetUp(api.url, token)).status).toBe(204);
  });

  it('Behind a proxy it has the address that people use.', async () => {
    const config = { ...api.app.get<Config>(CONFIG), publicOrigin: 'https://dialogue.example' };
    const proxied = new OfferSetUp(api.app.get(Work), api.app.get(InstanceRepository), config);
    const link = (await proxied.run('http://127.0.0.1:3000')) ?? '';
    expect(link).toMatch(/^https:\/\/dialogue\.example\/setup#/);
    token = tokenOf(link);
  });

  it('A demo offers none.', async () => {
    const config = { ...api.app.get<Config>(CONFIG), demo: true };
    expect(await new OfferSetUp(api.app.get(Work), api.app.get(InstanceRepository), config).run('')).toBe(null);
    const read = new ReadInstance(api.app.get(Work), api.app.get(InstanceRepository), config);
    expect(await read.run()).toMatchObject({ open: false });
  });

  it('A wrong link sets up nothing.', async () => {
    const answer = await setUp(api.url, setUpCommand('A'.repeat(43)));
    expect([answer.status, answer.body]).toMatchObject([403, { code: 'setup-link-wrong' }]);
    expect(await rows()).toEqual(nobody);
  });

  const whole = (): SetUpCommand => setUpCommand(token);
  const steward = (index: number, change: object) => (command: SetUpCommand) => ({
    ...command,
    sectorStewards: command.sectorStewards.map((one, place) => (place === index ? { ...one, ...change } : one)),
  });
  const company = { name: 'Ports of the Lakes', sizeLevel: null, parastatalOwnership: null };

  it.each<[what: string, told: object, change: (command: SetUpCommand) => object]>([
    [
      'two people with one address',
      { code: 'email-taken', params: { field: 'sectorStewards.1.email' } },
      steward(1, { email: 'Business@LAKES.example' }),
    ],
    [
      'a steward with the platform steward’s address',
      { code: 'email-taken', params: { field: 'sectorStewards.2.email' } },
      steward(2, { email: platformSteward.email }),
    ],
    [
      'an address that is none',
      { code: 'email-not-valid', params: { field: 'sectorStewards.0.email' } },
      steward(0, { email: 'imani at lakes' }),
    ],
    [
      'a state-owned company without its owner',
      { code: 'parastatal-ownership-needed', params: { field: 'sectorStewards.0.organisation.parastatalOwnership' } },
      steward(0, { organisation: { ...company, kind: 'parastatal' } }),
    ],
    [
      'one sector twice',
      { code: 'malformed', params: { field: 'sectorStewards' } },
      steward(1, { sector: 'business' }),
    ],
    [
      'a sector without a steward',
      { code: 'malformed', params: { field: 'sectorStewards' } },
      (command) => ({ ...command, sectorStewards: command.sectorStewards.slice(0, 2) }),
    ],
    [
      'a language that the product does not speak',
      { code: 'malformed', params: { field: 'instance.languages' } },
      (command) => ({ ...command, instance: { ...command.instance, languages: ['en', 'tlh'] } }),
    ],
    [
      'a short password',
      { code: 'password-too-short', params: { field: 'platformSteward.password', minimum: 12 } },
      (command) => ({ ...command, platformSteward: { ...command.platformSteward, password: 'short' } }),
    ],
    [
      'a password made of the instance’s name',
      { code: 'password-is-common', params: { field: 'platformSteward.password' } },
      (command) => ({ ...command, platformSteward: { ...command.platformSteward, password: 'LakesDialogue1' } }),
    ],
    [
      'a group without a charter',
      { code: 'malformed', params: { field: 'group.charter' } },
      (command) => ({ ...command, group: { ...command.group, charter: ' ' } }),
    ],
    [
      'a charter that is too long by one letter, of many bytes each',
      { code: 'malformed', params: { field: 'group.charter' } },
      (command) => ({ ...command, group: { ...command.group, charter: 'م'.repeat(40_001) } }),
    ],
    ['a field that is not asked for', { code: 'malformed' }, (command) => ({ ...command, steward: true })],
  ])('With %s nothing is written, and the field is named: %j.', async (_what, told, change) => {
    expect((await setUp(api.url, change(whole()))).body).toMatchObject(told);
    expect(await rows()).toEqual(nobody);
    expect(await instanceAt(api.url)).toMatchObject({ open: true });
  });

  it('Of twenty at once exactly one sets it up; the others learn that it is closed.', async () => {
    const attempts = Array.from({ length: 20 }, () => setUp(api.url, whole()));
    const answers = await Promise.all(attempts);
    const done = answers.filter(({ status }) => status === 201);
    expect(done).toHaveLength(1);
    for (const refused of answers.filter((answer) => answer !== done[0]))
      expect([refused.status, refused.body]).toMatchObject([403, { code: 'setup-is-closed' }]);
    expect(await rows()).toEqual({
      people: 4,
      organisations: 4,
      stewards: 4,
      accounts: 1,
      groups: 1,
      seats: 0,
      invitations: 3,
      signIns: 1,
    });
    await seesItself(done[0]);
  });

  const seesItself = async (done: HttpAnswer | undefined): Promise<void> => {
    const { groupId, invitations } = setUpAnswer.parse(done?.body);
    expect(invitations.map(({ sector }) => sector)).toEqual(['business', 'civil-society', 'government']);
    const cookie = (done?.headers.getSetCookie() ?? []).map((line) => line.split(';')[0]).join('; ');
    const me = await sendRequest(api.url, 'GET', '/api/me', { cookie });
    expect(me.body).toMatchObject({
      instance: 'Lakes Dialogue',
      member: { name: 'Ngozi Eze', sector: 'neutral', offices: ['platform'], verified: true },
      groups: [],
      demo: false,
    });
    // Founding gives no seat.
    expect((await sendRequest(api.url, 'GET', `/api/groups/${groupId}`, { cookie })).status).toBe(404);
  };

  it('From then on it is closed for ever: the link is dead, no start offers another, and its hash is gone.', async () => {
    expect((await lookAtSetUp(api.url, token)).body).toMatchObject({ code: 'setup-is-closed', remedy: ['sign-in'] });
    expect(await offer()).toBe(null);
    const { rows: stored } = await api.database.owner.query('select setup_token_hash, set_up_at from instance');
    expect(stored).toEqual([{ setup_token_hash: null, set_up_at: expect.any(Date) }]);
    expect(await instanceAt(api.url)).toEqual({ name: 'Lakes Dialogue', open: false, languages: ['en', 'fr'] });
    await api.database.owner.query('update instance set set_up_at = null');
    expect((await lookAtSetUp(api.url, token)).body).toMatchObject({ code: 'setup-is-closed' });
    expect(await offer()).toBe(null);
    await api.database.owner.query('update instance set set_up_at = now()');
  });

  it('Its platform steward signs in by his own password, the others have none yet.', async () => {
    const { member } = await signIn(api.url, platformSteward);
    expect(member.name).toBe('Ngozi Eze');
    const { rows: accounts } = await api.database.owner.query('select person_id from credential');
    expect(accounts).toEqual([{ person_id: member.id }]);
  });

  it('What its group did so far stands in its ledger, by its founder.', async () => {
    const { rows: entries } = await api.database.owner.query('select kind, canonical from ledger_entry order by seq');
    expect(entries.map(({ kind }) => kind)).toEqual(['group-founded', 'charter-proposed', 'room-opened']);
    for (const { canonical } of entries) expect(JSON.parse(canonical).actor.role).toBe('founder');
  });
});
