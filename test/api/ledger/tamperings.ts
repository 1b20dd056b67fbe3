import { headText, type LedgerHead, nextEntry } from '@trialogue/ledger';
import { newSigner, sha256, type Signer } from '../../builders/build-signed-ledger.ts';
import type { LedgerStage, StagedLedger } from './ledger-stage.ts';

/** Somebody with the database in his hands, its owner's rights, and without the key that signs. */
export interface Tampering {
  readonly name: string;
  readonly tamper: (stage: LedgerStage, ledger: StagedLedger) => Promise<void>;
  /** By the command with the witness. */
  readonly verifier: string;
  /** By the browser, which remembers where the record ended when it was verified last. */
  readonly browser: string;
}

const entriesFrom = 'delete from ledger_entry where group_id = $1 and seq >= $2';
const signaturesFrom = 'delete from ledger_signature where group_id = $1 and seq >= $2';

async function query(stage: LedgerStage, sql: string, ...values: readonly unknown[]): Promise<void> {
  await stage.owner.query(sql, [...values]);
}

async function headOf(stage: LedgerStage, { group }: StagedLedger, seq: number): Promise<LedgerHead> {
  const { rows } = await stage.owner.query<LedgerHead>(
    `select seq::integer, encode(hash, 'hex') as hash from ledger_entry where group_id = $1 and seq = $2`,
    [group, seq],
  );
  return rows[0] ?? { seq: 0, hash: '0'.repeat(64) };
}

async function setHead(stage: LedgerStage, ledger: StagedLedger, seq: number): Promise<void> {
  const { hash } = await headOf(stage, ledger, seq);
  await query(
    stage,
    `update ledger_head set seq = $2, hash = decode($3, 'hex') where group_id = $1`,
    ledger.group,
    seq,
    hash,
  );
}

async function forgeNext(stage: LedgerStage, { group, member }: StagedLedger, head: LedgerHead): Promise<LedgerHead> {
  const at = Date.UTC(2026, 10, 24, 9, head.seq + 1);
  const actor = { role: 'delegate', sector: 'civil-society' } as const;
  const payload = { seat: member, version: 99 };
  const next = nextEntry(head, { group, at, actor, kind: 'charter-consented', payload }, sha256);
  await query(
    stage,
    `insert into ledger_entry (group_id, seq, at, kind, canonical, previous, hash)
     values ($1, $2, now(), 'charter-consented', $3, decode($4, 'hex'), decode($5, 'hex'))`,
    group,
    next.entry.seq,
    next.canonical,
    head.hash,
    next.hash,
  );
  return { seq: next.entry.seq, hash: next.hash };
}

/** Puts forged entries in the place of those after `from`. */
async function forgeFrom(stage: LedgerStage, ledger: StagedLedger, from: number): Promise<void> {
  await query(stage, entriesFrom, ledger.group, from + 1);
  let head = await headOf(stage, ledger, from);
  while (head.seq < 6) head = await forgeNext(stage, ledger, head);
  await setHead(stage, ledger, 6);
}

/** Signs what he made, with a key of his own. */
async function signAnew(stage: LedgerStage, ledger: StagedLedger, signer: Signer, seq: number): Promise<void> {
  const { hash } = await headOf(stage, ledger, seq);
  const { key, publicKey } = signer.published;
  const canonical = headText({ group: ledger.group, seq, hash, at: Date.UTC(2026, 10, 24, 9, seq), key });
  await query(
    stage,
    `update ledger_signature set canonical = $3, hash = decode($4, 'hex'), signature = decode($5, 'hex'),
       public_key = decode($6, 'hex') where group_id = $1 and seq = $2`,
    ledger.group,
    seq,
    canonical,
    hash,
    signer.sign(canonical),
    publicKey,
  );
}

const change = `update ledger_entry set canonical = replace(canonical, '"business"', '"government"'),
  hash = sha256(convert_to(replace(canonical, '"business"', '"government"'), 'UTF8')) where group_id = $1 and seq = $2`;
const move = 'update ledger_entry set seq = $3 where group_id = $1 and seq = $2';

/** Of a ledger with six entries, signed at the third and the sixth. */
export const tamperings: readonly Tampering[] = [
  {
    name: 'a changed entry',
    tamper: (stage, { group }) => query(stage, change, group, 5),
    verifier: '5 chain-broken',
    browser: '5 chain-broken',
  },
  {
    name: 'a deleted entry',
    tamper: (stage, { group }) => query(stage, 'delete from ledger_entry where group_id = $1 and seq = 2', group),
    verifier: '2 number-missing',
    browser: '2 number-missing',
  },
  {
    name: 'an inserted entry',
    async tamper(stage, ledger) {
      await query(stage, move, ledger.group, 6, 7);
      await query(stage, move, ledger.group, 5, 6);
      await forgeNext(stage, ledger, await headOf(stage, ledger, 4));
      await setHead(stage, ledger, 7);
    },
    verifier: '5 number-repeated',
    browser: '5 number-repeated',
  },
  {
    name: 'two entries that changed places',
    async tamper(stage, { group }) {
      await query(stage, move, group, 4, 99);
      await query(stage, move, group, 5, 4);
      await query(stage, move, group, 99, 5);
    },
    verifier: '4 number-missing',
    browser: '4 number-missing',
  },
  {
    name: 'a tail that was cut off with its signature',
    async tamper(stage, ledger) {
      await query(stage, entriesFrom, ledger.group, 5);
      await query(stage, signaturesFrom, ledger.group, 5);
      await setHead(stage, ledger, 4);
    },
    verifier: '5 witnessed-missing',
    browser: '5 kept-missing',
  },
  {
    name: 'a ledger that was written anew, with signatures by another key',
    async tamper(stage, ledger) {
      await forgeFrom(stage, ledger, 0);
      const signer = newSigner();
      for (const seq of [3, 6]) await signAnew(stage, ledger, signer, seq);
    },
    verifier: '1 not-what-was-witnessed',
    browser: '1 key-unknown',
  },
  {
    name: 'an old backup that was played back',
    async tamper(stage, ledger) {
      await query(stage, entriesFrom, ledger.group, 4);
      await query(stage, signaturesFrom, ledger.group, 4);
      await setHead(stage, ledger, 3);
    },
    verifier: '4 witnessed-missing',
    browser: '4 kept-missing',
  },
  {
    name: 'a clock that was set back before an act',
    async tamper(stage, ledger) {
      stage.holdClock(Date.UTC(2026, 10, 24, 8));
      await stage.append(ledger, 1);
      stage.holdClock(Date.UTC(2026, 10, 24, 10));
      await stage.sign(ledger);
    },
    verifier: '7 time-goes-back',
    browser: '7 time-goes-back',
  },
  {
    name: 'a head row that was set back',
    tamper: (stage, ledger) => setHead(stage, ledger, 4),
    verifier: '5 other-head',
    browser: '5 other-head',
  },
  {
    name: 'an entry that was doubled',
    async tamper(stage, { group }) {
      await query(stage, 'alter table ledger_entry drop constraint ledger_entry_pkey');
      await query(stage, 'insert into ledger_entry select * from ledger_entry where group_id = $1 and seq = 4', group);
    },
    verifier: '4 number-repeated',
    browser: '4 number-repeated',
  },
  {
    name: 'a fork after what was signed first',
    tamper: (stage, ledger) => forgeFrom(stage, ledger, 3),
    verifier: '4 not-what-was-witnessed',
    browser: '4 not-what-was-kept',
  },
  {
    name: 'an entry that was changed without its hash, past the checks of the table',
    async tamper(stage, { group }) {
      await query(stage, 'alter table ledger_entry drop constraint ledger_entry_hash_fits');
      await query(
        stage,
        `update ledger_entry set canonical = replace(canonical, 'business', 'government')
        where group_id = $1 and seq = 4`,
        group,
      );
    },
    verifier: '4 hash-differs',
    browser: '4 hash-differs',
  },
];
