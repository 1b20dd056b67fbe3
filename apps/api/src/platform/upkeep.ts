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

/**
 * Writes down what ends by time alone. Nothing may depend on it for being refused in time: the rules ask the clock. Every node
 * runs it; a chore that another node is at is left out this time.
 */
@Injectable()
export class Upkeep implements OnApplicationShutdown {
  private readonly chores: Chore[] = [];
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
      try {
        await this.work.onDuty('upkeep', async () => {
          if (await isFree(chore.name)) await chore.run();
        });
      } catch (error) {
        this.log.error({ fault: nameOf(error), event: chore.name }, 'a chore failed');
      }
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
