import type { LedgerHead } from './entry.ts';
import { readHead, type SignedText, type VerifySignature } from './signed-head.ts';

/** Where a reader knows from how the ledger once ended: the ledger's own signatures, a witness elsewhere, or himself. */
export type AnchorSource = 'signed' | 'witnessed' | 'kept';

export const signatureFaults = ['signature-false', 'key-unknown'] as const;
export type SignatureFault = (typeof signatureFaults)[number];

/** A number at which the hash is known from elsewhere than the chain; with a fault it confirms nothing. */
export interface Anchor {
  readonly seq: number;
  readonly hash: string;
  readonly at: string | null;
  readonly source: AnchorSource;
  readonly fault: SignatureFault | null;
}

/** A text that is no head of this group says nothing about this ledger; its own number is unknown, so it stands at the first. */
export function signedAnchor(
  text: SignedText,
  source: 'signed' | 'witnessed',
  group: string,
  keys: ReadonlyMap<string, string>,
  verify: VerifySignature,
): Anchor {
  const head = readHead(text.canonical);
  if (head === null || head.group !== group) return { seq: 1, hash: '', at: null, source, fault: 'signature-false' };
  const publicKey = keys.get(head.key);
  const { seq, hash, at } = head;
  if (publicKey === undefined) return { seq, hash, at, source, fault: 'key-unknown' };
  return { seq, hash, at, source, fault: verify(publicKey, text.canonical, text.signature) ? null : 'signature-false' };
}

export function keptAnchor({ seq, hash }: LedgerHead): Anchor {
  return { seq, hash, at: null, source: 'kept', fault: null };
}

/** By number. What lies outside is looked at first: whoever changed the ledger may have changed its own signatures too. */
export function anchorsByNumber(anchors: readonly Anchor[]): ReadonlyMap<number, readonly Anchor[]> {
  const order: readonly AnchorSource[] = ['kept', 'witnessed', 'signed'];
  const found = new Map<number, Anchor[]>();
  for (const source of order) {
    for (const anchor of anchors.filter((one) => one.source === source))
      found.set(anchor.seq, [...(found.get(anchor.seq) ?? []), anchor]);
  }
  return found;
}
