import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPerson, commonPassword } from '../../../../test/builders/build-person.ts';
import { type ConvenedApi, openApi } from '../../../../test/harness/convened-api.ts';
import { type HttpAnswer, sendRequest } from '../../../../test/harness/signed-in.ts';

let api: ConvenedApi;
beforeAll(async () => {
  api = await openApi({ nodes: 2, environment: { TRUST_PROXY: 'loopback' } });
});
afterAll(() => api.stop());

let networks = 0;
/** An address of a network that nobody has used in these tests. */
const anotherAddress = (): string => `203.0.${++networks}.7`;

function attempt(email: string, password: string, address: string, node = 0): Promise<HttpAnswer> {
  const headers = { 'x-forwarded-for': address };
  return sendRequest(api.url(node), 'POST', '/api/auth/sign-in', { body: { email, password }, headers });
}

/** All that tells one answer from another, but what is random or a clock. */
function comparable({ status, headers, body }: HttpAnswer): string {
  const told = [...headers].filter(([name]) => name !== 'date' && name !== 'content-security-policy');
  return JSON.stringify([status, told, body]);
}

async function fail(email: string, address: string, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    expect((await attempt(email, 'wrong', address, time % 2)).status).toBe(401);
  }
}

describe('guessing a password', () => {
  it('is stopped after five failures, on every node, with the time to wait', async () => {
    const { email } = await buildPerson(api.database.owner);
    const address = anotherAddress();
    await fail(email, address, 5);
    for (const node of [0, 1]) {
      const refused = await attempt(email, commonPassword, address, node);
      expect(refused.status).toBe(429);
      expect(refused.body).toMatchObject({ code: 'too-many-attempts', rule: 'access', remedy: ['try-later'] });
      const wait = Number(refused.headers.get('retry-after'));
      expect(wait).toBeGreaterThan(14 * 60);
      expect(wait).toBeLessThanOrEqual(15 * 60);
    }
  });

  it('does not lock its victim out of his own account from another network', async () => {
    const { email } = await buildPerson(api.database.owner);
    const attacker = anotherAddress();
    await fail(email, attacker, 5);
    expect((await attempt(email, commonPassword, attacker)).status).toBe(429);
    expect((await attempt(email, commonPassword, anotherAddress())).status).toBe(200);
  });

  it('from many addresses of one network counts as from one', async () => {
    const { email } = await buildPerson(api.database.owner);
    const network = anotherAddress().replace(/7$/, '');
    for (let host = 1; host <= 5; host += 1) await fail(email, `${network}${host}`, 1);
    expect((await attempt(email, commonPassword, `${network}99`)).status).toBe(429);
  });

  it('in parallel gets no more tries than in a row', async () => {
    const { email } = await buildPerson(api.database.owner);
    const address = anotherAddress();
    const tries = Array.from({ length: 14 }, (_, place) => attempt(email, 'wrong', address, place % 2));
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(9);
  });

  it(
    'again after a block is blocked for twice as long, and a right password ends that',
    { timeout: 60_000 },
    async () => {
      const { email } = await buildPerson(api.database.owner);
      const address = anotherAddress();
      const blockIsOver = () => api.database.owner.query(`update rate_limit set expire = 1 where key like 'account:%'`);
      for (const wait of [900, 1800]) {
        await fail(email, address, 5);
        expect((await attempt(email, 'wrong', address)).headers.get('retry-after')).toBe(String(wait));
        await blockIsOver();
      }
      expect((await attempt(email, commonPassword, address)).status).toBe(200);
      await fail(email, address, 5);
      expect((await attempt(email, 'wrong', address)).headers.get('retry-after')).toBe('900');
    },
  );

  it('leaves no address of anybody in the table of limits', async () => {
    const address = anotherAddress();
    await attempt('somebody@test.example', 'wrong', address);
    const { rows } = await api.database.owner.query('select key from rate_limit');
    const keys = rows.map(({ key }) => key).join(' ');
    expect(keys).not.toContain('somebody');
    expect(keys).not.toContain(address.slice(0, 8));
  });
});

describe('whether an account exists', () => {
  it('shows in no byte of an answer: not of a failure, not of a block', async () => {
    const { email } = await buildPerson(api.database.owner);
    const [own, other] = [anotherAddress(), anotherAddress()];
    for (let time = 0; time < 7; time += 1) {
      const known = await attempt(email, 'wrong', own);
      const unknown = await attempt('nobody@test.example', 'wrong', other);
      expect(known.status).toBe(time < 5 ? 401 : 429);
      expect(comparable(known)).toBe(comparable(unknown));
    }
  });

  it.each([
    ['an address with a null character', 'a\u0000@test.example'],
    ['a lone surrogate', '\ud800@test.example'],
    ['a name of an object’s own', '__proto__'],
  ])('is no matter for %s', async (_, email) => {
    const answer = await attempt(email, 'wrong', anotherAddress());
    expect(answer.status).toBe(401);
    expect(answer.body).toMatchObject({ code: 'wrong-credentials' });
  });

  it.each([
    ['no body', undefined],
    ['a missing password', { email: 'a@test.example' }],
    ['a number', { email: 7, password: 'x' }],
    ['a list', []],
    ['a field too many', { email: 'a@test.example', password: 'x', admin: true }],
    ['a password of a megabyte', { email: 'a@test.example', password: 'x'.repeat(50_000) }],
  ])('is not even asked with %s', async (_, body) => {
    const answer = await sendRequest(api.url(), 'POST', '/api/auth/sign-in', { body });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ code: 'malformed' });
  });
});
