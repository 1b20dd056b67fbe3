import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import {
  type ChainedEntry,
  type FileHead,
  genesis,
  headText,
  introductionText,
  keyIdOf,
  type LedgerHead,
  nextEntry,
  type SignedText,
  type SigningKey,
  type StoredEntry,
} from '@trialogue/ledger';

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** A key pair as an instance has it. */
export interface Signer {
  readonly published: SigningKey;
  readonly sign: (text: string) => string;
}

/** A key that nobody introduces, unless an earlier one is named. */
export function newSigner(introducedBy: Signer | null = null): Signer {
  const { privateKey } = generateKeyPairSync('ed25519');
  const publicKey = publicOf(privateKey);
  const bare = { key: keyIdOf(publicKey, sha256), publicKey };
  const introduction = introducedBy?.sign(introductionText(bare)) ?? null;
  return {
    published: { ...bare, introducedBy: introducedBy?.published.key ?? null, introduction },
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), privateKey).toString('hex'),
  };
}

function publicOf(key: KeyObject): string {
  return Buffer.from(createPublicKey(key).export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex');
}

export const group = '5a1f8f0e-6f6e-4f0e-9d8c-0d6a3a1c2b3d';
const began = Date.UTC(2026, 10, 24, 9);

/** Entries a minute apart. `said` tells two versions of one number from each other. */
export function chainOf(length: number, from: LedgerHead = genesis, said = 0, apart = 60_000): ChainedEntry[] {
  const entries: ChainedEntry[] = [];
  let head = from;
  for (let count = 0; count < length; count += 1) {
    const at = began + head.seq * apart;
    const actor = { role: 'delegate', sector: 'government' } as const;
    const payload = { version: said, sha256: 'é' };
    const next = nextEntry(head, { group, at, actor, kind: 'charter-adopted', payload }, sha256);
    entries.push(next);
    head = { seq: next.entry.seq, hash: next.hash };
  }
  return entries;
}

export function signedAt(entry: ChainedEntry | undefined, signer: Signer): SignedText {
  if (entry === undefined) throw new Error('there is no such entry');
  const at = Date.parse(entry.entry.at) + 20_000;
  const { seq } = entry.entry;
  const canonical = headText({ group, seq, hash: entry.hash, at, key: signer.published.key });
  return { canonical, signature: signer.sign(canonical) };
}

export interface SignedLedger {
  readonly head: LedgerHead;
  readonly madeAt: string;
  readonly keys: readonly SigningKey[];
  readonly signatures: readonly SignedText[];
  readonly entries: readonly StoredEntry[];
}

/** So many entries, with a signature at every one whose number is named. */
export function signedLedger(length: number, signer: Signer, numbers: readonly number[]): SignedLedger {
  const entries = chainOf(length);
  return ledgerFrom(
    entries,
    signer,
    numbers.map((seq) => signedAt(entries[seq - 1], signer)),
  );
}

export function ledgerFrom(
  entries: readonly ChainedEntry[],
  signer: Signer,
  signatures: readonly SignedText[],
): SignedLedger {
  const last = entries.at(-1);
  return {
    head: last === undefined ? genesis : { seq: last.entry.seq, hash: last.hash },
    madeAt: last === undefined ? '2026-11-24T09:00:00Z' : new Date(Date.parse(last.entry.at) + 60_000).toISOString(),
    keys: [signer.published],
    signatures,
    entries: entries.map(({ canonical, hash }) => ({ canonical, hash })),
  };
}

export function fileOf({ head, madeAt, keys, signatures, entries }: SignedLedger): string {
  const first: FileHead = { file: 'trialogue-ledger', version: 1, group, madeAt, head, keys: [...keys] };
  return [first, ...signatures, ...entries].map((line) => `${JSON.stringify(line)}\n`).join('');
}
