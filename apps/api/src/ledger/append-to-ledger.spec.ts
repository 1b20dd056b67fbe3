import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type EntryFacts, genesis, verifyChain } from '@trialogue/ledger';
import { buildGroup } from '../../../../test/builders/build-group.ts';
import { buildPerson } from '../../../../test/builders/build-person.ts';
import { buildSeat } from '../../../../test/builders/build-seat.ts';
import { makeDataFolder } from '../../../../test/harness/api-node.ts';
import { openDatabase, type TestDatabase } from '../../../../test/harness/test-database.ts';
import { readConfig } from '../platform/config.ts';
import { Work } from '../platform/database/work.ts';
import { PlatformModule } from '../platform/platform.module.ts';
import { PeopleModule } from '../people/people.module.ts';
import { RefusalError } from '../platform/refusal.ts';
import { AppendToLedger, sha256 } from './append-to-ledger.ts';
import { LedgerModule } from './ledger.module.ts';
import { LedgerRepository } from './ledger.repository.ts';

let database: TestDatabase;
let folder: string;
let app: INestApplicationContext;
let group: string;
let member: string;

beforeAll(async () => {
  database = await openDatabase();
  folder = await makeDataFolder();
  const config = readConfig({
    DATABASE_URL: database.appUrl,
    TRIALOGUE_SECRET_FILE: join(folder, 'secret'),
    TRIALOGUE_LOG: 'silent',
  });
  const imports = [PlatformModule.with(config), PeopleModule, LedgerModule];
  app = await NestFactory.createApplicationContext({ module: class Recording {}, imports }, { logger: false });
});
beforeEach(async () => {
  const person = await buildPerson(database.owner);
  member = person.id;
  group = (await buildGroup(database.owner, { founderId: person.id })).id;
  await buildSeat(database.owner, { groupId: group, person });
});
afterAll(async () => {
  await app.close();
  await database.stop();
  await rm(folder, { recursive: true, force: true });
});

function facts(version: number): EntryFacts<'charter-consented'> {
  return {
    group,
    at: Date.UTC(2026, 10, 23, 9, 30),
    actor: { role: 'delegate', sector: 'business' },
    kind: 'charter-consented',
    payload: { seat: member, version },
  };
}

function append(version: number): Promise<void> {
  return app.get(Work).asPerson(member, () => app.get(AppendToLedger).run(facts(version)));
}

async function entries(): Promise<{ canonical: string; hash: string }[]> {
  const { rows } = await database.owner.query(
    `select canonical, encode(hash, 'hex') as hash from ledger_entry where group_id = $1 order by seq`,
    [group],
  );
  return rows;
}

describe('the ledger of a group', () => {
  it('stays one chain, without a gap, however many write at once', async () => {
    await Promise.all(Array.from({ length: 24 }, (_, place) => append(place + 1)));
    const stored = await entries();
    expect(stored).toHaveLength(24);
    expect(verifyChain(stored, sha256)).toMatchObject({ ok: true, head: { seq: 24 } });
  });

  it('keeps nothing of an act that was rolled back', async () => {
    await append(1);
    const failing = app.get(Work).asPerson(member, async () => {
      await app.get(AppendToLedger).run(facts(2));
      throw new Error('the act failed after its entry');
    });
    await expect(failing).rejects.toThrow('the act failed');
    expect(await entries()).toHaveLength(1);
    await append(2);
    expect(verifyChain(await entries(), sha256)).toMatchObject({ ok: true, head: { seq: 2 } });
  });

  it('is written by its members only, and for others its group does not exist', async () => {
    const stranger = await buildPerson(database.owner);
    const opening = app.get(Work).asPerson(stranger.id, () => app.get(AppendToLedger).open(group));
    await expect(opening).rejects.toThrow(RefusalError);
    const writing = app.get(Work).asPerson(stranger.id, () => app.get(AppendToLedger).run(facts(1)));
    await expect(writing).rejects.toThrow('the ledger of a group is written by its members');
    expect(await entries()).toEqual([]);
  });

  it('is read by its members only', async () => {
    await append(1);
    const stranger = await buildPerson(database.owner);
    const page = () => app.get(LedgerRepository).page(group, 0, 10);
    expect(await app.get(Work).asPerson(member, page)).toHaveLength(1);
    expect(await app.get(Work).asPerson(stranger.id, page)).toEqual([]);
  });
});

describe('the database', () => {
  it.each([
    ['a changed entry', `update ledger_entry set kind = 'seat-ended'`],
    ['a removed entry', 'delete from ledger_entry'],
    ['a removed head', 'delete from ledger_head'],
    ['an emptied ledger', 'truncate ledger_entry, ledger_head'],
  ])('refuses %s, even to the tables’ owner', async (_, statement) => {
    await append(1);
    await expect(database.owner.query(statement)).rejects.toThrow('append-only');
    expect(await entries()).toHaveLength(1);
  });

  it.each([
    ['whose previous hash is not the head', 1, 'f'.repeat(64), undefined, 'does not follow the head'],
    ['that leaves a number out', 2, genesis.hash, undefined, 'does not follow the head'],
    ['whose hash is not that of its text', 1, genesis.hash, 'a'.repeat(64), 'ledger_entry_hash_fits'],
  ])('refuses an entry %s', async (_, seq, previous, hash, reason) => {
    const canonical = '{"a":1}';
    const entry = { ...facts(1), seq, at: '2026-11-23T09:30:00Z', previous };
    const writing = app.get(Work).asPerson(member, async () => {
      await app.get(LedgerRepository).lockHead(group);
      await app.get(LedgerRepository).append({ entry, canonical, hash: hash ?? sha256(canonical) });
    });
    await expect(writing).rejects.toThrow(reason);
    expect(await entries()).toEqual([]);
  });

  it('gives the run-time role no other way to write', async () => {
    const runtime = new pg.Client({ connectionString: database.appUrl });
    await runtime.connect();
    try {
      for (const statement of [
        `insert into ledger_head (group_id, seq, hash) values ('${group}', 0, decode(repeat('00', 32), 'hex'))`,
        'update ledger_head set seq = 0',
        'delete from ledger_entry',
        'truncate ledger_entry',
        'alter table ledger_entry disable trigger all',
      ]) {
        await expect(runtime.query(statement)).rejects.toThrow(/permission denied|must be owner/);
      }
    } finally {
      await runtime.end();
    }
  });
});
