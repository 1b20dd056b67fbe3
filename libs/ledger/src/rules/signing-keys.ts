import { canonicalText, type Hash } from './entry.ts';
import type { VerifySignature } from './signed-head.ts';

/** A key as it is published. Every key but the first is introduced by an earlier one, so that a change of keys can be followed. */
export interface SigningKey {
  readonly key: string;
  readonly publicKey: string;
  readonly introducedBy: string | null;
  /** By the earlier key, over `introductionText`. */
  readonly introduction: string | null;
}

/** A key's id follows from the key itself, so nobody can put another key under it. */
export function keyIdOf(publicKey: string, hash: Hash): string {
  return hash(publicKey).slice(0, 32);
}

export function introductionText({ key, publicKey }: Pick<SigningKey, 'key' | 'publicKey'>): string {
  return canonicalText({ introduces: key, publicKey, signs: 'ledger-key' });
}

/** The keys that count, by id: the first, and whichever an earlier one of them has introduced. */
export function keysThatCount(
  keys: readonly SigningKey[],
  hash: Hash,
  verify: VerifySignature,
): ReadonlyMap<string, string> {
  const counted = new Map<string, string>();
  for (const one of keys) {
    if (keyIdOf(one.publicKey, hash) !== one.key) continue;
    if (counted.size === 0 || isIntroduced(one, counted, verify)) counted.set(one.key, one.publicKey);
  }
  return counted;
}

function isIntroduced(one: SigningKey, counted: ReadonlyMap<string, string>, verify: VerifySignature): boolean {
  const earlier = one.introducedBy === null ? undefined : counted.get(one.introducedBy);
  if (earlier === undefined || one.introduction === null) return false;
  return verify(earlier, introductionText(one), one.introduction);
}
