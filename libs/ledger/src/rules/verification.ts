import { canonicalText, genesis } from './entry.ts';
import type { Hash, LedgerHead, StoredEntry } from './entry.ts';

export const chainFaults = [
  'not-an-entry',
  'not-canonical',
  'hash-differs',
  'number-missing',
  'chain-broken',
  'other-group',
] as const;
export type ChainFault = (typeof chainFaults)[number];

/** `seq` of a fault is the number at which the chain stops being good, whatever the faulty entry says of itself. */
export type Verification =
  | { readonly ok: true; readonly head: LedgerHead }
  | { readonly ok: false; readonly seq: number; readonly reason: ChainFault };

interface Link {
  readonly group: string;
  readonly seq: number;
  readonly previous: string;
}

/**
 * Reads a group's ledger from its first entry, or onward from a head that was verified before. A chain alone cannot show that
 * its tail was cut off or that all of it was written anew: for that the head is compared with one that was signed or printed.
 * Kinds are not looked at, so that an older verifier reads a newer ledger.
 */
export function verifyChain(entries: readonly StoredEntry[], hash: Hash, from: LedgerHead = genesis): Verification {
  let head = from;
  let group: string | null = null;
  for (const stored of entries) {
    const link = linkOf(stored.canonical);
    const reason = link === null ? 'not-an-entry' : faultOf(stored, link, head, group, hash);
    if (link === null || reason !== null) return { ok: false, seq: head.seq + 1, reason: reason ?? 'not-an-entry' };
    head = { seq: link.seq, hash: stored.hash };
    group = link.group;
  }
  return { ok: true, head };
}

function faultOf(
  stored: StoredEntry,
  link: Link,
  head: LedgerHead,
  group: string | null,
  hash: Hash,
): ChainFault | null {
  if (!isCanonical(stored.canonical)) return 'not-canonical';
  if (hash(stored.canonical) !== stored.hash) return 'hash-differs';
  if (link.seq !== head.seq + 1) return 'number-missing';
  if (link.previous !== head.hash) return 'chain-broken';
  return group !== null && link.group !== group ? 'other-group' : null;
}

/** A text with two spellings could carry two contents under one number, so only the canonical one is accepted. */
function isCanonical(text: string): boolean {
  try {
    return canonicalText(JSON.parse(text)) === text;
  } catch {
    return false;
  }
}

function linkOf(text: string): Link | null {
  const value = parsed(text);
  if (typeof value !== 'object' || value === null) return null;
  if (!('group' in value) || !('seq' in value) || !('previous' in value)) return null;
  const { group, seq, previous } = value;
  if (typeof group !== 'string' || typeof seq !== 'number' || typeof previous !== 'string') return null;
  return { group, seq, previous };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
