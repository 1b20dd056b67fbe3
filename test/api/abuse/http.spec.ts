import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { refusalCodes } from '@trialogue/policy';
import * as z from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildConvening } from '../../builders/build-convening.ts';
import type { BuiltConvening } from '../../builders/build-convening.ts';
import { seededChance } from '../../faults/chance.ts';
import { openApi } from '../../harness/convened-api.ts';
import type { ConvenedApi } from '../../harness/convened-api.ts';
import { openSignIn } from '../../harness/open-sign-in.ts';
import type { OpenedSignIn } from '../../harness/open-sign-in.ts';
import { growthOfRepeating, megabyte } from './memory.ts';
import { rawRequest } from '../origin/raw-request.ts';
import type { RawAnswer } from '../origin/raw-request.ts';

/** Is in everything that is sent here, and must be in nothing that comes back. */
const mark = 'q7Xz-mark';
const garbageRequests = 200;

const problem = z.strictObject({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int(),
  code: z.enum(refusalCodes),
  rule: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  remedy: z.array(z.string()),
});

const noJson = [
  '',
  '{',
  `{"${mark}`,
  'null',
  '1',
  'true',
  `"${mark}"`,
  '[]',
  `["${mark}"]`,
  `{"body":"${mark}"}{}`,
  '\u0000',
  `{'${mark}':1}`,
];
const wrongValues = ['null', '1', 'true', '[]', '{}', `["${mark}"]`, `{"${mark}":1}`, '1e999', '-0.5'];
const badKeys = ['__proto__', 'constructor', 'prototype', 'toString', mark];

describe('bad input over HTTP', () => {
  let api: ConvenedApi;
  let convening: BuiltConvening;
  let signIn: OpenedSignIn;
  let forms: { path: string; good: Record<string, string | number> }[];
  beforeAll(async () => {
    api = await openApi();
    convening = await buildConvening(api.database.owner);
    signIn = await openSignIn(api.database.owner, convening.delegates[0]?.person.id ?? '');
    const group = `/api/groups/${convening.group.id}`;
    forms = [
      { path: '/api/auth/sign-in', good: { email: 'somebody@test.example', password: 'something' } },
      { path: `${group}/charter/consent`, good: { version: 1 } },
      { path: `${group}/declaration`, good: { employer: 'A mill', funders: 'None', stakes: 'None' } },
      {
        path: `/api/rooms/${convening.rooms[0]?.id ?? ''}/messages`,
        good: { clientId: randomUUID(), body: 'Something' },
      },
    ];
  });
  afterAll(() => api.stop());

  const send = (path: string, body: string | Buffer, headers: Record<string, string> = {}): Promise<RawAnswer> =>
    rawRequest(api.url(), {
      method: 'POST',
      path,
      body,
      headers: {
        cookie: signIn.cookie,
        origin: api.url(),
        'x-requested-by': 'trialogue',
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
        ...headers,
      },
    });
  const say = (body: string): Promise<RawAnswer> =>
    send(forms.at(-1)?.path ?? '', `{"clientId":"${randomUUID()}","body":${body}}`);

  const expectRefusal = (answer: RawAnswer, statuses: readonly number[], sent: string): string => {
    expect([sent.slice(0, 60), statuses.includes(answer.status) ? 'refused' : answer.status]).toEqual([
      sent.slice(0, 60),
      'refused',
    ]);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    const parsed = problem.parse(JSON.parse(answer.text));
    expect(parsed.status).toBe(answer.status);
    expect(answer.text + JSON.stringify(answer.headers)).not.toContain(mark);
    expect(answer.text).not.toMatch(/\bat .*\.(ts|js):\d+|node_modules|select |insert /);
    return parsed.code;
  };

  it('What is no JSON, or no object, is refused at every form.', async () => {
    for (const { path } of forms)
      for (const body of noJson)
        expect(expectRefusal(await send(path, body), [400, 401], body)).toMatch(/malformed|wrong-credentials/);
  });

  it('Each field of each form refuses each wrong type, and each missing one.', async () => {
    for (const { path, good } of forms)
      for (const field of Object.keys(good)) {
        const { [field]: _, ...missing } = good;
        expectRefusal(await send(path, JSON.stringify(missing)), [400, 401], `${path} without ${field}`);
        for (const value of wrongValues) {
          if (field === 'version' && value === '1') continue;
          const rest = JSON.stringify(missing).slice(1, -1);
          const body = `{"${field}":${value}${rest === '' ? '' : `,${rest}`}}`;
          expectRefusal(await send(path, body), [400, 401, 422], body);
        }
      }
  });

  it('A field that nobody named is refused, names that lie in every object included, and nothing is poisoned.', async () => {
    for (const { path, good } of forms)
      for (const key of badKeys) {
        const body = `{"${key}":{"sector":"${mark}"},${JSON.stringify(good).slice(1)}`;
        expectRefusal(await send(path, body), [400, 401], body);
      }
    const me = await rawRequest(api.url(), { method: 'GET', path: '/api/me', headers: { cookie: signIn.cookie } });
    expect([me.status, me.text.includes(mark)]).toEqual([200, false]);
  });

  it('A body of ten megabytes is refused, plain or packed, and so is one nested ten thousand deep.', async () => {
    const large = `{"body":"${mark}${'x'.repeat(10 * megabyte)}"}`;
    for (const { path } of forms) {
      // The server answers before it has read all, so the sender may see the connection end instead.
      const answer = await send(path, large).catch(() => null);
      if (answer) expect(expectRefusal(answer, [413], 'ten megabytes')).toBe('too-large');
      const packed = await send(path, gzipSync(large), { 'content-encoding': 'gzip' });
      expect(expectRefusal(packed, [413], 'a packed body')).toBe('too-large');
      expectRefusal(
        await send(path, `{"body":${'['.repeat(10_000)}${']'.repeat(10_000)}}`),
        [400, 401],
        'deep nesting',
      );
      expectRefusal(await send(path, mark, { 'content-encoding': 'gzip' }), [400], 'what is not packed');
      expectRefusal(await send(path, mark, { 'content-encoding': 'unheard-of' }), [400], 'an unknown packing');
      expectRefusal(
        await send(path, `{"${mark}":1}`, { 'content-type': 'application/json; charset=utf-7' }),
        [400],
        'a charset',
      );
    }
  });

  it('A message has 1 to 8,000 characters, as a reader counts them.', async () => {
    for (const body of ['a'.repeat(8_000), '😀'.repeat(8_000), 'ا'.repeat(8_000)])
      expect((await say(JSON.stringify(body))).status).toBe(200);
    for (const body of ['a'.repeat(8_001), '😀'.repeat(8_001), 'a'.repeat(20_000)]) {
      const answer = await say(JSON.stringify(body));
      expect(expectRefusal(answer, [422], 'too long')).toBe('body-too-long');
      expect(JSON.parse(answer.text)).toMatchObject({ params: { limit: 8_000 }, remedy: ['shorten-text'] });
    }
    for (const body of ['""', '" "', '"\\n\\t "', '"\\u00a0\\u2003"'])
      expect(expectRefusal(await say(body), [422], body)).toBe('body-empty');
  });

  it.each(['\\u0000', '\\u0007', '\\u001b[31m', '\\u007f', '\\u0085', '\\u2028', '\\ud800', '\\udc00\\ud800', '\\r'])(
    'Text that would not be shown as it is written is refused: %s.',
    async (character) => {
      expect(expectRefusal(await say(`"${mark}${character}x"`), [422], character)).toBe('body-has-controls');
      for (const { path, good } of forms.slice(1, -1))
        for (const [field, value] of Object.entries(good)) {
          if (typeof value !== 'string') continue;
          const body = JSON.stringify({ ...good, [field]: '@@' }).replace('@@', `${mark}${character}x`);
          expectRefusal(await send(path, body), [400, 401, 422], `${path} ${field} ${character}`);
        }
    },
  );

  it.each(['\\u0000', '\\ud800', '\\u202e'])(
    'A sign-in with such text is refused like any unknown one: %s.',
    async (character) => {
      for (const body of [
        `{"email":"${mark}${character}@test.example","password":"x"}`,
        `{"email":"${randomUUID()}@test.example","password":"${mark}${character}"}`,
      ])
        expect(expectRefusal(await send('/api/auth/sign-in', body), [400, 401], body)).toMatch(
          /malformed|wrong-credentials/,
        );
    },
  );

  it('Two hundred requests of garbage end no process and grow no memory.', async () => {
    const chance = seededChance(77);
    const half = async (): Promise<void> => {
      for (let count = 0; count < garbageRequests / 2; count += 1) await sendGarbage(api.url(), garbage(chance));
    };
    expect(await growthOfRepeating(api, half)).toBeLessThan(50 * megabyte);
    expect((await rawRequest(api.url(), { method: 'GET', path: '/api/health/ready' })).status).toBe(200);
    expect(api.nodes[0]?.words()).not.toContain(mark);
  });
});

function garbage(chance: () => number): Buffer {
  const noise = Buffer.from(Array.from({ length: Math.floor(chance() * 400) }, () => Math.floor(chance() * 256)));
  const starts = [
    '',
    'GET / HTTP/1.1\r\n',
    'POST /api/auth/sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -1\r\n\r\n',
    'GET /api/groups/%ff%fe HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nUpgrade: websocket\r\nConnection: upgrade\r\n\r\n',
  ];
  return Buffer.concat([Buffer.from(starts[Math.floor(chance() * starts.length)] ?? ''), Buffer.from(mark), noise]);
}

function sendGarbage(url: string, bytes: Buffer): Promise<void> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => socket.end(bytes));
    socket.on('data', () => undefined);
    socket.on('error', () => resolve());
    socket.on('close', () => resolve());
    socket.setTimeout(2_000, () => socket.destroy());
  });
}
