import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { refuse } from '@trialogue/kernel';
import { RefusalError } from '../platform/refusal.ts';

/**
 * How often one person may ask for something dear. In this process's memory alone: a count at rest would say who asked for a release or
 * had a text checked. With several nodes each allows as much.
 */
@Injectable()
export class PersonLimits {
  private readonly limiters = new Map<string, RateLimiterMemory>();

  async take(what: string, personId: string, points: number, seconds: number): Promise<void> {
    const limiter = this.limiters.get(what) ?? new RateLimiterMemory({ keyPrefix: what, points, duration: seconds });
    this.limiters.set(what, limiter);
    const over = await limiter.consume(personId).then(
      () => null,
      (refused: RateLimiterRes) => refused,
    );
    if (over === null) return;
    const wait = Math.max(1, Math.ceil(over.msBeforeNext / 1000));
    throw new RefusalError(refuse('too-many-attempts', 'access', ['try-later'], { seconds: wait }));
  }
}
