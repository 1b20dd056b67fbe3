import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, genesis, nextEntry, wholeSeconds } from './entry.ts';
import type { ChainedEntry, EntryFacts, LedgerHead, StoredEntry } from './entry.ts';
import { ledgerKinds } from './kinds.ts';
import { verifyChain } from './verification.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const group = '5a1f8f0e-6f6e-4f0e-9d8c-0d6a3a1c2b3d';
const seat = '0b6ff0f4-5ce1-4c3f-8a3e-6d1b8f4b7c11';

const activated = (at: number): EntryFacts<'seat-activated'> => ({
  group,
  at,
  actor: { role: 'delegate', sector: 'government' },
  kind: 'seat-activated',
  payload: { seat },
});

function chain(length: number, start: LedgerHead = genesis): readonly ChainedEntry[] {
  const entries: ChainedEntry[] = [];
  let head = start;
  for (let index = 0; index < length; index += 1) {
    const next = nextEntry(head, activated(index * 1_500), sha256);
    entries.push(next);
    head = { seq: next.entry.seq, hash: next.hash };
  }
  return entries;
}

/** A forger who recomputes the hash of what he changed, which is what the database's owner could do. */
function forged(stored: StoredEntry, change: (text: string) => string): StoredEntry {
  const canonical = change(stored.canonical);
  return { canonical, hash: sha256(canonical) };
}

const lengths = fc.integer({ min: 1, max: 12 });

describe('the chain of a ledger', () => {
  it('The first entry is number one and follows 32 zero bytes.', () => {
    const first = nextEntry(genesis, activated(0), sha256);
    expect(first.entry.seq).toBe(1);
    expect(first.entry.previous).toBe('0'.repeat(64));
  });

  it('The text of an entry is its canonical JSON, and the hash is that of the text.', () => {
    const first = nextEntry(genesis, activated(Date.UTC(2026, 10, 23, 9, 30, 5, 999)), sha256);
    expect(first.canonical).toBe(
      `{"actor":{"role":"delegate","sector":"government"},"at":"2026-11-23T09:30:05Z","group":"${group}",` +
        `"kind":"seat-activated","payload":{"seat":"${seat}"},"previous":"${'0'.repeat(64)}","seq":1}`,
    );
    expect(first.hash).toBe(sha256(first.canonical));
  });

  it('The order in which a payload was written does not change the text.', () => {
    // The sample of RFC 8785, section 3.2.3: sorting is by UTF-16 code units.
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew',
      '1': 'One',
      '\ud83d\ude00': 'Face',
    };
    expect(Object.keys(JSON.parse(canonicalText(value)))).toHaveLength(5);
    expect(canonicalText(value)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u20ac":"Euro Sign","\ud83d\ude00":"Face","\ufb33":"Hebrew"}',
    );
    expect(canonicalText({ b: 1, a: 2 })).toBe(canonicalText({ a: 2, b: 1 }));
  });

  it('Only a JSON value has a canonical text.', () => {
    expect(() => canonicalText(undefined)).toThrow('canonical');
    expect(() => canonicalText({ share: Number.NaN })).toThrow('NaN');
  });

  it('The time of an entry is in whole seconds, never rounded up into the future.', () => {
    expect(wholeSeconds(Date.UTC(2026, 0, 1, 0, 0, 0, 999))).toBe('2026-01-01T00:00:00Z');
  });

  it('An entry takes nothing over from its actor but role and sector.', () => {
    const actor = { role: 'delegate', sector: 'business', name: 'Amina Diallo' } as const;
    const { canonical } = nextEntry(genesis, { ...activated(0), actor }, sha256);
    expect(canonical).not.toContain('Amina');
  });

  it('A chain that was not touched verifies, and yields its head.', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), (length) => {
        const entries = chain(length);
        const last = entries.at(-1);
        const head = last === undefined ? genesis : { seq: length, hash: last.hash };
        expect(verifyChain(entries, sha256)).toEqual({ ok: true, head });
      }),
    );
  });

  it('A chain can be verified onward from a head that was verified before.', () => {
    fc.assert(
      fc.property(lengths, fc.nat(), (length, where) => {
        const entries = chain(length);
        const cut = where % length;
        const before = verifyChain(entries.slice(0, cut), sha256);
        expect(before.ok).toBe(true);
        if (before.ok) expect(verifyChain(entries.slice(cut), sha256, before.head).ok).toBe(true);
      }),
    );
  });

  it('Any single character that is changed in an entry is found at that entry, or at the next.', () => {
    fc.assert(
      fc.property(lengths, fc.nat(), fc.nat(), fc.boolean(), (length, which, where, rehash) => {
        const entries: StoredEntry[] = [
          ...chain(length),
          ...chain(1, { seq: length, hash: chain(length).at(-1)?.hash ?? '' }),
        ];
        const index = which % length;
        const target = entries[index] ?? { canonical: '', hash: '' };
        const at = where % target.canonical.length;
        const change = (text: string): string =>
          `${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`;
        entries[index] = rehash ? forged(target, change) : { ...target, canonical: change(target.canonical) };
        const verification = verifyChain(entries, sha256);
        expect(verification.ok).toBe(false);
        if (!verification.ok) expect([index + 1, index + 2]).toContain(verification.seq);
      }),
    );
  });

  it('An entry that is left out, doubled or moved is found.', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.nat(), (length, which) => {
        const entries = chain(length);
        const index = which % (length - 1);
        const without = entries.filter((_entry, position) => position !== index);
        const doubled = entries.flatMap((entry, position) => (position === index ? [entry, entry] : [entry]));
        const swapped = entries.with(index, entries[index + 1] ?? never()).with(index + 1, entries[index] ?? never());
        expect(verifyChain(without, sha256)).toMatchObject({ ok: false, seq: index + 1, reason: 'number-missing' });
        expect(verifyChain(doubled, sha256)).toMatchObject({ ok: false, seq: index + 1, reason: 'number-repeated' });
        expect(verifyChain(swapped, sha256)).toMatchObject({ ok: false, seq: index + 1, reason: 'number-missing' });
      }),
    );
  });

  it.each<
    [sentence: string, change: (entries: readonly StoredEntry[]) => readonly StoredEntry[], seq: number, reason: string]
  >([
    [
      'A text with another spelling of the same value is refused.',
      (all) => replaced(all, 1, forgedBy(' ', '')),
      2,
      'not-canonical',
    ],
    [
      'A text that is no JSON is no entry.',
      (all) => replaced(all, 0, () => ({ canonical: '{', hash: sha256('{') })),
      1,
      'not-an-entry',
    ],
    [
      'A value without a number is no entry.',
      (all) => replaced(all, 0, () => ({ canonical: '{}', hash: sha256('{}') })),
      1,
      'not-an-entry',
    ],
    [
      'A hash of something else is found.',
      (all) => replaced(all, 2, (entry) => ({ ...entry, hash: sha256('') })),
      3,
      'hash-differs',
    ],
    [
      'An entry that was written anew breaks the chain at the entry after it.',
      (all) => replaced(all, 1, (entry) => forged(entry, (text) => text.replace('government', 'business'))),
      3,
      'chain-broken',
    ],
    [
      'The entry of another group does not continue this one.',
      (all) => replaced(all, 3, (entry) => forged(entry, (text) => text.replace(group, seat))),
      4,
      'other-group',
    ],
  ])('%s', (_sentence, change, seq, reason) => {
    expect(verifyChain(change(chain(4)), sha256)).toEqual({ ok: false, seq, reason });
  });

  it('A value that lacks group, number or previous hash, or has one of another type, is no entry.', () => {
    const fields = { group, seq: 1, previous: genesis.hash };
    for (const field of ['group', 'seq', 'previous'] as const) {
      for (const value of [undefined, null, true, {}, field === 'seq' ? '1' : 1]) {
        const canonical = canonicalText({ ...fields, [field]: value });
        const entries = [{ canonical, hash: sha256(canonical) }];
        expect(verifyChain(entries, sha256)).toEqual({ ok: false, seq: 1, reason: 'not-an-entry' });
      }
    }
    for (const canonical of ['null', '1', '"text"', '[]']) {
      const entries = [{ canonical, hash: sha256(canonical) }];
      expect(verifyChain(entries, sha256)).toMatchObject({ reason: 'not-an-entry' });
    }
  });

  it('A text that has no canonical form is refused, not thrown at the verifier.', () => {
    const text = canonicalText({ group, seq: 1, previous: genesis.hash });
    const canonical = text.replace('{', '{"a":"\\ud83d",');
    expect(verifyChain([{ canonical, hash: sha256(canonical) }], sha256)).toMatchObject({ reason: 'not-canonical' });
  });

  it('A cut tail verifies, so the head must be compared with one that was kept elsewhere.', () => {
    const entries = chain(4);
    const cut = verifyChain(entries.slice(0, 3), sha256);
    expect(cut).toMatchObject({ ok: true, head: { seq: 3 } });
    expect(cut).not.toEqual(verifyChain(entries, sha256));
  });

  it('Every kind is named once.', () => {
    expect(new Set(ledgerKinds).size).toBe(ledgerKinds.length);
  });
});

function replaced(
  entries: readonly StoredEntry[],
  index: number,
  change: (entry: StoredEntry) => StoredEntry,
): readonly StoredEntry[] {
  return entries.map((entry, position) => (position === index ? change(entry) : entry));
}

function forgedBy(before: string, after: string): (entry: StoredEntry) => StoredEntry {
  return (entry) => forged(entry, (text) => `${before}${text}${after}`);
}

function never(): never {
  throw new Error('the chain is longer than that');
}
