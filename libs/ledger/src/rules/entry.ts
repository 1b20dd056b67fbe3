import type { SeatRole } from '@trialogue/groups';
import type { Sector } from '@trialogue/people';
import canonicalize from 'canonicalize';
import type { LedgerKind, LedgerPayloads } from './kinds.ts';

/** Who acted, as a role and never as a person. */
export type LedgerRole = SeatRole | 'founder' | 'sector-steward' | 'system';

export interface LedgerActor {
  readonly role: LedgerRole;
  readonly sector: Sector | null;
}

/** SHA-256 of the text's UTF-8 bytes, in lower-case hexadecimal; node and the browser each bring their own. */
export type Hash = (text: string) => string;

export interface LedgerHead {
  readonly seq: number;
  readonly hash: string;
}

/** Before the first entry there is nothing to hash: 32 zero bytes, as the database's own head begins. */
export const genesis: LedgerHead = { seq: 0, hash: '0'.repeat(64) };

export interface EntryFacts<K extends LedgerKind> {
  readonly group: string;
  /** Milliseconds since the epoch; the entry keeps whole seconds. */
  readonly at: number;
  readonly actor: LedgerActor;
  readonly kind: K;
  readonly payload: LedgerPayloads[K];
}

export interface LedgerEntry<K extends LedgerKind = LedgerKind> {
  readonly group: string;
  readonly seq: number;
  readonly at: string;
  readonly actor: LedgerActor;
  readonly kind: K;
  readonly payload: LedgerPayloads[K];
  readonly previous: string;
}

/** An entry as it is stored and handed out: the text that was hashed, and its hash. */
export interface StoredEntry {
  readonly canonical: string;
  readonly hash: string;
}

export interface ChainedEntry<K extends LedgerKind = LedgerKind> extends StoredEntry {
  readonly entry: LedgerEntry<K>;
}

export function nextEntry<K extends LedgerKind>(head: LedgerHead, facts: EntryFacts<K>, hash: Hash): ChainedEntry<K> {
  const { group, actor, kind, payload } = facts;
  const entry: LedgerEntry<K> = {
    group,
    seq: head.seq + 1,
    at: wholeSeconds(facts.at),
    actor: { role: actor.role, sector: actor.sector },
    kind,
    payload,
    previous: head.hash,
  };
  const canonical = canonicalText(entry);
  return { entry, canonical, hash: hash(canonical) };
}

/** RFC 8785: one text for one value, whichever order its fields were written in, so that its hash can be computed anywhere. */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('only a JSON value has a canonical text');
  return text;
}

export function wholeSeconds(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}
