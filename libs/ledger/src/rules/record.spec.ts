import { createPublicKey, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chainOf,
  group,
  ledgerFrom,
  newSigner,
  sha256,
  signedAt,
  type SignedLedger,
  signedLedger,
} from '../../../../test/builders/build-signed-ledger.ts';
import { canonicalText, genesis, type LedgerHead } from './entry.ts';
import { ledgerKinds } from './kinds.ts';
import { beginRecord, endRecord, readOn, type RecordVerdict } from './record.ts';
import { headText, readHead, type SignedText } from './signed-head.ts';
import { kindsAbout, ledgerSubjects } from './subjects.ts';

const signer = newSigner();

function verifies(publicKey: string, text: string, signature: string): boolean {
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey, 'hex').toString('base64url') },
    format: 'jwk',
  });
  return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'hex'));
}

function check(
  ledger: SignedLedger,
  witnessed: readonly SignedText[] = [],
  kept: readonly LedgerHead[] = [],
): RecordVerdict {
  const { entries, ...facts } = ledger;
  return endRecord(readOn(beginRecord({ ...facts, group, witnessed, kept }, sha256, verifies), entries, sha256));
}

describe('a signed record', () => {
  const sound = signedLedger(6, signer, [2, 4, 6]);

  it('that nobody touched is sound, and says how far it was signed', () => {
    expect(check(sound)).toMatchObject({ ok: true, head: { seq: 6 }, signed: { seq: 6 }, witnessed: null });
    expect(check(sound, sound.signatures, [sound.head])).toMatchObject({ ok: true, witnessed: 6 });
    expect(check(ledgerFrom([], signer, []))).toEqual({ ok: true, head: genesis, signed: null, witnessed: null });
  });

  it('read in portions of any size gets the same verdict', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 6 }), { maxLength: 5 }), (cuts) => {
        const { entries, ...facts } = sound;
        const places = [0, ...cuts.toSorted((one, other) => one - other), entries.length];
        let reading = beginRecord({ ...facts, group, witnessed: [], kept: [] }, sha256, verifies);
        places.forEach((place, index) => (reading = readOn(reading, entries.slice(place, places[index + 1]), sha256)));
        expect(endRecord(reading)).toEqual(check(sound));
      }),
    );
  });

  it('cannot be written anew from any entry on without it showing, at the first number that nothing confirms', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 3 }), (from, longer) => {
        const entries = chainOf(6);
        const before = entries.slice(0, from - 1);
        const last = before.at(-1);
        const anew = chainOf(7 - from + longer, last ? { seq: last.entry.seq, hash: last.hash } : genesis, 1);
        const forged = ledgerFrom([...before, ...anew], signer, sound.signatures);
        const upTo = from % 2 === 0 ? from : from + 1;
        expect(check(forged)).toEqual({ ok: false, seq: upTo - 1, upTo, reason: 'not-what-was-signed' });
      }),
    );
  });

  it('that lacks its end is found by what was signed of the end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 }), (length) => {
        const cut = ledgerFrom(chainOf(length), signer, sound.signatures);
        expect(check(cut)).toEqual({ ok: false, seq: length + 1, upTo: 6, reason: 'signed-missing' });
        const signatures = cut.signatures.filter((one) => (readHead(one.canonical)?.seq ?? 0) <= length);
        const unseen = { ...cut, signatures };
        expect(check(unseen, sound.signatures)).toMatchObject({
          seq: length + 1,
          upTo: 6,
          reason: 'witnessed-missing',
        });
        expect(check(unseen, [], [sound.head])).toMatchObject({ seq: length + 1, upTo: 6, reason: 'kept-missing' });
      }),
    );
  });

  it('shows no change of a signature as sound', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 }), fc.nat(), fc.boolean(), (which, where, ofText) => {
        const signatures = sound.signatures.map((one, place) => (place === which ? spoilt(one, where, ofText) : one));
        expect(check({ ...sound, signatures }).ok).toBe(false);
      }),
    );
  });

  it('signed by a key that nobody introduced is not believed', () => {
    const stranger = newSigner();
    const forged = signedLedger(6, stranger, [6]);
    expect(check({ ...forged, keys: [signer.published, stranger.published] })).toMatchObject({
      ok: false,
      seq: 1,
      upTo: 6,
      reason: 'key-unknown',
    });
    expect(check(forged, sound.signatures)).toMatchObject({ seq: 1, upTo: 2, reason: 'key-unknown' });
  });

  it('goes over to a key that the former one introduced, and to no other under its name', () => {
    const next = newSigner(signer);
    const entries = chainOf(4);
    const signatures = [signedAt(entries[1], signer), signedAt(entries[3], next)];
    const both = { ...ledgerFrom(entries, signer, signatures), keys: [signer.published, next.published] };
    expect(check(both)).toMatchObject({ ok: true, signed: { seq: 4 } });
    const other = { ...next.published, publicKey: newSigner().published.publicKey };
    expect(check({ ...both, keys: [signer.published, other] })).toMatchObject({
      seq: 3,
      upTo: 4,
      reason: 'key-unknown',
    });
  });

  it('whose head row says otherwise is found at the first number on which the two differ', () => {
    expect(check({ ...sound, head: { ...sound.head, seq: 4 } })).toMatchObject({ seq: 5, reason: 'other-head' });
    expect(check({ ...sound, head: { ...sound.head, seq: 9 } })).toMatchObject({ seq: 7, reason: 'other-head' });
    expect(check({ ...sound, head: { ...sound.head, hash: sha256('') } })).toMatchObject({
      seq: 6,
      reason: 'other-head',
    });
  });

  it('may have entries that are a little older than the ones before, and no more than that', () => {
    const apart = (milliseconds: number) => {
      const entries = chainOf(3, genesis, 0, milliseconds);
      return ledgerFrom(entries, signer, [signedAt(entries[2], signer)]);
    };
    expect(check(apart(-150_000)).ok).toBe(true);
    expect(check(apart(-301_000))).toEqual({ ok: false, seq: 2, upTo: 2, reason: 'time-goes-back' });
  });

  it('whose newest entries wait longer than five minutes for a signature is not sound', () => {
    const waits = signedLedger(6, signer, [5]);
    const sixth = Date.parse('2026-11-24T09:05:00Z');
    const madeAfter = (seconds: number) => check({ ...waits, madeAt: new Date(sixth + seconds * 1_000).toISOString() });
    expect(madeAfter(300)).toMatchObject({ ok: true, signed: { seq: 5 } });
    expect(madeAfter(301)).toEqual({ ok: false, seq: 6, upTo: 6, reason: 'unsigned' });
    const { entries, ...facts } = signedLedger(6, signer, []);
    const reading = beginRecord({ ...facts, madeAt: null, group, witnessed: [], kept: [] }, sha256, verifies);
    expect(endRecord(readOn(reading, entries, sha256))).toMatchObject({ ok: true, signed: null });
  });

  it('is not confirmed by what was signed of another group, or as something else', () => {
    const head = { group, seq: 2, hash: sha256(''), at: 0, key: signer.published.key };
    for (const canonical of [
      headText({ ...head, group: '0b6ff0f4-5ce1-4c3f-8a3e-6d1b8f4b7c11' }),
      canonicalText({ ...head, at: '2026-11-24T09:00:00Z', signs: 'ledger-key' }),
      headText({ ...head, seq: 0 }),
      'null',
      '{',
    ]) {
      const signatures = [{ canonical, signature: signer.sign(canonical) }];
      expect(check({ ...sound, signatures })).toMatchObject({ ok: false, reason: 'signature-false' });
    }
  });

  it('has every kind of entry under exactly one subject', () => {
    const found = ledgerSubjects.flatMap(kindsAbout);
    expect(found.toSorted()).toEqual(ledgerKinds.toSorted());
  });
});

function spoilt({ canonical, signature }: SignedText, where: number, ofText: boolean): SignedText {
  const text = ofText ? canonical : signature;
  const at = where % text.length;
  const other = `${text.slice(0, at)}${text[at] === '0' ? '1' : '0'}${text.slice(at + 1)}`;
  return ofText ? { canonical: other, signature } : { canonical, signature: other };
}
