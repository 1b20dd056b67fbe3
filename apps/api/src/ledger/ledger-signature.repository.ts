import { Injectable } from '@nestjs/common';
import type { LedgerHead, SignedText } from '@trialogue/ledger';
import { em } from '../platform/database/work.ts';

export interface HeadDue extends LedgerHead {
  readonly groupId: string;
  /** Whether what was signed last is still in the chain, and the head is its last entry. */
  readonly continues: boolean;
}

export interface NumberedSignature extends SignedText {
  readonly seq: number;
}

export interface NewSignature extends NumberedSignature {
  readonly groupId: string;
  readonly hash: string;
  readonly at: Date;
  readonly publicKey: string;
}

/** Knows the table of signatures, which like the ledger only grows. */
@Injectable()
export class LedgerSignatureRepository {
  /** Heads that changed since they were signed, unless that was after `before`. */
  due(before: Date, most: number): Promise<HeadDue[]> {
    return em().query(`${changedHeads} and (s.at is null or s.at <= $1) order by s.at nulls first limit $2`, [
      before,
      most,
    ]);
  }

  async dueIn(groupId: string): Promise<HeadDue | undefined> {
    const rows: HeadDue[] = await em().query(`${changedHeads} and h.group_id = $1`, [groupId]);
    return rows[0];
  }

  /** Another node may have signed the same head with the same key meanwhile. */
  async add(signature: NewSignature): Promise<void> {
    const { groupId, seq, hash, at, publicKey, canonical } = signature;
    await em().query(
      `insert into ledger_signature (group_id, seq, hash, at, public_key, canonical, signature)
       values ($1, $2, decode($3, 'hex'), $4, decode($5, 'hex'), $6, decode($7, 'hex'))
       on conflict on constraint ledger_signature_pkey do nothing`,
      [groupId, seq, hash, at, publicKey, canonical, signature.signature],
    );
  }

  page(groupId: string, after: number, limit: number): Promise<NumberedSignature[]> {
    return em().query(
      `select seq, canonical, encode(signature, 'hex') as signature from ledger_signature
       where group_id = $1 and seq > $2 order by seq, public_key limit $3`,
      [groupId, after, limit],
    );
  }

  async newest(groupId: string): Promise<NumberedSignature | undefined> {
    const rows: NumberedSignature[] = await em().query(
      `select seq, canonical, encode(signature, 'hex') as signature from ledger_signature
       where group_id = $1 order by seq desc, at desc limit 1`,
      [groupId],
    );
    return rows[0];
  }

  /** Public keys that signed in this group, in the order in which they began. */
  async keys(groupId: string): Promise<string[]> {
    const rows: { key: string }[] = await em().query(
      `select encode(public_key, 'hex') as key from ledger_signature where group_id = $1
       group by public_key order by min(seq), min(at)`,
      [groupId],
    );
    return rows.map(({ key }) => key);
  }
}

const changedHeads = `
  select h.group_id as "groupId", h.seq, encode(h.hash, 'hex') as hash,
         last.hash = h.hash and (s.seq is null or (s.seq <= h.seq and signed.hash = s.hash)) is true as continues
  from ledger_head h
  left join lateral (select seq, hash, at from ledger_signature
                     where group_id = h.group_id order by seq desc, at desc limit 1) s on true
  left join ledger_entry last on last.group_id = h.group_id and last.seq = h.seq
  left join ledger_entry signed on signed.group_id = h.group_id and signed.seq = s.seq
  where h.seq > 0 and (s.seq is null or s.seq <> h.seq or s.hash <> h.hash)`;
