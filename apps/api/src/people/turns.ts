import { refuse } from '@trialogue/kernel';
import { RefusalError } from '../platform/refusal.ts';

const busy = refuse('busy', 'limits', ['try-later']);

/** Lets only so many acts run at once and so many wait; who comes after those is told to come back. */
export class Turns {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly mostWaiting: number,
  ) {}

  async take<T>(act: () => Promise<T>): Promise<T> {
    await this.wait();
    try {
      return await act();
    } finally {
      this.pass();
    }
  }

  get isIdle(): boolean {
    return this.running === 0;
  }

  private wait(): Promise<void> {
    if (this.running < this.atOnce) {
      this.running++;
      return Promise.resolve();
    }
    if (this.waiting.length >= this.mostWaiting) throw new RefusalError(busy);
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** The turn goes straight to the next in line, so nobody can slip in between. */
  private pass(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.running--;
  }
}

/** Turns of their own for each key; a key that nobody uses any more is forgotten. */
export class TurnsByKey {
  private readonly queues = new Map<string, Turns>();

  constructor(
    private readonly atOnce: number,
    private readonly mostWaiting: number,
  ) {}

  async take<T>(key: string, act: () => Promise<T>): Promise<T> {
    const queue = this.queues.get(key) ?? new Turns(this.atOnce, this.mostWaiting);
    this.queues.set(key, queue);
    try {
      return await queue.take(act);
    } finally {
      if (queue.isIdle) this.queues.delete(key);
    }
  }
}
