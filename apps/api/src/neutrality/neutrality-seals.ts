import { Inject, Injectable } from '@nestjs/common';
import { keyedHash, ownKey, seal, unseal } from '../own/sealing.ts';
import { CONFIG, type Config } from '../platform/config.ts';

type SealedPart = 'challenge' | 'concern' | 'answer';

/** What is said of a neutral in confidence, and by whom: whoever has a copy of the database alone learns neither. */
@Injectable()
export class NeutralitySeals {
  private readonly key: Buffer;
  private readonly tagKey: Buffer;

  constructor(@Inject(CONFIG) config: Pick<Config, 'secret'>) {
    this.key = ownKey(config.secret, 'neutrality');
    this.tagKey = ownKey(config.secret, 'neutrality author');
  }

  /** By which somebody finds again in a group what he wrote himself. */
  tag(what: 'challenge' | 'concern', groupId: string, personId: string): Buffer {
    return keyedHash(this.tagKey, `${what} ${groupId} ${personId}`);
  }

  close(id: string, what: SealedPart, text: string): Buffer {
    return seal(this.key, Buffer.from(text, 'utf8'), Buffer.from(`${id} ${what}`));
  }

  /** Null where it was sealed with a secret that was lost since. */
  open(id: string, what: SealedPart, sealed: Buffer | null): string | null {
    if (sealed === null) return null;
    try {
      return unseal(this.key, sealed, Buffer.from(`${id} ${what}`)).toString('utf8');
    } catch {
      return null;
    }
  }
}
