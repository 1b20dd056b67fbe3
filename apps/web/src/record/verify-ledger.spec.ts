import { webcrypto } from 'node:crypto';
import type { LedgerHead } from '@trialogue/ledger';
import { afterEach, expect, test, vi } from 'vitest';
import {
  fileOf,
  newSigner,
  sha256,
  type SignedLedger,
  signedLedger,
} from '../../../../test/builders/build-signed-ledger.ts';
import { headFrom, rememberedHead, rememberHead } from './held-heads.ts';
import { waitingFor } from './signing.tsx';
import { verifyLedger } from './verify-ledger.ts';

const signer = newSigner();
const ledger = signedLedger(6, signer, [3, 6]);

async function* arriving(text: string, size = 1_000): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

function verified(of: SignedLedger | string, kept: readonly LedgerHead[] = []) {
  return verifyLedger(arriving(typeof of === 'string' ? of : fileOf(of), 7), kept);
}

afterEach(() => vi.unstubAllGlobals());

test('a record that nobody touched is found sound, with its signatures', async () => {
  const verdict = { ok: true, head: ledger.head, signed: { seq: 6 } };
  expect(await verified(ledger)).toMatchObject({ hasSignatures: true, file: { readable: true, count: 6, verdict } });
});

test('an entry that was changed is found, with its number', async () => {
  const entries = ledger.entries.map((entry, place) =>
    place === 2 ? { ...entry, canonical: entry.canonical.replace('government', 'business') } : entry,
  );
  expect(await verified({ ...ledger, entries })).toMatchObject({
    file: { verdict: { seq: 3, reason: 'hash-differs' } },
  });
});

test('a signature that was changed is found, with its number', async () => {
  const signatures = ledger.signatures.map(({ canonical, signature }) => ({
    canonical,
    signature: signature.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
  }));
  expect(await verified({ ...ledger, signatures })).toMatchObject({
    file: { verdict: { seq: 1, upTo: 3, reason: 'signature-false' } },
  });
});

test('a browser without Ed25519 verifies the chain and says that it verified no signature', async () => {
  const { subtle } = webcrypto;
  const importKey = () => Promise.reject(new DOMException('unknown', 'NotSupportedError'));
  vi.stubGlobal('crypto', { subtle: { digest: subtle.digest.bind(subtle), importKey } });
  expect(await verified(ledger)).toMatchObject({ hasSignatures: false, file: { verdict: { ok: true, signed: null } } });
  const cut = { ...ledger, entries: ledger.entries.slice(0, 4) };
  expect(await verified(cut)).toMatchObject({ file: { verdict: { seq: 5, reason: 'other-head' } } });
});

test('a record that was written anew is found by what this browser remembers of it', async () => {
  expect(rememberedHead('g')).toBeNull();
  rememberHead('g', ledger.head);
  const kept = [rememberedHead('g') ?? { seq: 0, hash: '' }];
  expect(await verified(ledger, kept)).toMatchObject({ file: { verdict: { ok: true } } });
  const anew = signedLedger(5, newSigner(), [5]);
  expect(await verified(anew, kept)).toMatchObject({
    file: { verdict: { ok: false, reason: 'kept-missing', seq: 6 } },
  });
  localStorage.setItem('trialogue.record.g', '{"seq":1');
  expect(rememberedHead('g')).toBeNull();
});

test.each([
  ['an empty answer', '', 1, 'empty'],
  ['a line that is cut off', fileOf(ledger).slice(0, -20), 9, 'not-json'],
  ['something else', '<!doctype html>\n', 1, 'not-a-ledger'],
])('%s is unreadable, with its line', async (_, text, line, fault) => {
  expect((await verified(text)).file).toEqual({ readable: false, line, fault });
});

test('a number and a fingerprint are read as people paste them, and nothing else is', () => {
  const hash = sha256('');
  const pasted = `  ${hash.slice(0, 32).toUpperCase()} ${hash.slice(32)}\n`;
  expect(headFrom(' 12 ', pasted)).toEqual({ seq: 12, hash });
  expect(headFrom('', ' ')).toBeNull();
  for (const [number, text] of [
    ['0', hash],
    ['1.5', hash],
    ['', hash],
    ['3', ''],
    ['3', 'g'.repeat(64)],
    ['-1', hash],
  ] as const)
    expect(headFrom(number, text)).toBe('wrong');
});

test('how long entries wait for a signature is told by the server’s clock alone', () => {
  expect(waitingFor({ now: '2026-11-24T09:06:00Z', waitingSince: '2026-11-24T09:00:30Z' })).toBe(330_000);
  expect(waitingFor({ now: '2026-11-24T09:06:00Z', waitingSince: null })).toBe(0);
});
