import { createHmac, hkdfSync } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { refuse } from '@trialogue/kernel';
import { CONFIG, type Config } from '../platform/config.ts';
import { RefusalError } from '../platform/refusal.ts';

const reportsPerDay = 5;
const day = 24 * 3600;

/** So many reports a day by one person, on all nodes together. Counted under a keyed hash: who reported is not in the database. */
@Injectable()
export class ReportLimit {
  private readonly key: Buffer;
  private readonly limiter: RateLimiterPostgres;

  constructor(dataSource: DataSource, @Inject(CONFIG) config: Pick<Config, 'secret'>) {
    this.key = Buffer.from(hkdfSync('sha256', config.secret, '', 'trialogue report limit', 32));
    const limit = { keyPrefix: 'report', points: reportsPerDay, duration: day };
    this.limiter = new RateLimiterPostgres({
      storeClient: dataSource,
      storeType: 'typeorm',
      tableName: 'rate_limit',
      tableCreated: true,
      // Sign-in clears what has run out, in the same table.
      clearExpiredByTimeout: false,
      ...limit,
      insuranceLimiter: new RateLimiterMemory(limit),
    });
  }

  async take(personId: string): Promise<void> {
    const hashed = createHmac('sha256', this.key).update(personId).digest('base64url');
    try {
      await this.limiter.consume(hashed);
    } catch (reason) {
      if (!(reason instanceof RateLimiterRes)) throw reason;
      const seconds = Math.max(1, Math.ceil(reason.msBeforeNext / 1000));
      throw new RefusalError(refuse('too-many-attempts', 'access', ['try-later'], { seconds }));
    }
  }
}
