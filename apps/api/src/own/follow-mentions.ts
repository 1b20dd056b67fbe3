import { Injectable, type OnModuleInit } from '@nestjs/common';
import { noticesOf } from '@trialogue/rooms';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import { Pulse } from '../platform/pulse.ts';
import { NoticedItemsRepository, type Stretch } from './noticed-items.repository.ts';
import { Notices } from './notices.ts';

/**
 * Under non-attribution notices come together for all that was said since the last time, so that the moment of one tells nothing of
 * the second in which something was written.
 */
const maskedEvery = 30_000;
const maskedSpread = 15_000;

/** Follows the logs for whoever is mentioned or answered. A post waits for none of it. */
@Injectable()
export class FollowMentions implements OnModuleInit {
  private nextMasked = 0;

  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly items: NoticedItemsRepository,
    private readonly notices: Notices,
    private readonly pulse: Pulse,
  ) {}

  onModuleInit(): void {
    this.pulse.take({ name: 'mentions', run: () => this.run() });
  }

  private async run(): Promise<void> {
    const now = this.clock.now().getTime();
    const withMasked = now >= this.nextMasked;
    if (withMasked) this.nextMasked = now + maskedEvery + Math.random() * maskedSpread;
    while (await this.round(withMasked));
  }

  /** One portion; whether there may be more. */
  round(withMasked: boolean): Promise<boolean> {
    return this.work.onDuty('deliver', async () => {
      if (!(await this.items.isFree())) return false;
      const stretches = await this.items.due(withMasked);
      for (const stretch of stretches) await this.follow(stretch);
      return stretches.length > 0;
    });
  }

  private async follow(stretch: Stretch): Promise<void> {
    const items = await this.items.items(stretch);
    const members = items.length > 0 ? await this.items.members(stretch.roomId) : [];
    for (const { roomId, groupId, itemId, ...message } of items) {
      for (const { kind, personIds } of noticesOf(message, members)) {
        await this.notices.add(kind, personIds, { groupId, roomId, itemId });
      }
    }
    await this.items.told(stretch);
  }
}
