import {
  type Anchor,
  anchorsByNumber,
  type AnchorSource,
  keptAnchor,
  signedAnchor,
  type SignatureFault,
} from './anchors.ts';
import { genesis, type Hash, type LedgerHead, type StoredEntry } from './entry.ts';
import type { SignedText, VerifySignature } from './signed-head.ts';
import { keysThatCount, type SigningKey } from './signing-keys.ts';
import { type ChainFault, readLink } from './verification.ts';

/** Clocks of several servers differ, and an act may wait for another one: less than this is no sign of anything. */
export const clockTolerance = 5 * 60_000;
/** Signing takes place every minute. */
export const signingPatience = 5 * 60_000;

export const recordFaults = [
  'not-what-was-signed',
  'not-what-was-witnessed',
  'not-what-was-kept',
  'signed-missing',
  'witnessed-missing',
  'kept-missing',
  'other-head',
  'time-goes-back',
  'unsigned',
] as const;
export type RecordFault = ChainFault | SignatureFault | (typeof recordFaults)[number];

/** What a ledger says of itself before its first entry, and what its reader knows besides. */
export interface RecordFacts {
  readonly group: string;
  readonly head: LedgerHead;
  /** When the ledger was handed out; null where signatures cannot be verified, so that their lack says nothing. */
  readonly madeAt: string | null;
  readonly keys: readonly SigningKey[];
  readonly signatures: readonly SignedText[];
  /** Lines of a witness about this group. */
  readonly witnessed: readonly SignedText[];
  /** Heads that the reader noted or read in minutes. */
  readonly kept: readonly LedgerHead[];
}

/** `seq` is the first number that is bad or that nothing confirms, `upTo` the one at which that shows. */
export interface FoundFault {
  readonly seq: number;
  readonly upTo: number;
  readonly reason: RecordFault;
}

export type RecordVerdict =
  | {
      readonly ok: true;
      readonly head: LedgerHead;
      readonly signed: { readonly seq: number; readonly at: string } | null;
      readonly witnessed: number | null;
    }
  | ({ readonly ok: false } & FoundFault);

export interface RecordReading {
  readonly facts: RecordFacts;
  readonly anchors: ReadonlyMap<number, readonly Anchor[]>;
  readonly head: LedgerHead;
  /** The highest number up to which something from elsewhere confirms the chain. */
  readonly confirmed: number;
  readonly signed: { readonly seq: number; readonly at: string } | null;
  readonly witnessed: number | null;
  readonly latest: number;
  /** The oldest entry that no signature covers. */
  readonly waiting: { readonly seq: number; readonly since: number } | null;
  readonly timeFault: FoundFault | null;
  readonly fault: FoundFault | null;
}

export function beginRecord(facts: RecordFacts, hash: Hash, verify: VerifySignature): RecordReading {
  const keys = keysThatCount(facts.keys, hash, verify);
  const anchorOf = (text: SignedText, source: 'signed' | 'witnessed'): Anchor =>
    signedAnchor(text, source, facts.group, keys, verify);
  const anchors = anchorsByNumber([
    ...facts.kept.filter(({ seq }) => seq > 0).map(keptAnchor),
    ...facts.witnessed.map((text) => anchorOf(text, 'witnessed')),
    ...facts.signatures.map((text) => anchorOf(text, 'signed')),
  ]);
  return {
    facts,
    anchors,
    head: genesis,
    confirmed: 0,
    signed: null,
    witnessed: null,
    latest: 0,
    waiting: null,
    timeFault: null,
    fault: null,
  };
}

/** Reads further entries. After the first fault nothing more is looked at: what follows it proves nothing. */
export function readOn(reading: RecordReading, entries: readonly StoredEntry[], hash: Hash): RecordReading {
  let state = reading;
  for (const stored of entries) {
    if (state.fault !== null) return state;
    state = step(state, stored, hash);
  }
  return state;
}

export function endRecord(reading: RecordReading): RecordVerdict {
  const fault = reading.fault ?? missingFault(reading) ?? headFault(reading) ?? reading.timeFault ?? unsigned(reading);
  if (fault !== null) return { ok: false, ...fault };
  return { ok: true, head: reading.head, signed: reading.signed, witnessed: reading.witnessed };
}

function step(state: RecordReading, stored: StoredEntry, hash: Hash): RecordReading {
  const reading = readLink(stored, state.head, state.facts.group, hash);
  if ('fault' in reading) return { ...state, fault: chainFault(state, reading.fault) };
  const { seq, at } = reading.link;
  const time = at === null ? Number.NaN : Date.parse(at);
  const waiting = state.waiting ?? { seq, since: time };
  const next = timed({ ...state, head: { seq, hash: stored.hash }, waiting }, seq, time);
  return (state.anchors.get(seq) ?? []).reduce((before, anchor) => anchored(before, anchor), next);
}

/** Where a chain breaks, either of two entries may be the changed one: the earlier, unless something confirms it. */
function chainFault({ confirmed }: RecordReading, { seq, reason }: { seq: number; reason: ChainFault }): FoundFault {
  const isBefore = reason === 'chain-broken' && confirmed < seq - 1;
  return { seq: isBefore ? seq - 1 : seq, upTo: seq, reason };
}

function timed(state: RecordReading, seq: number, time: number): RecordReading {
  if (Number.isNaN(time)) return state;
  const goesBack = state.timeFault === null && time < state.latest - clockTolerance;
  const timeFault = goesBack ? ({ seq, upTo: seq, reason: 'time-goes-back' } as const) : state.timeFault;
  return { ...state, timeFault, latest: Math.max(state.latest, time) };
}

const differs = {
  signed: 'not-what-was-signed',
  witnessed: 'not-what-was-witnessed',
  kept: 'not-what-was-kept',
} as const;
const missing = { signed: 'signed-missing', witnessed: 'witnessed-missing', kept: 'kept-missing' } as const;

function anchored(state: RecordReading, anchor: Anchor): RecordReading {
  const { seq, source, at } = anchor;
  if (state.fault !== null) return state;
  const reason = anchor.fault ?? (anchor.hash === state.head.hash ? null : differs[source]);
  if (reason !== null) return { ...state, fault: { seq: Math.min(state.confirmed + 1, seq), upTo: seq, reason } };
  const confirmed = { ...state, confirmed: seq };
  if (source === 'kept' || at === null) return confirmed;
  const signed = source === 'signed' ? { seq, at } : state.signed;
  const witnessed = source === 'witnessed' ? seq : state.witnessed;
  return timed({ ...confirmed, signed, witnessed, waiting: null }, seq, Date.parse(at));
}

/** A false signature on an entry that is not there is named as what it is. */
function missingFault({ anchors, head }: RecordReading): FoundFault | null {
  const beyond = [...anchors.values()].flat().filter(({ seq }) => seq > head.seq);
  const worst = (source: AnchorSource): Anchor | undefined =>
    beyond.filter((anchor) => anchor.source === source).toSorted((one, other) => other.seq - one.seq)[0];
  const anchor = worst('kept') ?? worst('witnessed') ?? worst('signed');
  if (anchor === undefined) return null;
  return { seq: head.seq + 1, upTo: anchor.seq, reason: anchor.fault ?? missing[anchor.source] };
}

function headFault({ facts, head }: RecordReading): FoundFault | null {
  const named = facts.head;
  if (named.seq === head.seq && named.hash === head.hash) return null;
  const seq = named.seq === head.seq ? head.seq : Math.min(named.seq, head.seq) + 1;
  return { seq, upTo: Math.max(named.seq, head.seq), reason: 'other-head' };
}

function unsigned({ facts, waiting, head }: RecordReading): FoundFault | null {
  if (waiting === null || facts.madeAt === null) return null;
  if (!(Date.parse(facts.madeAt) - waiting.since > signingPatience)) return null;
  return { seq: waiting.seq, upTo: head.seq, reason: 'unsigned' };
}
