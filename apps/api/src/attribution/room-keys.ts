import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../platform/config.ts';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Keys that keep names apart from contributions. All derive from the instance's secret, which lies outside the database, so a
 * copy of the database names nobody. A period's own key is random and only wrapped here: once it is destroyed, not even the
 * secret opens that period's map.
 */
@Injectable()
export class RoomKeys {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'secret'>) {}

  newPeriodKey(periodId: string): { key: Buffer; wrapped: Buffer } {
    const key = randomBytes(32);
    return { key, wrapped: seal(this.derive('period'), key, periodId) };
  }

  unwrapPeriodKey(periodId: string, wrapped: Buffer): Buffer {
    return unseal(this.derive('period'), wrapped, periodId);
  }

  /** Stands for an author in the receipts of one room. */
  authorTag(roomId: string, personId: string): Buffer {
    return tag(this.derive(`receipt ${roomId}`), personId);
  }

  private derive(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.config.secret, '', `trialogue ${purpose}`, 32));
  }
}

/** Stands for a person in one period's map. */
export function personTag(periodKey: Buffer, personId: string): Buffer {
  return tag(periodKey, personId);
}

export function sealPerson(periodKey: Buffer, personId: string, periodId: string): Buffer {
  return seal(periodKey, Buffer.from(personId, 'utf8'), periodId);
}

export function unsealPerson(periodKey: Buffer, sealed: Buffer, periodId: string): string {
  return unseal(periodKey, sealed, periodId).toString('utf8');
}

function tag(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

/** `bound` (the period's id) is authenticated with the text, so that a row cannot be moved to another period. */
function seal(key: Buffer, plain: Buffer, bound: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(bound));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

function unseal(key: Buffer, sealed: Buffer, bound: string): Buffer {
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceBytes))
    .setAAD(Buffer.from(bound))
    .setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
  return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()]);
}
