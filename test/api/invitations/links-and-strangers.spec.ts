import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { invitationTries } from '@trialogue/groups';
import type { MadeInvitation } from '@trialogue/groups';
import { buildPerson } from '../../builders/build-person.ts';
import { openApi } from '../../harness/convened-api.ts';
import type { ConvenedApi } from '../../harness/convened-api.ts';
import { ask } from '../../harness/open-sign-in.ts';
import { sendRequest } from '../../harness/signed-in.ts';
import type { HttpAnswer } from '../../harness/signed-in.ts';
import { accept, buildOffer, declaration, everythingStored, goodPassword, invite, look } from './invitees.ts';
import type { Offer } from './invitees.ts';
import { chanceOfDifference } from './rank-sum.ts';

const canary = 'Kanarienvogel7391';
const each = 100;

describe('a link to a seat, on two nodes', () => {
  let api: ConvenedApi;
  beforeAll(async () => {
    api = await openApi({ nodes: 2, environment: { TRUST_PROXY: 'loopback', TRIALOGUE_LOG: 'info' } });
  });
  afterAll(() => api.stop());

  const offered = async (): Promise<Offer & { made: MadeInvitation }> => {
    const offer = await buildOffer(api.database.owner);
    return { ...offer, made: await invite(api.url(), offer) };
  };
  let networks = 0;
  /** An address of a network that nobody has used in these tests. */
  const from = (): { headers: { 'x-forwarded-for': string } } => ({
    headers: { 'x-forwarded-for': `198.51.${++networks}.7` },
  });
  const rowOf = async ({ made }: { made: MadeInvitation }): Promise<unknown> =>
    (await api.database.owner.query('select * from invitation where id = $1', [made.id])).rows[0];

  /** Makes an act of the database so slow that two nodes are surely at it together. */
  const slowly = async (act: 'insert on credential' | 'update of failures on invitation'): Promise<void> => {
    await api.database.owner.query(`
      create or replace function take_long() returns trigger language plpgsql as $$
      begin perform pg_sleep(0.2); return new; end $$;
      create or replace trigger take_long before ${act} for each row execute function take_long();
    `);
  };

  it('A link that is shown a hundred times at once makes exactly one account, one sign-in and one active seat.', async () => {
    const { made, invitee, seat, roomId } = await offered();
    await slowly('insert on credential');
    const attempts = Array.from({ length: 100 }, (_, place) => accept(api.url(place % 2), made.token, invitee.email));
    const answers = await Promise.all(attempts);
    const [done, ...more] = answers.filter(({ status }) => status === 200);
    expect([done?.body, more]).toMatchObject([{ roomId }, []]);
    const codes = new Set(answers.filter((answer) => answer !== done).map(({ body }) => JSON.stringify(body)));
    expect([...codes].map((body) => JSON.parse(body).code)).toEqual(['invitation-used']);
    const { rows } = await api.database.owner.query(
      `select (select count(*)::int from credential where person_id = $1) as accounts,
              (select count(*)::int from sign_in where person_id = $1) as "signIns",
              (select count(*)::int from seat where person_id = $1 and activated_at is not null) as seats,
              (select count(*)::int from room_member where person_id = $1) as rooms,
              (select count(*)::int from seat_declaration where seat_id = $2) as declarations,
              (select count(*)::int from ledger_entry where group_id = $3 and kind = 'seat-activated') as activations`,
      [invitee.id, seat.id, seat.groupId],
    );
    expect(rows).toEqual([{ accounts: 1, signIns: 1, seats: 1, rooms: 1, declarations: 1, activations: 1 }]);
  });

  it('A machine that opens every address there is, without a body, uses nothing up.', async () => {
    const offer = await offered();
    const before = await rowOf(offer);
    const { token, id } = offer.made;
    const paths = [
      '/invitation',
      `/invitation?token=${token}`,
      `/invitation/${token}`,
      '/api/invitations',
      '/api/invitations/look',
      '/api/invitations/accept',
      `/api/invitations/accept?token=${token}&email=${offer.invitee.email}`,
      `/api/invitations/${id}/renewal`,
      `/api/invitations/${id}/withdrawal`,
      `/api/invitations/${id}`,
    ];
    for (const method of ['GET', 'HEAD', 'OPTIONS'])
      for (const path of paths) {
        const { status } = await fetch(new URL(path, api.url()), { method });
        expect([method, path, status < 500]).toEqual([method, path, true]);
      }
    // What a form of a foreign page, or a scanner that replays what it found, can send.
    const body = { token, email: offer.invitee.email, password: goodPassword };
    const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    for (const path of ['/api/invitations/accept', '/api/invitations/look'])
      expect((await sendRequest(api.url(), 'POST', path, { body, headers: foreign })).status).toBe(403);
    expect(await rowOf(offer)).toEqual(before);
    expect((await look(api.url(), token)).status).toBe(200);
    expect(await rowOf(offer)).toEqual(before);
    expect((await accept(api.url(), token, offer.invitee.email)).status).toBe(200);
  });

  it('Its secret, the password and the address stand in no log; the secret stands in no table, no head and no path.', async () => {
    const offer = await offered();
    const { token } = offer.made;
    const heads: HttpAnswer[] = [];
    heads.push(await look(api.url(), token));
    heads.push(await accept(api.url(), token, 'other@test.example'));
    heads.push(await accept(api.url(), token, offer.invitee.email, { password: 'short' }));
    const declared = { ...declaration, stakes: canary };
    heads.push(await accept(api.url(), token, offer.invitee.email, { charterVersion: 7, declaration: declared }));
    const password = `${canary} of the harbour`;
    heads.push(await accept(api.url(), token, offer.invitee.email, { password, declaration: declared }));
    heads.push(await accept(api.url(1), token, offer.invitee.email, { password, declaration: declared }));
    expect(heads.map(({ status }) => status)).toEqual([200, 403, 403, 403, 200, 403]);
    const secrets = [token, Buffer.from(token).toString('hex'), Buffer.from(token, 'base64url').toString('hex')];
    const stored = await everythingStored(api.database.owner);
    expect(stored).toContain(offer.made.id);
    for (const secret of [...secrets, password]) expect(stored).not.toContain(secret);
    const logs = api.nodes.map((node) => node.words()).join('\n');
    for (const secret of [...secrets, canary, offer.invitee.email]) expect(logs).not.toContain(secret);
    const told = heads.map(({ headers, body }) => JSON.stringify([[...headers], body])).join('\n');
    for (const secret of [...secrets, canary, offer.invitee.email]) expect(told).not.toContain(secret);
  });

  it('Who has found it learns of no address whether anybody here has it: not by a byte, and not by the time.', async () => {
    const { owner } = api.database;
    const { made } = await offered();
    const known = await buildPerson(owner, { standing: 'government' });
    let times = { known: new Array<number>(), unknown: new Array<number>() };
    const bytes = new Set<string>();
    const show = async (kind: keyof typeof times, email: string): Promise<void> => {
      // Else it would be closed after five, and its network after some hundreds.
      await owner.query('update invitation set failures = 0, withdrawn_at = null where id = $1', [made.id]);
      const { headers } = from();
      const began = performance.now();
      const answer = await accept(api.url(), made.token, email, { headers });
      times[kind].push(performance.now() - began);
      const kept = [...answer.headers].filter(([name]) => name !== 'date' && name !== 'content-security-policy');
      bytes.add(JSON.stringify([answer.status, kept, answer.body]));
    };
    const measure = async (): Promise<number> => {
      times = { known: [], unknown: [] };
      for (let time = 0; time < each; time += 1) {
        await show('known', known.email);
        await show('unknown', `${randomBytes(6).toString('hex')}@test.example`);
      }
      return chanceOfDifference(times.known, times.unknown);
    };
    // One measurement in a hundred looks like a difference where there is none; two in a row do so once in ten thousand.
    const isLikely = (await measure()) > 0.01 || (await measure()) > 0.01;
    expect([...bytes]).toHaveLength(1);
    expect([...bytes][0]).toContain('invitation-for-another-address');
    expect(isLikely).toBe(true);
  });

  it('A secret that nobody made is answered with the same bytes, by looking and by accepting, whatever else stands open.', async () => {
    await offered();
    const bytes = new Set<string>();
    for (let time = 0; time < 20; time += 1) {
      const token = randomBytes(32).toString('base64url');
      for (const answer of [await look(api.url(), token), await accept(api.url(), token, 'a@test.example')]) {
        const kept = [...answer.headers].filter(([name]) => name !== 'date' && name !== 'content-security-policy');
        bytes.add(JSON.stringify([answer.status, kept, answer.body]));
      }
    }
    expect([...bytes]).toHaveLength(1);
    expect([...bytes][0]).toContain('invitation-unknown');
  });

  it('Five wrong addresses at once, on two nodes, are five: the sixth finds it closed.', async () => {
    const { made, invitee } = await offered();
    await slowly('update of failures on invitation');
    const wrong = Array.from({ length: 12 }, (_, place) =>
      accept(api.url(place % 2), made.token, `a${place}@test.example`),
    );
    const codes = (await Promise.all(wrong)).map(({ body }) => JSON.parse(JSON.stringify(body)).code);
    expect(codes.filter((code) => code === 'invitation-for-another-address')).toHaveLength(invitationTries);
    expect(codes.filter((code) => code === 'invitation-withdrawn')).toHaveLength(12 - invitationTries);
    expect((await accept(api.url(), made.token, invitee.email)).body).toMatchObject({ code: 'invitation-withdrawn' });
    await api.database.owner.query('drop trigger take_long on invitation');
  });

  it('A network that shows secret after secret that nobody made is told to wait, on every node; another is not.', async () => {
    const { made, steward } = await offered();
    const { headers } = from();
    for (let round = 0; round < 10; round += 1)
      await Promise.all(
        Array.from({ length: 30 }, (_, place) =>
          look(api.url(place % 2), randomBytes(32).toString('base64url'), headers),
        ),
      );
    for (const node of [0, 1]) {
      const refused = await look(api.url(node), made.token, headers);
      expect([refused.status, refused.body]).toMatchObject([429, { code: 'too-many-attempts', remedy: ['try-later'] }]);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect((await look(api.url(), made.token, from().headers)).status).toBe(200);
    expect((await ask(api.url(), steward.signIn, 'GET', '/api/invitations')).status).toBe(200);
  });
});
