import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock.ts';
import { Upkeep } from '../platform/upkeep.ts';
import { DraftBox } from './draft-box.ts';
import { DraftRepository } from './draft.repository.ts';
import { NoticeRepository } from './notice.repository.ts';

const day = 24 * 3_600_000;
const hour = 3_600_000;
/** A notice that was seen, and one that never was. */
const seenDays = 30;
const unseenDays = 180;
/** As long as a draft could lie there at all. */
const departedDays = 31;

/** Takes away what nobody will come back for: old drafts and notices, and drafts of rooms that their author has left. */
@Injectable()
export class ClearOwn implements OnModuleInit {
  private next = 0;

  constructor(
    private readonly clock: Clock,
    private readonly upkeep: Upkeep,
    private readonly drafts: DraftRepository,
    private readonly box: DraftBox,
    private readonly notices: NoticeRepository,
  ) {}

  onModuleInit(): void {
    this.upkeep.take({ name: 'drafts and notices', run: () => this.hourly() });
  }

  private async hourly(): Promise<void> {
    const now = this.clock.now().getTime();
    if (now < this.next) return;
    await this.run(now);
    this.next = now + hour;
  }

  private async run(now: number): Promise<void> {
    await this.drafts.clear(dayOf(now));
    const departed = await this.drafts.departedSince(new Date(now - departedDays * day));
    if (departed.length > 0) {
      await this.drafts.remove(departed.map(({ personId, roomId }) => this.box.keyOf(personId, roomId)));
    }
    await this.notices.clear(dayOf(now - seenDays * day), dayOf(now - unseenDays * day));
  }
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
