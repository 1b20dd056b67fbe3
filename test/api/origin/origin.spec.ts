import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildConvening } from '../../builders/build-convening.ts';
import type { BuiltConvening } from '../../builders/build-convening.ts';
import { openApi } from '../../harness/convened-api.ts';
import type { ConvenedApi } from '../../harness/convened-api.ts';
import { openSignIn } from '../../harness/open-sign-in.ts';
import type { OpenedSignIn } from '../../harness/open-sign-in.ts';
import { roomSocket } from '../../harness/room-socket.ts';
import { sendRequest } from '../../harness/signed-in.ts';
import { makeTemporaryFolder } from '../../harness/test-server.ts';
import { unknownIds } from '../matrix/actors.ts';
import { entries, routeOf } from '../matrix/asking.ts';
import { rawRequest } from './raw-request.ts';
import type { RawAnswer } from './raw-request.ts';

const publicOrigin = 'https://dialogue.example';
const page = '<!doctype html><html lang="en"><head><style nonce="__CSP_NONCE__"></style></head><body></body></html>';
const ownHeader = { 'x-requested-by': 'trialogue' };
const json = { 'content-type': 'application/json' };

/** What a hostile page can make a browser send, and what a program can that poses as one; `own` is the server's address. */
const hostileForms: Readonly<Record<string, (own: URL) => Record<string, string>>> = {
  'a foreign origin': () => ({ ...ownHeader, ...json, origin: 'https://evil.example' }),
  'the origin null of a sandbox': () => ({ ...ownHeader, ...json, origin: 'null' }),
  'a sub-domain': ({ port }) => ({ ...ownHeader, ...json, origin: `http://evil.localhost:${port}` }),
  'an origin that begins like ours': ({ origin }) => ({ ...ownHeader, ...json, origin: `${origin}.evil.example` }),
  'another port of the same machine': () => ({ ...ownHeader, ...json, origin: 'http://127.0.0.1:1' }),
  'another scheme': ({ host }) => ({ ...ownHeader, ...json, origin: `https://${host}` }),
  'a name that was bound to us': () => ({ ...ownHeader, ...json, origin: 'http://evil.example', host: 'evil.example' }),
  'a fetch across sites': () => ({ ...ownHeader, ...json, 'sec-fetch-site': 'cross-site' }),
  'a fetch from a neighbouring site': () => ({ ...ownHeader, ...json, 'sec-fetch-site': 'same-site' }),
  'our origin without our header': ({ origin }) => ({ ...json, origin }),
  'our header with another value': ({ origin }) => ({ ...json, origin, 'x-requested-by': 'XMLHttpRequest' }),
  'a form': ({ origin }) => ({ origin, 'content-type': 'application/x-www-form-urlencoded' }),
  'a form with a file': ({ origin }) => ({ origin, 'content-type': 'multipart/form-data; boundary=x' }),
  'plain text': ({ origin }) => ({ origin, 'content-type': 'text/plain' }),
  'no origin and no header': () => ({ ...json }),
};

/** Without our header, from nowhere or from our own page: an honest program is told what it forgot. */
const withoutHeader = /header|^a form|^plain text/;

const unsafe = Object.keys(entries).filter((name) => /^(POST|PUT|PATCH|DELETE) /.test(name));

describe('where a request comes from', () => {
  let api: ConvenedApi;
  let webFolder: string;
  let convening: BuiltConvening;
  let signIn: OpenedSignIn;
  const answers: RawAnswer[] = [];
  beforeAll(async () => {
    webFolder = await makeTemporaryFolder('web');
    await mkdir(join(webFolder, 'assets'));
    await writeFile(join(webFolder, 'index.html'), page);
    await writeFile(join(webFolder, 'assets', 'app-1a2b.js'), 'export {};\n');
    api = await openApi({
      nodes: 2,
      environment: { TRIALOGUE_WEB: webFolder },
      environmentOf: (node) => (node === 1 ? { PUBLIC_URL: publicOrigin, TRUST_PROXY: 'loopback' } : {}),
    });
    convening = await buildConvening(api.database.owner);
    signIn = await openSignIn(api.database.owner, convening.delegates[0]?.person.id ?? '');
  });
  afterAll(async () => {
    await api.stop();
    await rm(webFolder, { recursive: true, force: true });
  });

  const send = async (
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: string,
  ): Promise<RawAnswer> => {
    const answer = await rawRequest(api.url(), { method, path, headers, ...(body !== undefined && { body }) });
    answers.push(answer);
    return answer;
  };
  const sendEntry = (name: string, headers: Record<string, string>): Promise<RawAnswer> => {
    const roomId = convening.rooms[0]?.id ?? '';
    const ids = { ...unknownIds(), groupId: convening.group.id, roomId, signInId: signIn.id };
    const route = routeOf(name, ids);
    const [delegate] = convening.delegates;
    const person = delegate?.person ?? null;
    const payload = entries[name]?.ask(ids, { name: 'delegate', person, signIn, otherSignInId: signIn.id }).payload;
    const body = headers['content-type']?.includes('json') ? JSON.stringify(payload ?? {}) : 'body=1';
    return send(route?.method ?? '', route?.path ?? '', { cookie: signIn.cookie, ...headers }, body);
  };
  const stored = async (): Promise<unknown> => {
    const { rows } = await api.database.owner.query(
      `select (select count(*) from room_item) as said, (select count(*) from seat_declaration) as declared,
              (select count(*) from charter_consent) as consented, (select count(*) from sign_in) as sign_ins,
              (select count(*) from sign_in where ended_at is not null) as ended`,
    );
    return rows;
  };

  it.each(Object.entries(hostileForms))('%s opens no unsafe route, and changes nothing.', async (title, form) => {
    const before = await stored();
    const reason = withoutHeader.test(title) ? 'header-needed' : 'foreign-origin';
    for (const name of unsafe) {
      const { status, text } = await sendEntry(name, form(new URL(api.url())));
      expect([name, status, JSON.parse(text).code]).toEqual([name, 403, reason]);
    }
    expect(await stored()).toEqual(before);
  });

  it('The same requests from our own page are taken, so it is their origin that was refused.', async () => {
    const name = 'POST /api/rooms/:roomId/messages';
    const { origin } = new URL(api.url());
    expect((await sendEntry(name, { ...ownHeader, ...json, origin })).status).toBe(200);
    expect((await sendEntry(name, { ...ownHeader, ...json, origin, 'sec-fetch-site': 'same-origin' })).status).toBe(
      200,
    );
  });

  it.each(['https://evil.example', 'null', 'http://evil.localhost:3000', 'http://127.0.0.1:1', 'file://'])(
    'A live connection from %s is refused at the handshake, whatever cookie it brings.',
    async (origin) => {
      expect(await handshake(api.url(), signIn.cookie, { origin })).not.toBe('connected');
      expect(await handshake(api.url(), signIn.cookie, {})).toBe('connected');
    },
  );

  it('Behind a public address only that address is ours: not a missing origin, not loopback.', async () => {
    const cookie = signIn.cookie.replace('trialogue=', '__Host-trialogue=');
    expect(await handshake(api.url(1), cookie, { origin: publicOrigin })).toBe('connected');
    for (const origin of ['', new URL(api.url(1)).origin, 'http://dialogue.example', `${publicOrigin}:444`])
      expect([origin, await handshake(api.url(1), cookie, { origin })]).not.toEqual([origin, 'connected']);
  });

  it('Nothing but a WebSocket is a live connection.', async () => {
    const polled = await send('GET', '/socket.io/?EIO=4&transport=polling', {
      cookie: signIn.cookie,
      origin: api.url(),
    });
    expect(polled.status).toBe(400);
    expect(polled.text).not.toContain('sid');
  });

  it('No answer allows another origin to read it, not even a question beforehand.', async () => {
    for (const path of ['/', '/api/me', '/api/health/live', '/api/auth/sign-in', '/socket.io/', '/assets/app-1a2b.js'])
      for (const method of ['GET', 'OPTIONS', 'POST'])
        await send(method, path, {
          cookie: signIn.cookie,
          origin: 'https://evil.example',
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'x-requested-by',
        });
    expect(answers.length).toBeGreaterThan(100);
    const open = answers.filter(({ headers }) =>
      Object.keys(headers).some((name) => name.startsWith('access-control-')),
    );
    expect(open).toEqual([]);
  });

  it('The cookie is for this server’s own pages alone and no script reads it; behind TLS it is bound to the host.', async () => {
    const { person } = convening.delegates[1] ?? {};
    const body = { email: person?.email, password: person?.password };
    const plain = await sendRequest(api.url(), 'POST', '/api/auth/sign-in', { body });
    expect(plain.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^trialogue=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    const secure = await sendRequest(api.url(1), 'POST', '/api/auth/sign-in', {
      body,
      headers: { origin: publicOrigin },
    });
    expect(secure.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-trialogue=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/),
    ]);
    expect(secure.headers.get('strict-transport-security')).toBe('max-age=31536000');
  });

  it('A new sign-in has a new cookie, and the one before opens nothing any more.', async () => {
    const { person } = convening.delegates[2] ?? {};
    const body = { email: person?.email, password: person?.password };
    const planted = await openSignIn(api.database.owner, person?.id ?? '');
    const answer = await sendRequest(api.url(), 'POST', '/api/auth/sign-in', { body, cookie: planted.cookie });
    const [given] = answer.headers.getSetCookie();
    expect(given?.startsWith(planted.cookie)).toBe(false);
    expect((await sendRequest(api.url(), 'GET', '/api/me', { cookie: planted.cookie })).status).toBe(401);
  });

  it.each(['/', '/sign-in', '/groups/1', `/rooms/${randomUUID()}`])(
    'The page at %s carries the whole content policy, with a number of its own.',
    async (path) => {
      const [first, second] = [await send('GET', path, {}), await send('GET', path, {})];
      expect(first.status).toBe(200);
      const nonce = /nonce="([^"]+)"/.exec(first.text)?.[1] ?? 'none';
      expect(first.headers['content-security-policy']).toBe(policyWith(nonce));
      expect(second.text).not.toContain(nonce);
      expect(first.headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      });
      expect(first.headers['permissions-policy']).toContain('camera=()');
      expect(first.headers).not.toHaveProperty('x-powered-by');
    },
  );

  it('Nothing under /api is kept by a cache, whatever it answers; a file with a hash in its name is.', async () => {
    const roomId = convening.rooms[0]?.id ?? '';
    const ids = { ...unknownIds(), groupId: convening.group.id, roomId, signInId: signIn.id };
    const routes = Object.keys(entries).flatMap((name) => routeOf(name, ids)?.path ?? []);
    for (const path of [...routes, '/api', '/api/', '/api/nothing-here']) {
      const { headers } = await send('GET', path, { cookie: signIn.cookie });
      expect([path, headers['cache-control'], headers.etag]).toEqual([path, 'no-store', undefined]);
    }
    expect((await send('GET', '/assets/app-1a2b.js', {})).headers['cache-control']).toContain('immutable');
  });
});

function policyWith(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types dompurify trialogue 'allow-duplicates'",
  ].join(';');
}

function handshake(url: string, cookie: string, headers: Record<string, string>): Promise<string> {
  const socket = roomSocket(url, cookie, headers);
  return new Promise((resolve) => {
    const end = (word: string): void => {
      socket.disconnect();
      resolve(word);
    };
    socket.once('connect', () => end('connected'));
    socket.once('connect_error', (error) => end(error.message));
    socket.connect();
  });
}
