import { canonicalText, wholeSeconds } from './entry.ts';

/**
 * Whether an Ed25519 signature over the text's UTF-8 bytes was made by the key. Key and signature are in lower-case hexadecimal;
 * node and the browser each bring their own, as they bring the hash.
 */
export type VerifySignature = (publicKey: string, text: string, signature: string) => boolean;

/** A text as it was signed and is handed out: the text itself is what was signed. */
export interface SignedText {
  readonly canonical: string;
  readonly signature: string;
}

/** What a signature says: at this time the ledger of the group ended with this number and this hash. */
export interface SignedHead {
  readonly group: string;
  readonly seq: number;
  readonly hash: string;
  readonly at: string;
  readonly key: string;
}

export interface HeadToSign extends Omit<SignedHead, 'at'> {
  /** Milliseconds since the epoch; whole seconds are signed. */
  readonly at: number;
}

/** Says what it is, so that no other text that the key signs could be taken for it. */
export function headText({ group, seq, hash, at, key }: HeadToSign): string {
  return canonicalText({ at: wholeSeconds(at), group, hash, key, seq, signs: 'ledger-head' });
}

/** Null for every text that does not say that it is the head of a ledger. */
export function readHead(text: string): SignedHead | null {
  const value = parsed(text);
  if (typeof value !== 'object' || value === null) return null;
  if (!('signs' in value) || value.signs !== 'ledger-head') return null;
  if (!('group' in value) || !('seq' in value) || !('hash' in value) || !('at' in value) || !('key' in value))
    return null;
  const { group, seq, hash, at, key } = value;
  if (typeof group !== 'string' || typeof seq !== 'number' || typeof hash !== 'string') return null;
  if (typeof at !== 'string' || typeof key !== 'string' || Number.isNaN(Date.parse(at))) return null;
  return Number.isSafeInteger(seq) && seq > 0 ? { group, seq, hash, at, key } : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
