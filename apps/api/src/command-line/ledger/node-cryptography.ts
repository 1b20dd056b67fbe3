import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { AskedSignature, Cryptography } from '@trialogue/ledger';

/** SHA-256 and Ed25519 of Node itself. */
export function nodeCryptography(): Cryptography {
  const keys = new Map<string, KeyObject | null>();
  const keyOf = (publicKey: string): KeyObject | null => {
    const known = keys.get(publicKey) ?? imported(publicKey);
    keys.set(publicKey, known);
    return known;
  };
  return {
    hashes: (texts) => texts.map((text) => createHash('sha256').update(text, 'utf8').digest('hex')),
    verifies: (asked) => asked.map((one) => isSigned(one, keyOf(one.publicKey))),
  };
}

function isSigned({ text, signature }: AskedSignature, key: KeyObject | null): boolean {
  return key !== null && verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'hex'));
}

function imported(publicKey: string): KeyObject | null {
  const x = Buffer.from(publicKey, 'hex').toString('base64url');
  try {
    return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  } catch {
    return null;
  }
}
