import { refuse } from '@trialogue/kernel';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { RefusalError } from '../platform/refusal.ts';

/** How often one person may ask for something that costs work, on each node. Nothing of it is stored. */
export class Pace {
  private readonly limiter: RateLimiterMemory;

  constructor(times: number, seconds: number) {
    this.limiter = new RateLimiterMemory({ points: times, duration: seconds });
  }

  async take(personId: string): Promise<void> {
    try {
      await this.limiter.consume(personId);
    } catch (reason) {
      if (!(reason instanceof RateLimiterRes)) throw reason;
      const seconds = Math.max(1, Math.ceil(reason.msBeforeNext / 1000));
      throw new RefusalError(refuse('busy', 'limits', ['try-later'], { seconds }));
    }
  }
}
