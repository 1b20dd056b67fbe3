import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildPerson, type BuiltPerson, commonPassword } from '../../../../test/builders/build-person.ts';
import { type InProcessApi, openInProcessApi } from '../../../../test/harness/in-process-api.ts';
import { type HttpAnswer, sendRequest, signIn } from '../../../../test/harness/signed-in.ts';
import { absoluteLimit, idleLimit, seenGrain } from './sign-in-life.ts';

let api: InProcessApi;
beforeAll(async () => {
  api = await openInProcessApi();
});
afterEach(() => api.holdClock(null));
afterAll(() => api.stop());

const someone = (): Promise<BuiltPerson> => buildPerson(api.database.owner);

function attempt(email: string, password: string, cookie?: string): Promise<HttpAnswer> {
  return sendRequest(api.url, 'POST', '/api/auth/sign-in', {
    body: { email, password },
    ...(cookie === undefined ? {} : { cookie }),
  });
}

async function statusOfMe(cookie: string): Promise<number> {
  return (await sendRequest(api.url, 'GET', '/api/me', { cookie })).status;
}

/** All of the database as text, as a copy of it would be. */
async function everythingStored(): Promise<string> {
  const { owner } = api.database;
  const tables = await owner.query(`select tablename from pg_tables where schemaname = 'public'`);
  const texts: string[] = [];
  for (const { tablename } of tables.rows) {
    const { rows } = await owner.query(`select t::text as line from "${tablename}" t`);
    texts.push(...rows.map(({ line }) => line));
  }
  return texts.join('\n');
}

describe('the cookie of a sign-in', () => {
  it('is kept from scripts and from foreign pages, and is a session’s only', async () => {
    const answer = await attempt((await someone()).email, commonPassword);
    expect(answer.status).toBe(200);
    const [cookie, ...more] = answer.headers.getSetCookie();
    expect(more).toEqual([]);
    expect(cookie).toMatch(/^trialogue=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('is new at each sign-in, and the one it replaces opens nothing any more', async () => {
    const person = await someone();
    const seen = new Set<string>();
    let former = `trialogue=${'A'.repeat(43)}`;
    for (let round = 0; round < 5; round += 1) {
      const answer = await attempt(person.email, commonPassword, former);
      const [cookie = ''] = answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
      expect(await statusOfMe(former)).toBe(401);
      expect(await statusOfMe(cookie)).toBe(200);
      seen.add(cookie);
      former = cookie;
    }
    expect(seen.size).toBe(5);
  });

  it('is nowhere in a copy of the database, and neither is the password', async () => {
    const { cookie } = await signIn(api.url, await someone());
    const token = cookie.replace('trialogue=', '');
    const stored = await everythingStored();
    expect(stored).toContain('argon2id');
    for (const secret of [token, Buffer.from(token).toString('hex'), Buffer.from(token, 'base64url').toString('hex')]) {
      expect(stored).not.toContain(secret);
    }
    expect(stored).not.toContain(commonPassword);
  });
});

describe('a sign-in', () => {
  it('ends after half an hour without use, and lives on while it is used', async () => {
    const start = Date.now();
    const { cookie } = await signIn(api.url, await someone());
    api.holdClock(new Date(start + idleLimit - 60_000));
    expect(await statusOfMe(cookie)).toBe(200);
    api.holdClock(new Date(start + 2 * idleLimit - 120_000));
    expect(await statusOfMe(cookie)).toBe(200);
    api.holdClock(new Date(start + 3 * idleLimit));
    expect(await statusOfMe(cookie)).toBe(401);
  });

  it('ends after twelve hours however much it is used', async () => {
    const start = Date.now();
    api.holdClock(new Date(start));
    const { cookie } = await signIn(api.url, await someone());
    const step = idleLimit - 60_000;
    for (let at = step; at < absoluteLimit; at += step) {
      api.holdClock(new Date(start + at));
      expect(await statusOfMe(cookie)).toBe(200);
    }
    api.holdClock(new Date(start + absoluteLimit));
    expect(await statusOfMe(cookie)).toBe(401);
  });

  it('is written as seen at most once a minute', async () => {
    const start = Date.now();
    api.holdClock(new Date(start));
    const { cookie, member } = await signIn(api.url, await someone());
    const seenAt = async (): Promise<number> => {
      const { rows } = await api.database.owner.query('select last_seen_at from sign_in where person_id = $1', [
        member.id,
      ]);
      return rows[0].last_seen_at.getTime();
    };
    api.holdClock(new Date(start + seenGrain - 1));
    await statusOfMe(cookie);
    expect(await seenAt()).toBe(start);
    api.holdClock(new Date(start + seenGrain));
    await statusOfMe(cookie);
    expect(await seenAt()).toBe(start + seenGrain);
  });

  it('of a person who was deactivated opens nothing, and none begins', async () => {
    const person = await someone();
    const { cookie } = await signIn(api.url, person);
    await api.database.owner.query('update person set deactivated_at = now() where id = $1', [person.id]);
    expect(await statusOfMe(cookie)).toBe(401);
    expect((await attempt(person.email, commonPassword)).body).toMatchObject({ code: 'wrong-credentials' });
  });
});

describe('a stored password', () => {
  it('that was hashed otherwise is hashed anew at the next sign-in, once', async () => {
    const person = await someone();
    const stored = async (): Promise<string> => {
      const { rows } = await api.database.owner.query('select password_hash from credential where person_id = $1', [
        person.id,
      ]);
      return rows[0].password_hash;
    };
    const before = await stored();
    expect((await attempt(person.email, commonPassword)).status).toBe(200);
    const renewed = await stored();
    expect(renewed).not.toBe(before);
    expect(renewed).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$.+;pepper=1$/);
    expect((await attempt(person.email, commonPassword)).status).toBe(200);
    expect(await stored()).toBe(renewed);
    expect((await attempt(person.email, `${commonPassword}.`)).status).toBe(401);
  });
});
