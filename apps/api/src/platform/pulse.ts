import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { LOG, type Log } from './log.ts';
import { nameOf } from './refusal.filter.ts';

const every = 1_000;

/** Something that follows what was written, soon after it; it opens its own transactions and sees to it that one node does it at a time. */
export interface Follower {
  readonly name: string;
  run(): Promise<void>;
}

/** Beats about once a second on every node. What has nothing to do must cost next to nothing. */
@Injectable()
export class Pulse implements OnApplicationShutdown {
  private readonly followers: Follower[] = [];
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(@Inject(LOG) private readonly log: Log) {}

  /** Called by a domain's module as it is initialised. */
  take(follower: Follower): void {
    this.followers.push(follower);
  }

  start(): void {
    this.timer = setTimeout(() => void this.beat().finally(() => (this.stopped ? undefined : this.start())), every);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  /** A fault in one is logged and keeps no other from being done. */
  async beat(): Promise<void> {
    for (const follower of this.followers) {
      try {
        await follower.run();
      } catch (error) {
        if (!this.stopped) this.log.warn({ fault: nameOf(error), event: follower.name }, 'what follows was put off');
      }
    }
  }
}
