import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ownKey, seal, unseal } from '../own/sealing.ts';
import { CONFIG, type Config } from '../platform/config.ts';

/** A report accuses somebody, and its words may show who wrote it: whoever has a copy of the database alone reads nothing of it. */
@Injectable()
export class ReportSeals {
  private readonly key: Buffer;

  constructor(@Inject(CONFIG) config: Pick<Config, 'secret'>) {
    this.key = ownKey(config.secret, 'abuse report');
  }

  /** Bound to the report and to what in it the text is. */
  close(reportId: string, what: SealedPart, text: string): Buffer {
    return seal(this.key, Buffer.from(text, 'utf8'), Buffer.from(`${reportId} ${what}`));
  }

  /**
   * An order by chance, the same for each report of one message: several draws would show by the office that none of them meets whose
   * steward wrote it.
   */
  drawn<T extends string>(all: readonly T[], itemId: string): T[] {
    const lot = (one: T) => createHmac('sha256', this.key).update(`${itemId} ${one}`).digest('hex');
    return all.toSorted((one, other) => (lot(one) < lot(other) ? -1 : 1));
  }

  /** Null where it was sealed with a secret that was lost since: that must not hide the other reports. */
  open(reportId: string, what: SealedPart, sealed: Buffer | null): string | null {
    if (sealed === null) return null;
    try {
      return unseal(this.key, sealed, Buffer.from(`${reportId} ${what}`)).toString('utf8');
    } catch {
      return null;
    }
  }
}

export type SealedPart = 'reason' | 'words' | 'closing' | 'glass';
