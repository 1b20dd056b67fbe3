import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPerson, commonPassword } from '../../../../test/builders/build-person.ts';
import { type InProcessApi, openInProcessApi } from '../../../../test/harness/in-process-api.ts';
import { sendRequest } from '../../../../test/harness/signed-in.ts';

const origin = 'https://dialogue.example';

let api: InProcessApi;
beforeAll(async () => {
  api = await openInProcessApi({ PUBLIC_URL: origin, TRUST_PROXY: 'loopback' });
});
afterAll(() => api.stop());

describe('the cookie of a sign-in behind a public address', () => {
  it('is bound to its host and to TLS, and one that a sub-domain could plant is not read', async () => {
    const { email } = await buildPerson(api.database.owner);
    const answer = await sendRequest(api.url, 'POST', '/api/auth/sign-in', {
      body: { email, password: commonPassword },
      headers: { origin },
    });
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-trialogue=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
    const [pair = ''] = cookie.split(';');
    expect((await sendRequest(api.url, 'GET', '/api/me', { cookie: pair })).status).toBe(200);
    const planted = pair.replace('__Host-', '');
    expect((await sendRequest(api.url, 'GET', '/api/me', { cookie: planted })).status).toBe(401);
  });
});
