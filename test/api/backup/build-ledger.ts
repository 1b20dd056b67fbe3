import { createHash } from 'node:crypto';
import { genesis, nextEntry, type LedgerHead } from '@trialogue/ledger';
import type { Store } from '../../builders/store.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A ledger of so many entries that verifies, as the group's acts would have made it. */
export async function buildLedger(store: Store, groupId: string, entries: number): Promise<void> {
  let head: LedgerHead = genesis;
  for (let count = 0; count < entries; count += 1) {
    const next = nextEntry(
      head,
      {
        group: groupId,
        at: Date.UTC(2026, 10, 23) + count * 1_000,
        actor: { role: 'delegate', sector: 'government' },
        kind: 'seat-activated',
        payload: { seat: groupId },
      },
      sha256,
    );
    await store.query(
      `insert into ledger_entry (group_id, seq, at, kind, canonical, previous, hash)
       values ($1, $2, now(), $3, $4, decode($5, 'hex'), decode($6, 'hex'))`,
      [groupId, next.entry.seq, next.entry.kind, next.canonical, next.entry.previous, next.hash],
    );
    head = { seq: next.entry.seq, hash: next.hash };
  }
  await store.query(`insert into ledger_head (group_id, seq, hash) values ($1, $2, decode($3, 'hex'))`, [
    groupId,
    head.seq,
    head.hash,
  ]);
}
