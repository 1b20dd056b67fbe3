import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ChainedEntry, LedgerHead, StoredEntry } from '@trialogue/ledger';
import { em } from '../platform/database/work.ts';

export interface NumberedEntry extends StoredEntry {
  readonly seq: number;
}

/** The only file that knows the tables of the ledger; entries are added through the database's own function alone. */
@Injectable()
export class LedgerRepository {
  // A head that this transaction holds locked changes by its own entries only, so it is asked for once.
  private readonly locked = new WeakMap<EntityManager, Map<string, LedgerHead>>();

  /** Whether the one in whose name the transaction runs acts in this group at all. */
  async isOpenForWriting(groupId: string): Promise<boolean> {
    const rows: { acts: boolean }[] = await em().query('select acts_in_group($1) as acts', [groupId]);
    return rows[0]?.acts === true;
  }

  async lockHead(groupId: string): Promise<LedgerHead> {
    const known = this.locked.get(em())?.get(groupId);
    if (known) return known;
    const rows: LedgerHead[] = await em().query(`select seq, encode(hash, 'hex') as hash from lock_ledger_head($1)`, [
      groupId,
    ]);
    const head = rows[0];
    if (!head) throw new Error('the ledger has no head');
    this.remember(groupId, head);
    return head;
  }

  async append({ entry, canonical, hash }: ChainedEntry): Promise<void> {
    await em().query(`select append_ledger_entry($1, $2, $3, $4, $5, decode($6, 'hex'), decode($7, 'hex'))`, [
      entry.group,
      entry.seq,
      entry.at,
      entry.kind,
      canonical,
      entry.previous,
      hash,
    ]);
    this.remember(entry.group, { seq: entry.seq, hash });
  }

  async head(groupId: string): Promise<LedgerHead | undefined> {
    const rows: LedgerHead[] = await em().query(
      `select seq, encode(hash, 'hex') as hash from ledger_head where group_id = $1`,
      [groupId],
    );
    return rows[0];
  }

  page(groupId: string, after: number, limit: number): Promise<NumberedEntry[]> {
    return em().query(
      `select seq, canonical, encode(hash, 'hex') as hash from ledger_entry
       where group_id = $1 and seq > $2 order by seq limit $3`,
      [groupId, after, limit],
    );
  }

  private remember(groupId: string, head: LedgerHead): void {
    const heads = this.locked.get(em()) ?? new Map<string, LedgerHead>();
    this.locked.set(em(), heads.set(groupId, head));
  }
}
