import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ownSignIns } from '@trialogue/people';
import { buildPerson } from '../../../../test/builders/build-person.ts';
import { type InProcessApi, openInProcessApi } from '../../../../test/harness/in-process-api.ts';
import { type SignedIn, signIn } from '../../../../test/harness/signed-in.ts';
import { Recogniser } from '../platform/recognition.ts';

let api: InProcessApi;
beforeAll(async () => {
  api = await openInProcessApi();
});
afterAll(() => api.stop());

const list = async (me: SignedIn) => ownSignIns.parse((await me.request('GET', '/api/auth/sign-ins')).body).items;
const isIn = async (me: SignedIn): Promise<boolean> => (await me.request('GET', '/api/me')).status === 200;

async function twice(): Promise<[SignedIn, SignedIn]> {
  const person = await buildPerson(api.database.owner);
  return [await signIn(api.url, person), await signIn(api.url, person)];
}

describe('one’s own sign-ins', () => {
  it('are listed newest first, the current one marked', async () => {
    const [first, second] = await twice();
    const [newest, oldest, ...more] = await list(second);
    expect(more).toEqual([]);
    expect([newest?.current, oldest?.current]).toEqual([true, false]);
    expect(await list(first)).toMatchObject([{ current: false }, { current: true }]);
  });

  it('are ended one by one', async () => {
    const [first, second] = await twice();
    const former = (await list(second)).find(({ current }) => !current);
    expect((await second.request('DELETE', `/api/auth/sign-ins/${former?.id}`)).status).toBe(204);
    expect(await isIn(first)).toBe(false);
    expect(await isIn(second)).toBe(true);
    expect(await list(second)).toHaveLength(1);
  });

  it('are ended all but the current one', async () => {
    const [first, second] = await twice();
    expect((await first.request('DELETE', '/api/auth/sign-ins')).status).toBe(204);
    expect([await isIn(first), await isIn(second)]).toEqual([true, false]);
  });

  it('are nobody else’s to end: a foreign id, an unknown one and no id at all are answered alike', async () => {
    const [mine] = await twice();
    const [theirs] = await twice();
    const [foreign] = await list(theirs);
    const ids = [foreign?.id, '00000000-0000-4000-8000-000000000000', 'nonsense'];
    const answers = await Promise.all(ids.map((id) => mine.request('DELETE', `/api/auth/sign-ins/${id}`)));
    for (const { status, body } of answers) {
      expect(status).toBe(404);
      expect(body).toEqual(answers[0]?.body);
    }
    expect(await isIn(theirs)).toBe(true);
  });

  it('stay live by what is asked over an open connection, and nobody is told of that', async () => {
    const [me] = await twice();
    const current = (await list(me)).find((signIn) => signIn.current);
    const { owner } = api.database;
    const seenAt = async (): Promise<Date> =>
      (await owner.query('select last_seen_at from sign_in where id = $1', [current?.id])).rows[0].last_seen_at;
    const listener = new pg.Client({ connectionString: api.database.appUrl });
    await listener.connect();
    try {
      const told: string[] = [];
      listener.on('notification', ({ channel }) => told.push(channel));
      await listener.query('listen trialogue_access');
      await owner.query(`update sign_in set last_seen_at = now() - interval '29 minutes' where id = $1`, [current?.id]);
      const before = await seenAt();
      api.app.get(Recogniser).noteUse(current?.id ?? '');
      await vi.waitFor(async () => expect((await seenAt()).getTime()).toBeGreaterThan(before.getTime()), 5_000);
      await listener.query('select 1');
      expect(told).toEqual([]);
    } finally {
      await listener.end();
    }
  });

  it('that were idle for too long are not brought back by late use', async () => {
    const [me] = await twice();
    const current = (await list(me)).find((signIn) => signIn.current);
    const { owner } = api.database;
    await owner.query(`update sign_in set last_seen_at = now() - interval '31 minutes' where id = $1`, [current?.id]);
    const recogniser = api.app.get(Recogniser);
    recogniser.noteUse(current?.id ?? '');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect((await recogniser.stillLive([current?.id ?? ''])).size).toBe(0);
  });

  it('end by signing out, and every node is told', async () => {
    const [me] = await twice();
    const listener = new pg.Client({ connectionString: api.database.appUrl });
    await listener.connect();
    try {
      await listener.query('listen trialogue_access');
      const told = new Promise((resolve) => listener.once('notification', resolve));
      const answer = await me.request('POST', '/api/auth/sign-out');
      expect(answer.status).toBe(204);
      expect(answer.headers.getSetCookie()[0]).toMatch(/^trialogue=; .*Max-Age=0$/);
      await told;
      expect(await isIn(me)).toBe(false);
    } finally {
      await listener.end();
    }
  });
});
