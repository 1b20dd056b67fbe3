import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ChainedEntry, LedgerHead, LedgerKind, StoredEntry } from '@trialogue/ledger';
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

  /** The newest entries of these kinds before a number, from the oldest of them on. */
  async newest(
    groupId: string,
    kinds: readonly LedgerKind[] | null,
    before: number,
    limit: number,
  ): Promise<NumberedEntry[]> {
    const rows: NumberedEntry[] = await em().query(
      `select seq, canonical, encode(hash, 'hex') as hash from ledger_entry
       where group_id = $1 and seq < $2 and ($3::text[] is null or kind = any($3)) order by seq desc limit $4`,
      [groupId, before, kinds, limit],
    );
    return rows.toReversed();
  }

  /** Head and last entry as of one moment: in a ledger that nobody touched they are the same. */
  async end(groupId: string): Promise<{ head: LedgerHead | null; last: number }> {
    const rows: { seq: number | null; hash: string | null; last: number | null }[] = await em().query(
      `select e.last, h.seq, encode(h.hash, 'hex') as hash
       from (select max(seq) as last from ledger_entry where group_id = $1) e
       left join ledger_head h on h.group_id = $1`,
      [groupId],
    );
    const { seq = null, hash = null, last = null } = rows[0] ?? {};
    return { head: seq === null || hash === null ? null : { seq, hash }, last: last ?? 0 };
  }

  portion(groupId: string, after: number, last: number, limit: number): Promise<NumberedEntry[]> {
    return em().query(
      `select seq, canonical, encode(hash, 'hex') as hash from ledger_entry
       where group_id = $1 and seq > $2 and seq <= $3 order by seq limit $4`,
      [groupId, after, last, limit],
    );
  }

  /** When the entry after this number was made. */
  async timeAfter(groupId: string, seq: number): Promise<Date | undefined> {
    const rows: { at: Date }[] = await em().query(
      'select at from ledger_entry where group_id = $1 and seq > $2 order by seq limit 1',
      [groupId, seq],
    );
    return rows[0]?.at;
  }

  private remember(groupId: string, head: LedgerHead): void {
    const heads = this.locked.get(em()) ?? new Map<string, LedgerHead>();
    this.locked.set(em(), heads.set(groupId, head));
  }
}
