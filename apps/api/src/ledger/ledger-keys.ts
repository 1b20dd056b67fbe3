import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { introductionText, keyIdOf, type SignedText, type SigningKey } from '@trialogue/ledger';
import { CONFIG, type Config } from '../platform/config.ts';
import { sha256 } from './append-to-ledger.ts';

/** RFC 8410: what stands before the 32 bytes of an Ed25519 key in PKCS #8. */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');
/** As many as the setting lets through. */
const most = 20;

interface Pair {
  readonly secret: KeyObject;
  readonly published: SigningKey;
}

/**
 * The keys that sign heads. They derive from the instance's secret, which lies outside the database: whoever has only the database
 * can change it and cannot sign what he made of it. Each key introduces the next, and stays published for what it signed.
 */
@Injectable()
export class LedgerKeys {
  private readonly pairs: readonly Pair[];

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'secret' | 'ledgerKey'>) {
    const pairs: Pair[] = [];
    while (pairs.length < most) pairs.push(this.pair(pairs.length + 1, pairs.at(-1)));
    this.pairs = pairs;
  }

  get current(): SigningKey {
    return this.signing().published;
  }

  sign(canonical: string): SignedText {
    return { canonical, signature: signatureOf(this.signing().secret, canonical) };
  }

  /** Oldest first, up to the newest that signs or is `used`. A public key in the database that is none of these is nobody's. */
  published(used: readonly string[]): readonly SigningKey[] {
    const own = this.pairs.map(({ published }) => published);
    const last = own.findLastIndex(({ publicKey }) => used.includes(publicKey)) + 1;
    return own.slice(0, Math.max(last, this.config.ledgerKey));
  }

  private signing(): Pair {
    const pair = this.pairs[this.config.ledgerKey - 1];
    if (!pair) throw new Error('there is no such key of the ledger');
    return pair;
  }

  private pair(generation: number, former: Pair | undefined): Pair {
    const seed = Buffer.from(hkdfSync('sha256', this.config.secret, '', `trialogue ledger ${generation}`, 32));
    const secret = createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' });
    const own = unintroduced(publicOf(secret));
    if (!former) return { secret, published: own };
    const introduction = signatureOf(former.secret, introductionText(own));
    return { secret, published: { ...own, introducedBy: former.published.key, introduction } };
  }
}

function unintroduced(publicKey: string): SigningKey {
  return { key: keyIdOf(publicKey, sha256), publicKey, introducedBy: null, introduction: null };
}

function publicOf(secret: KeyObject): string {
  const { x } = createPublicKey(secret).export({ format: 'jwk' });
  return Buffer.from(x ?? '', 'base64url').toString('hex');
}

function signatureOf(secret: KeyObject, text: string): string {
  return sign(null, Buffer.from(text, 'utf8'), secret).toString('hex');
}
