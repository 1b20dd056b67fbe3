import { Inject, Injectable } from '@nestjs/common';
import * as z from 'zod';
import { ownKey, seal, unseal } from '../own/sealing.ts';
import { CONFIG, type Config } from '../platform/config.ts';
import { malformedAt } from '../platform/malformed-at.ts';
import { RefusalError } from '../platform/refusal.ts';
import type { SearchPlace } from './search.repository.ts';

const content = z.tuple([z.int(), z.uuid(), z.int()]);

/** Where a page ended. It holds a second of the log, which leaves by no exit: so it is sealed, and opens for its asker only. */
@Injectable()
export class SearchCursor {
  private readonly key: Buffer;

  constructor(@Inject(CONFIG) config: Pick<Config, 'secret'>) {
    this.key = ownKey(config.secret, 'search cursor');
  }

  write(personId: string, { at, roomId, seq }: SearchPlace): string {
    const plain = Buffer.from(JSON.stringify([at.getTime() / 1000, roomId, seq]));
    return seal(this.key, plain, Buffer.from(personId)).toString('base64url');
  }

  read(personId: string, cursor: string | undefined): SearchPlace | null {
    if (cursor === undefined) return null;
    try {
      const plain = unseal(this.key, Buffer.from(cursor, 'base64url'), Buffer.from(personId)).toString('utf8');
      const [seconds, roomId, seq] = content.parse(JSON.parse(plain));
      return { at: new Date(seconds * 1000), roomId, seq };
    } catch {
      throw new RefusalError(malformedAt([{ path: ['after'] }]));
    }
  }
}
