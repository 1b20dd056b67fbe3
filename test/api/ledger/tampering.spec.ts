import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyLedger as byCommand } from '../../../apps/api/src/command-line/verify-ledger-command.ts';
import { LedgerKeys } from '../../../apps/api/src/ledger/ledger-keys.ts';
import { LedgerSignatureRepository } from '../../../apps/api/src/ledger/ledger-signature.repository.ts';
import { Work } from '../../../apps/api/src/platform/database/work.ts';
import { Upkeep } from '../../../apps/api/src/platform/upkeep.ts';
import { verifyLedger as byBrowser } from '../../../apps/web/src/record/verify-ledger.ts';
import { found, headsIn, type LedgerStage, openLedgerStage, type StagedLedger } from './ledger-stage.ts';
import { tamperings } from './tamperings.ts';

let stage: LedgerStage;
beforeAll(async () => {
  stage = await openLedgerStage();
});
afterAll(() => stage.stop());

/** Six entries of which the third and the last were signed. */
async function signedLedger(): Promise<StagedLedger> {
  const ledger = await stage.newLedger();
  await stage.append(ledger, 3);
  await stage.sign(ledger);
  await stage.append(ledger, 3);
  await stage.sign(ledger);
  return ledger;
}

async function verifier(text: string, witness: string | undefined): Promise<string> {
  const file = join(stage.folder, 'downloaded.jsonl');
  await writeFile(file, text);
  const context = { environment: {}, signal: new AbortController().signal, say: () => undefined };
  const command = { name: 'verify-ledger', file, witness, printed: undefined } as const;
  const { exitCode, facts } = await byCommand(command, context);
  return exitCode === 0 ? 'sound' : `${String(facts['seq'])} ${String(facts['reason'])}`;
}

async function browser(text: string, ledger: StagedLedger): Promise<string> {
  const remembered = headsIn(await stage.witness(), ledger.group).slice(-1);
  async function* pieces() {
    yield new TextEncoder().encode(text);
  }
  const { file, hasSignatures } = await byBrowser(pieces(), remembered);
  expect(hasSignatures).toBe(true);
  return found(file);
}

describe('the record of a group', () => {
  it('is sound for the command with the witness and for the browser while nobody touches it', async () => {
    const text = await stage.download(await signedLedger());
    const ledger = { group: JSON.parse(text.split('\n')[0] ?? '').group, member: '' };
    expect(text.trimEnd().split('\n')).toHaveLength(1 + 2 + 6);
    expect(await verifier(text, stage.witnessFile)).toBe('sound');
    expect(await browser(text, ledger)).toBe('sound');
  });

  it.each(tamperings)('shows $name, to the command and to the browser', async ({ tamper, ...expected }) => {
    const ledger = await signedLedger();
    const remembered = await stage.witness();
    await withoutGuards(() => tamper(stage, ledger));
    const text = await stage.download(ledger);
    expect(await verifier(text, stage.witnessFile)).toBe(expected.verifier);
    expect(remembered).toContain(ledger.group);
    expect(await browser(text, ledger)).toBe(expected.browser);
  });

  it('is not signed once it does not continue what was signed of it', async () => {
    const ledger = await signedLedger();
    await withoutGuards(() => forked(ledger));
    await stage.append(ledger, 1);
    expect(await stage.sign(ledger)).toMatchObject({ seq: 6 });
    await stage.app.get(Upkeep).round();
    expect(headsIn(await stage.witness(), ledger.group).map(({ seq }) => seq)).toEqual([3, 6]);
  });
});

describe('the signing of heads', () => {
  it('is done once a minute for each group whose record has grown, and at once where it is asked for', async () => {
    const ledger = await stage.newLedger();
    const signed = async () => headsIn(await stage.witness(), ledger.group).map(({ seq }) => seq);
    const round = () => stage.app.get(Upkeep).round();
    await stage.append(ledger, 2);
    await round();
    stage.holdClock(Date.UTC(2026, 10, 24, 9, 2, 30));
    await round();
    expect(await signed()).toEqual([2]);
    await stage.append(ledger, 1);
    stage.holdClock(Date.UTC(2026, 10, 24, 9, 2, 59));
    await round();
    expect(await signed()).toEqual([2]);
    expect(await stage.sign(ledger)).toMatchObject({ seq: 3 });
    stage.holdClock(Date.UTC(2026, 10, 24, 9, 30));
    await round();
    expect(await signed()).toEqual([2, 3]);
  });

  it('goes over to the next key while the one before it stays published and introduces it', async () => {
    const keys = stage.app.get(LedgerKeys);
    expect(keys.published([])).toHaveLength(1);
    const config = Reflect.get(keys, 'config');
    const ledger = await signedLedger();
    Reflect.set(keys, 'config', { ...config, ledgerKey: 2 });
    await stage.append(ledger, 1);
    await stage.sign(ledger);
    // A node that was not started anew goes on with the former key.
    Reflect.set(keys, 'config', config);
    await stage.append(ledger, 1);
    await stage.sign(ledger);
    const text = await stage.download(ledger);
    expect(JSON.parse(text.split('\n')[0] ?? '').keys).toHaveLength(2);
    expect(await verifier(text, stage.witnessFile)).toBe('sound');
  });

  it('is kept by the database for ever, and written on its duty alone', async () => {
    const { group, member } = await signedLedger();
    for (const statement of [
      'update ledger_signature set at = now()',
      'delete from ledger_signature',
      'truncate ledger_signature',
    ])
      await expect(stage.owner.query(statement)).rejects.toThrow('append-only');
    const forged = {
      groupId: group,
      seq: 9,
      hash: 'ab'.repeat(32),
      at: new Date(),
      publicKey: 'ab'.repeat(32),
      canonical: '{}',
      signature: 'ab'.repeat(64),
    };
    const signing = stage.app.get(Work).asPerson(member, () => stage.app.get(LedgerSignatureRepository).add(forged));
    await expect(signing).rejects.toThrow('row-level security');
  });
});

const guarded = ['ledger_entry', 'ledger_head', 'ledger_signature'];

/** With the triggers off that refuse every change, which only the tables' owner can do. */
async function withoutGuards(tamper: () => Promise<void>): Promise<void> {
  for (const table of guarded) await stage.owner.query(`alter table ${table} disable trigger user`);
  await tamper();
  for (const table of guarded) await stage.owner.query(`alter table ${table} enable trigger user`);
}

function forked(ledger: StagedLedger): Promise<void> {
  const fork = tamperings.find(({ name }) => name.startsWith('a fork'));
  if (!fork) throw new Error('there is no fork among the tamperings');
  return fork.tamper(stage, ledger);
}
