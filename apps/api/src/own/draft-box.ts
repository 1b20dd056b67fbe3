import { Inject, Injectable } from '@nestjs/common';
import { draft, type Draft } from '@trialogue/rooms';
import * as z from 'zod';
import { CONFIG, type Config } from '../platform/config.ts';
import { keyedHash, ownKey, seal, unseal } from './sealing.ts';

/** Texts begun in so many topics of one room are kept; the one that was left alone for longest goes first. */
const most = 20;
const lengthBytes = 4;
/** A row is as long as one of these, so that its length says little of the text. */
const steps = [1_024, 4_096, 16_384, 65_536, 262_144];
const contents = z.array(draft);

/** How a person's unfinished texts of one room lie in the database: under a key, and sealed, so that they lead to nobody. */
@Injectable()
export class DraftBox {
  private readonly placeKey: Buffer;
  private readonly textKey: Buffer;

  constructor(@Inject(CONFIG) config: Pick<Config, 'secret'>) {
    this.placeKey = ownKey(config.secret, 'draft place');
    this.textKey = ownKey(config.secret, 'draft text');
  }

  keyOf(personId: string, roomId: string): Buffer {
    return keyedHash(this.placeKey, `${personId} ${roomId}`);
  }

  /** The oldest are left out until the rest fits. */
  close(key: Buffer, drafts: readonly Draft[]): Buffer {
    let kept = drafts.slice(-most);
    let plain = Buffer.from(JSON.stringify(kept));
    for (; roomFor(plain) === undefined && kept.length > 1; plain = Buffer.from(JSON.stringify(kept))) {
      kept = kept.slice(1);
    }
    const padded = Buffer.alloc(roomFor(plain) ?? plain.length + lengthBytes);
    padded.writeUInt32BE(plain.length);
    plain.copy(padded, lengthBytes);
    return seal(this.textKey, padded, key);
  }

  open(key: Buffer, sealed: Buffer): Draft[] {
    const padded = unseal(this.textKey, sealed, key);
    const plain = padded.subarray(lengthBytes, lengthBytes + padded.readUInt32BE());
    return contents.parse(JSON.parse(plain.toString('utf8')));
  }
}

function roomFor(plain: Buffer): number | undefined {
  return steps.find((step) => plain.length + lengthBytes <= step);
}
