import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breaches, groupDetail, me } from '@trialogue/groups';
import { verifyChain } from '@trialogue/ledger';
import { personas } from '@trialogue/people';
import { logPage, roomSummaries } from '@trialogue/rooms';
import { buildPerson } from '../../../../test/builders/build-person.ts';
import { makeDataFolder } from '../../../../test/harness/api-node.ts';
import { sendRequest, signIn } from '../../../../test/harness/signed-in.ts';
import { openDatabase, type TestDatabase } from '../../../../test/harness/test-database.ts';
import { findTestServer, type TestServer } from '../../../../test/harness/test-server.ts';
import { buildApp } from '../app.ts';
import { sha256 } from '../ledger/append-to-ledger.ts';
import { readConfig } from '../platform/config.ts';
import { groups } from './convening/groups.ts';
import { emailOf, people, type PersonKey } from './convening/people.ts';
import { SeedDemo } from './seed-demo.ts';

const password = 'a common password of the demo';
const tables =
  'organisation person credential steward working_group charter_version charter_consent seat seat_declaration ' +
  'neutral_confirmation room room_member room_item room_receipt ledger_entry';
const silence = (): void => undefined;

interface Instance {
  readonly app: INestApplication;
  readonly database: TestDatabase;
  seed(): Promise<boolean>;
  counts(): Promise<Record<string, number>>;
  stop(): Promise<void>;
}

let server: TestServer;
beforeAll(async () => {
  server = await findTestServer();
});
afterAll(() => server.stop());

async function openInstance(): Promise<Instance> {
  const database = await openDatabase(server);
  const dataFolder = await makeDataFolder();
  const app = await buildApp(
    readConfig({
      PORT: '0',
      DATABASE_URL: database.appUrl,
      TRIALOGUE_SECRET_FILE: join(dataFolder, 'secret'),
      TRIALOGUE_WEB: dataFolder,
      TRIALOGUE_EMBEDDED: '1',
      TRIALOGUE_DEMO: '1',
      TRIALOGUE_DEMO_PASSWORD: password,
      TRIALOGUE_LOG: 'silent',
    }),
  );
  return {
    app,
    database,
    seed: () => app.get(SeedDemo).run(silence),
    async counts() {
      const counted: [string, number][] = [];
      for (const table of tables.split(' ')) {
        const { rows } = await database.owner.query<{ count: number }>(
          `select count(*)::integer as count from ${table}`,
        );
        counted.push([table, rows[0]?.count ?? 0]);
      }
      return Object.fromEntries(counted);
    },
    async stop() {
      await app.close();
      await database.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

describe('a demo convening on an empty instance', () => {
  let instance: Instance;
  let url: string;
  beforeAll(async () => {
    instance = await openInstance();
    await instance.seed();
    await instance.app.listen(0, '127.0.0.1');
    url = await instance.app.getUrl();
  });
  afterAll(() => instance.stop());

  const enter = (key: PersonKey): ReturnType<typeof signIn> => signIn(url, { email: emailOf(key), password });

  it('lists its personas, at least eighteen members of at least twelve organisations', async () => {
    const answer = await sendRequest(url, 'GET', '/api/demo/personas');
    const { items } = personas.parse(answer.body);
    const seated = items.filter((persona) => persona.seats.length > 0);
    expect(seated.length).toBeGreaterThanOrEqual(18);
    expect(new Set(seated.map((persona) => persona.organisation)).size).toBeGreaterThanOrEqual(12);
    expect(items).toHaveLength(people.length);
    expect(items.at(-1)?.sector).toBe('neutral');
  });

  it('lets a persona be entered by one click and by the common password, and nobody else', async () => {
    const email = emailOf('amara.denholt');
    const entered = await sendRequest(url, 'POST', '/api/demo/enter', { body: { email } });
    expect(entered.status).toBe(200);
    const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect((await sendRequest(url, 'GET', '/api/me', { cookie })).status).toBe(200);
    expect((await enter('amara.denholt')).member.name).toBe('Amara Denholt');
    const stranger = await sendRequest(url, 'POST', '/api/demo/enter', { body: { email: 'nobody@demo.example' } });
    expect(stranger.status).toBe(401);
    expect(stranger.headers.getSetCookie()).toEqual([]);
  });

  it('says everything in order, under the rule of each room', async () => {
    for (const group of groups) {
      const { rows } = await instance.database.owner.query<{
        body: string;
        seq: string;
        named: boolean;
        hidden: boolean;
      }>(
        `select i.body, i.seq, i.seat_id is not null as named, i.speaker_ref is not null as hidden
         from room_item i join room r on r.id = i.room_id join working_group g on g.id = r.group_id
         where g.name = $1 order by i.seq`,
        [group.name],
      );
      expect(rows.map((row) => row.body)).toEqual(group.conversation.map((contribution) => contribution.body));
      expect(rows.map((row) => Number(row.seq))).toEqual(rows.map((_, place) => place + 1));
      const onRecord = group.rule === 'on-record';
      expect(rows.every((row) => row.named === onRecord && row.hidden !== onRecord)).toBe(true);
    }
  });

  it('shows a member who spoke, and whom he answered', async () => {
    const anselm = await enter('anselm.tarr');
    const { groups: own } = me.parse((await anselm.request('GET', '/api/me')).body);
    const group = own.find(({ name }) => name === 'Fair Work and Fair Service in Upper Oranda');
    const rooms = roomSummaries.parse((await anselm.request('GET', `/api/groups/${group?.id}/rooms`)).body);
    const page = logPage.parse((await anselm.request('GET', `/api/rooms/${rooms.items[0]?.id}/log`)).body);
    expect(rooms.items[0]?.rule).toBe('non-attribution');
    expect(page.items[2]?.author).toMatchObject({ name: 'Anselm Tarr', sector: 'civil-society' });
    expect(page.items[2]?.replyTo).toBe(page.items[1]?.id);
  });

  it('has a ledger of each group that verifies to its head', async () => {
    const { rows: heads } = await instance.database.owner.query<{ group_id: string; seq: string; hash: string }>(
      `select group_id, seq, encode(hash, 'hex') as hash from ledger_head`,
    );
    expect(heads).toHaveLength(groups.length);
    for (const { group_id: groupId, seq, hash } of heads) {
      const { rows } = await instance.database.owner.query<{ canonical: string; hash: string }>(
        `select canonical, encode(hash, 'hex') as hash from ledger_entry where group_id = $1 order by seq`,
        [groupId],
      );
      expect(verifyChain(rows, sha256)).toEqual({ ok: true, head: { seq: Number(seq), hash } });
    }
  });

  it('keeps every seat within the rules, and has one delegate who has not consented yet', async () => {
    const { rows } = await instance.database.owner.query<{
      group: string;
      organisationId: string;
      email: string;
      active: boolean;
    }>(
      `select s.group_id as "group", s.organisation_id as "organisationId", p.email, s.activated_at is not null as active
       from seat s join person p on p.id = s.person_id`,
    );
    for (const id of new Set(rows.map((row) => row.group))) {
      expect(breaches(rows.filter((row) => row.group === id))).toEqual([]);
    }
    const waiting = rows.filter((row) => !row.active);
    expect(waiting.map((row) => row.email)).toEqual([emailOf('devika.sorrel')]);
    const devika = await enter('devika.sorrel');
    const { groups: own } = me.parse((await devika.request('GET', '/api/me')).body);
    expect(own.map((group) => group.seat.state).sort()).toEqual(['active', 'needs-consent']);
  });

  it('shows the roundtable that government has one active delegate of two', async () => {
    const lucia = await enter('lucia.ferran');
    const { groups: own } = me.parse((await lucia.request('GET', '/api/me')).body);
    const roundtable = own.find((group) => group.kind === 'roundtable');
    const detail = groupDetail.parse((await lucia.request('GET', `/api/groups/${roundtable?.id}`)).body);
    expect(detail.state).toBe('active');
    expect(detail.parity).toContainEqual({ sector: 'government', active: 1, minimum: 2 });
    expect(detail.composition.filter((share) => share.seats > share.allowed)).toEqual([]);
  });

  it('changes nothing when it is asked to seed again', async () => {
    const before = await instance.counts();
    expect(await instance.seed()).toBe(false);
    expect(await instance.counts()).toEqual(before);
  });
});

describe('a seeding', () => {
  it('leaves an instance alone that has people of its own', async () => {
    const instance = await openInstance();
    try {
      await buildPerson(instance.database.owner);
      expect(await instance.seed()).toBe(false);
      expect((await instance.counts())['person']).toBe(1);
    } finally {
      await instance.stop();
    }
  });

  it.each([
    ['people were registered', 'person', `new.email like 'kofi%'`],
    ['neutrals were confirmed', 'neutral_confirmation', `new.sector = 'civil-society'`],
    ['interests were declared', 'seat_declaration', `new.employer like 'Radio%'`],
    ['people spoke', 'room_item', 'new.seq = 7'],
  ])('that is cut short while %s is completed at the next start', async (_, table, when) => {
    const instance = await openInstance();
    try {
      await instance.database.owner.query(`
        create function cut_short() returns trigger language plpgsql as $$ begin raise exception 'cut short'; end $$;
        create trigger cut_short before insert on ${table} for each row when (${when}) execute function cut_short()`);
      await expect(instance.seed()).rejects.toThrow(/cut short|unavailable/);
      await instance.database.owner.query(`drop trigger cut_short on ${table}`);

      expect(await instance.seed()).toBe(true);
      const counts = await instance.counts();
      expect(counts).toMatchObject({
        person: people.length,
        credential: people.length,
        steward: 4,
        working_group: groups.length,
        seat: groups.reduce((sum, group) => sum + group.seats.length, 0),
        room_item: groups.reduce((sum, group) => sum + group.conversation.length, 0),
      });
      expect(counts['seat_declaration']).toBe((counts['seat'] ?? 0) - 1);
      const { rows } = await instance.database.owner.query('select 1 from sign_in where ended_at is null');
      expect(rows).toEqual([]);
    } finally {
      await instance.stop();
    }
  });
});
