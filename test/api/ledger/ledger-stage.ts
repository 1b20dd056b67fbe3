import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type EntryFacts, type FileVerdict, type LedgerHead, readHead } from '@trialogue/ledger';
import type pg from 'pg';
import { AppendToLedger } from '../../../apps/api/src/ledger/append-to-ledger.ts';
import { LedgerModule } from '../../../apps/api/src/ledger/ledger.module.ts';
import { ReadLedgerFile } from '../../../apps/api/src/ledger/read-ledger-file.ts';
import { SignHead } from '../../../apps/api/src/ledger/sign-head.ts';
import { PeopleModule } from '../../../apps/api/src/people/people.module.ts';
import { Clock } from '../../../apps/api/src/platform/clock.ts';
import { readConfig } from '../../../apps/api/src/platform/config.ts';
import { Work } from '../../../apps/api/src/platform/database/work.ts';
import { PlatformModule } from '../../../apps/api/src/platform/platform.module.ts';
import { buildGroup } from '../../builders/build-group.ts';
import { buildPerson } from '../../builders/build-person.ts';
import { buildSeat } from '../../builders/build-seat.ts';
import { makeDataFolder } from '../../harness/api-node.ts';
import { openDatabase } from '../../harness/test-database.ts';

/** The ledger of one group as its member meets it. */
export interface StagedLedger {
  readonly group: string;
  readonly member: string;
}

export interface LedgerStage {
  readonly app: INestApplicationContext;
  readonly owner: pg.Pool;
  readonly folder: string;
  readonly witnessFile: string;
  holdClock(at: number): void;
  newLedger(): Promise<StagedLedger>;
  /** So many further acts, a minute after each other. */
  append(ledger: StagedLedger, acts: number, version?: number): Promise<void>;
  sign(ledger: StagedLedger): Promise<LedgerHead>;
  /** The file as the member downloads it. */
  download(ledger: StagedLedger): Promise<string>;
  witness(): Promise<string>;
  stop(): Promise<void>;
}

const began = Date.UTC(2026, 10, 24, 9);

export async function openLedgerStage(environment: Readonly<Record<string, string>> = {}): Promise<LedgerStage> {
  const database = await openDatabase();
  const folder = await makeDataFolder();
  const witnessFile = join(folder, 'witness', 'witness.jsonl');
  const config = readConfig({
    DATABASE_URL: database.appUrl,
    TRIALOGUE_SECRET_FILE: join(folder, 'secret'),
    TRIALOGUE_WITNESS_FILE: witnessFile,
    TRIALOGUE_LOG: 'silent',
    ...environment,
  });
  const imports = [PlatformModule.with(config), PeopleModule, LedgerModule];
  const app = await NestFactory.createApplicationContext({ module: class Stage {}, imports }, { logger: false });
  let now = began;
  app.get(Clock).now = () => new Date(now);
  const append = async ({ group, member }: StagedLedger, version: number): Promise<void> => {
    now += 60_000;
    const facts: EntryFacts<'charter-consented'> = {
      group,
      at: now,
      actor: { role: 'delegate', sector: 'business' },
      kind: 'charter-consented',
      payload: { seat: member, version },
    };
    await app.get(Work).asPerson(member, () => app.get(AppendToLedger).run(facts));
  };
  return {
    app,
    owner: database.owner,
    folder,
    witnessFile,
    holdClock: (at) => {
      now = at;
    },
    async newLedger() {
      now = began;
      const person = await buildPerson(database.owner);
      const { id: group } = await buildGroup(database.owner, { founderId: person.id });
      await buildSeat(database.owner, { groupId: group, person });
      return { group, member: person.id };
    },
    async append(ledger, acts, version = 1) {
      for (let act = 0; act < acts; act += 1) await append(ledger, version);
    },
    async sign({ group }) {
      const signed = await app.get(SignHead).run(group);
      if (signed === null) throw new Error('an empty ledger was to be signed');
      return { seq: signed.seq, hash: signed.hash };
    },
    async download({ group, member }) {
      const actor = {
        kind: 'person',
        personId: member,
        standing: 'business',
        offices: [],
        deactivated: false,
      } as const;
      const lines = await app.get(ReadLedgerFile).run({ actor, personId: member, signInId: '' }, group);
      let text = '';
      for await (const portion of lines) text += portion;
      return text;
    },
    witness: () => readFile(witnessFile, 'utf8'),
    async stop() {
      await app.close();
      await database.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What was found, in a few words that a test can compare: sound, or the first bad number and why. */
export function found(file: FileVerdict): string {
  if (!file.readable) return `line ${file.line} ${file.fault}`;
  return file.verdict.ok ? 'sound' : `${file.verdict.seq} ${file.verdict.reason}`;
}

/** The heads of a witness about one group, as a reader would find them printed. */
export function headsIn(witness: string, group: string): readonly LedgerHead[] {
  return witness
    .split('\n')
    .filter((line) => line.includes(group))
    .map((line) => readHead(String(Reflect.get(JSON.parse(line), 'canonical'))))
    .filter((head) => head !== null)
    .map(({ seq, hash }) => ({ seq, hash }));
}
