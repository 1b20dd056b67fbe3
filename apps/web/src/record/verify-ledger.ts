import { genesis, verifyChain, type ChainFault, type StoredEntry } from '@trialogue/ledger';
import type { WholeLedger } from './ledger-questions.ts';

export type LedgerVerdict =
  | { readonly kind: 'intact'; readonly count: number; readonly hash: string }
  | { readonly kind: 'broken'; readonly seq: number; readonly reason: ChainFault }
  /** The chain is good as far as it goes, and is not the one whose end the server names. */
  | { readonly kind: 'other-head'; readonly count: number };

/** Browsers give SHA-256 to pages from a trusted address only: https, or this machine. */
export function canVerifyHere(): boolean {
  return globalThis.isSecureContext && 'subtle' in globalThis.crypto;
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The rule takes a hash that answers at once; the browser's does not, so all are computed beforehand. */
async function hashesOf(entries: readonly StoredEntry[]): Promise<ReadonlyMap<string, string>> {
  const pairs = await Promise.all(entries.map(async ({ canonical }) => [canonical, await sha256(canonical)] as const));
  return new Map(pairs);
}

/** The same rule that the server writes by, run by its reader: nothing of the answer is believed. */
export async function verifyLedger({ head, entries }: WholeLedger): Promise<LedgerVerdict> {
  const hashes = await hashesOf(entries);
  const verified = verifyChain(entries, (text) => hashes.get(text) ?? '', genesis);
  if (!verified.ok) return { kind: 'broken', seq: verified.seq, reason: verified.reason };
  const isNamedHead = verified.head.seq === head.seq && verified.head.hash === head.hash;
  if (!isNamedHead) return { kind: 'other-head', count: entries.length };
  return { kind: 'intact', count: entries.length, hash: head.hash };
}
