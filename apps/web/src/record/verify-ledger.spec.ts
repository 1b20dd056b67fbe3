import { createHash } from 'node:crypto';
import { genesis, nextEntry, type ChainedEntry, type LedgerHead } from '@trialogue/ledger';
import { expect, test } from 'vitest';
import { verifyLedger } from './verify-ledger.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const group = '5a1f8f0e-6f6e-4f0e-9d8c-0d6a3a1c2b3d';

function ledgerOf(length: number): { head: LedgerHead; entries: { seq: number; canonical: string; hash: string }[] } {
  let head = genesis;
  const chained: ChainedEntry[] = [];
  for (let place = 0; place < length; place += 1) {
    const actor = { role: 'delegate', sector: 'government' } as const;
    const facts = {
      group,
      at: place * 1_000,
      actor,
      kind: 'charter-adopted',
      payload: { version: place, sha256: 'é' },
    } as const;
    const next = nextEntry(head, facts, sha256);
    chained.push(next);
    head = { seq: next.entry.seq, hash: next.hash };
  }
  return { head, entries: chained.map(({ entry, canonical, hash }) => ({ seq: entry.seq, canonical, hash })) };
}

test('a ledger that nobody touched is found intact, with its number of entries and its head', async () => {
  const { head, entries } = ledgerOf(5);
  expect(await verifyLedger({ head, entries })).toEqual({ kind: 'intact', count: 5, hash: head.hash });
});

test('an empty ledger is intact', async () => {
  expect(await verifyLedger({ head: { ...genesis }, entries: [] })).toMatchObject({ kind: 'intact', count: 0 });
});

test('an entry that was changed is found, with its number', async () => {
  const { head, entries } = ledgerOf(5);
  const changed = entries.map((entry) =>
    entry.seq === 3 ? { ...entry, canonical: entry.canonical.replace('government', 'business') } : entry,
  );
  expect(await verifyLedger({ head, entries: changed })).toEqual({ kind: 'broken', seq: 3, reason: 'hash-differs' });
});

test('a tail that was cut off is found, since the head is another', async () => {
  const { head, entries } = ledgerOf(5);
  expect(await verifyLedger({ head, entries: entries.slice(0, 4) })).toEqual({ kind: 'other-head', count: 4 });
});
