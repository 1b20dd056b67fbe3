import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { em, Work } from './database/work.ts';
import { LOG, type Log } from './log.ts';
import { nameOf } from './refusal.filter.ts';

const every = 15_000;

/** What one round of a chore does, in a transaction on the duty 'upkeep' of its own; it looks for what is due and writes it down. */
export interface Chore {
  /** For the log, and the key of the lock that keeps two nodes from doing it at once. */
  readonly name: string;
  run(): Promise<void>;
}

/** What is done a portion at a time, each in transactions that it opens itself, so that no lock is held for long. */
export interface Portions {
  readonly name: string;
  /** Answers whether there is more to do at once. Several nodes may be at it together. */
  portion(): Promise<boolean>;
}

/** Milliseconds after which a backlog waits for the next round, so that the other chores have their turn. */
const patience = 5_000;

/**
 * Writes down what ends by time alone. Nothing may depend on it for being refused in time: the rules ask the clock. Every node
 * runs it; a chore that another node is at is left out this time.
 */
@Injectable()
export class Upkeep implements OnApplicationShutdown {
  private readonly chores: Chore[] = [];
  private readonly portioned: Portions[] = [];
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly work: Work,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** Called by a domain's module as it is initialised. */
  take(chore: Chore): void {
    this.chores.push(chore);
  }

  takePortions(portions: Portions): void {
    this.portioned.push(portions);
  }

  start(): void {
    this.timer = setTimeout(() => void this.round().finally(() => (this.stopped ? undefined : this.start())), every);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  /** Does every chore once. A fault in one is logged and keeps no other from being done. */
  async round(): Promise<void> {
    for (const chore of this.chores) {
      await this.attempt(chore.name, () =>
        this.work.onDuty('upkeep', async () => {
          if (await isFree(chore.name)) await chore.run();
        }),
      );
    }
    for (const one of this.portioned) await this.attempt(one.name, () => this.workOff(one));
  }

  private async workOff({ portion }: Portions): Promise<void> {
    const end = performance.now() + patience;
    while (!this.stopped && (await portion()) && performance.now() < end);
  }

  private async attempt(name: string, act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.log.error({ fault: nameOf(error), event: name }, 'a chore failed');
    }
  }
}

/** The lock ends with the transaction. */
async function isFree(name: string): Promise<boolean> {
  const rows: { free: boolean }[] = await em().query(
    `select pg_try_advisory_xact_lock(hashtextextended('upkeep ' || $1, 0)) as free`,
    [name],
  );
  return rows[0]?.free ?? false;
}
