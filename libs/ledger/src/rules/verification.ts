import { canonicalText, genesis } from './entry.ts';
import type { Hash, LedgerHead, StoredEntry } from './entry.ts';

export const chainFaults = [
  'not-an-entry',
  'not-canonical',
  'hash-differs',
  'number-missing',
  'number-repeated',
  'chain-broken',
  'other-group',
] as const;
export type ChainFault = (typeof chainFaults)[number];

/** `seq` of a fault is the number at which the chain stops being good, whatever the faulty entry says of itself. */
export type Verification =
  | { readonly ok: true; readonly head: LedgerHead }
  | { readonly ok: false; readonly seq: number; readonly reason: ChainFault };

/** What of an entry the chain hangs on; `at` is read beside it, and nothing of the chain depends on it. */
export interface Link {
  readonly group: string;
  readonly seq: number;
  readonly previous: string;
  readonly at: string | null;
}

export type LinkReading =
  { readonly link: Link } | { readonly fault: { readonly seq: number; readonly reason: ChainFault } };

/**
 * Reads a group's ledger from its first entry, or onward from a head that was verified before. A chain alone cannot show that
 * its tail was cut off or that all of it was written anew: for that the head is compared with one that was signed or printed.
 * Kinds are not looked at, so that an older verifier reads a newer ledger.
 */
export function verifyChain(entries: readonly StoredEntry[], hash: Hash, from: LedgerHead = genesis): Verification {
  let head = from;
  let group: string | null = null;
  for (const stored of entries) {
    const reading = readLink(stored, head, group, hash);
    if ('fault' in reading) return { ok: false, ...reading.fault };
    head = { seq: reading.link.seq, hash: stored.hash };
    group = reading.link.group;
  }
  return { ok: true, head };
}

/** Reads the entry that should follow `head`. A number that was there already is named itself: it stands twice. */
export function readLink(stored: StoredEntry, head: LedgerHead, group: string | null, hash: Hash): LinkReading {
  const value = parsed(stored.canonical);
  const link = linkOf(value);
  if (link === null) return { fault: { seq: head.seq + 1, reason: 'not-an-entry' } };
  const reason = faultOf(stored, value, link, head, group, hash);
  if (reason === null) return { link };
  return { fault: { seq: reason === 'number-repeated' ? link.seq : head.seq + 1, reason } };
}

function faultOf(
  stored: StoredEntry,
  value: unknown,
  link: Link,
  head: LedgerHead,
  group: string | null,
  hash: Hash,
): ChainFault | null {
  if (!isCanonical(stored.canonical, value)) return 'not-canonical';
  if (hash(stored.canonical) !== stored.hash) return 'hash-differs';
  if (group !== null && link.group !== group) return 'other-group';
  if (link.seq !== head.seq + 1) return link.seq >= 1 && link.seq <= head.seq ? 'number-repeated' : 'number-missing';
  return link.previous === head.hash ? null : 'chain-broken';
}

/** A text with two spellings could carry two contents under one number, so only the canonical one is accepted. */
function isCanonical(text: string, value: unknown): boolean {
  try {
    return canonicalText(value) === text;
  } catch {
    return false;
  }
}

function linkOf(value: unknown): Link | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!('group' in value) || !('seq' in value) || !('previous' in value)) return null;
  const { group, seq, previous } = value;
  if (typeof group !== 'string' || typeof seq !== 'number' || typeof previous !== 'string') return null;
  return { group, seq, previous, at: 'at' in value && typeof value.at === 'string' ? value.at : null };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
