import { createHmac, hkdfSync } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { refuse } from '@trialogue/kernel';
import { CONFIG, type Config } from '../platform/config.ts';
import { RefusalError } from '../platform/refusal.ts';
import { addressPrefix } from './address-prefix.ts';
import { TurnsByKey } from './turns.ts';

const quarterHour = 15 * 60;
const day = 24 * 3600;
const longestBlock = 4 * 3600;
const failuresPerAccount = 5;
const failuresPerNetwork = 300;
const mostWaiting = 64;

export interface Attempt {
  readonly email: string;
  readonly address: string | undefined;
}

/**
 * Limits guessing. The key is the account *and* the network that asks, so nobody can lock another out of his own account from
 * elsewhere; whether the account exists plays no part. Each further block lasts twice as long. Keys are hashed: the table
 * holds no address of anybody.
 */
@Injectable()
export class AttemptLimits {
  private readonly key: Buffer;
  private readonly account: RateLimiterPostgres;
  private readonly repeats: RateLimiterPostgres;
  private readonly network: RateLimiterPostgres;
  private readonly turns = new TurnsByKey(1, mostWaiting);

  constructor(dataSource: DataSource, @Inject(CONFIG) config: Pick<Config, 'secret'>) {
    this.key = Buffer.from(hkdfSync('sha256', config.secret, '', 'trialogue rate limit', 32));
    this.account = limiter(dataSource, 'account', failuresPerAccount, quarterHour);
    this.repeats = limiter(dataSource, 'repeat', Number.MAX_SAFE_INTEGER, day);
    this.network = limiter(dataSource, 'network', failuresPerNetwork, quarterHour);
  }

  /** Runs one attempt at a time for an account and a network, so that parallel guesses are counted like those in a row. */
  async guard(attempt: Attempt, check: () => Promise<string | null>): Promise<string | null> {
    const network = this.hashed(addressPrefix(attempt.address));
    const account = this.hashed(`${addressPrefix(attempt.address)} ${attempt.email}`);
    return this.turns.take(account, async () => {
      await this.refuseBusyNetwork(network);
      await this.count(account);
      const personId = await check();
      await (personId === null ? this.failed(network) : this.succeeded(account));
      return personId;
    });
  }

  /**
   * For whoever shows the secret of a link. That is too long to be guessed, so only those count who show one that nobody made,
   * and they count with the wrong passwords of their network.
   */
  async admitNetwork(address: string | undefined): Promise<void> {
    await this.refuseBusyNetwork(this.hashed(addressPrefix(address)));
  }

  async noteFailure(address: string | undefined): Promise<void> {
    await this.failed(this.hashed(addressPrefix(address)));
  }

  /** Counted before the password is looked at: an attempt that is cut off half-way has been made. */
  private async count(account: string): Promise<void> {
    const used = await pointsOf(this.account.consume(account));
    if (used.consumedPoints <= failuresPerAccount) return;
    if (used.consumedPoints > failuresPerAccount + 1) throw tooMany(used.msBeforeNext);
    const before = await pointsOf(this.repeats.consume(account));
    const seconds = Math.min(longestBlock, quarterHour * 2 ** (before.consumedPoints - 1));
    await this.account.block(account, seconds);
    throw tooMany(seconds * 1000);
  }

  private async refuseBusyNetwork(network: string): Promise<void> {
    const used = await this.network.get(network);
    if (used !== null && used.consumedPoints >= failuresPerNetwork) throw tooMany(used.msBeforeNext);
  }

  private async failed(network: string): Promise<void> {
    await pointsOf(this.network.consume(network));
  }

  private async succeeded(account: string): Promise<void> {
    await this.account.delete(account);
    await this.repeats.delete(account);
  }

  private hashed(text: string): string {
    return createHmac('sha256', this.key).update(text).digest('base64url');
  }
}

/** One count for all nodes; while the database cannot be reached each node counts for itself. */
function limiter(dataSource: DataSource, keyPrefix: string, points: number, duration: number): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: dataSource,
    storeType: 'typeorm',
    tableName: 'rate_limit',
    tableCreated: true,
    clearExpiredByTimeout: true,
    keyPrefix,
    points,
    duration,
    insuranceLimiter: new RateLimiterMemory({ keyPrefix, points, duration }),
  });
}

/** The library rejects with the count where the limit is passed; everything else it rejects with is a fault. */
function pointsOf(counting: Promise<RateLimiterRes>): Promise<RateLimiterRes> {
  return counting.catch((reason: unknown) => {
    if (reason instanceof RateLimiterRes) return reason;
    throw reason;
  });
}

function tooMany(milliseconds: number): RefusalError {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  return new RefusalError(refuse('too-many-attempts', 'access', ['try-later'], { seconds }));
}
