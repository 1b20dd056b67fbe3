import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AppendToLedger } from '../ledger/append-to-ledger.ts';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import { Upkeep } from '../platform/upkeep.ts';
import { Authors } from './authors.ts';
import { EndingRepository } from './ending.repository.ts';
import { Periods } from './periods.ts';
import { Speakers } from './speakers.ts';

/**
 * Destroys the maps whose time is over, one period in one transaction, together with its entry in the ledger. What this node has in
 * memory of them goes by the clock, whichever node destroys.
 */
@Injectable()
export class EndMaps implements OnModuleInit {
  constructor(
    private readonly upkeep: Upkeep,
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly endings: EndingRepository,
    private readonly ledger: AppendToLedger,
    private readonly periods: Periods,
    private readonly authors: Authors,
    private readonly speakers: Speakers,
  ) {}

  onModuleInit(): void {
    this.upkeep.takePortions({ name: 'end maps', portion: () => this.one() });
  }

  private async one(): Promise<boolean> {
    this.forget();
    return this.work.onDuty('upkeep', async () => {
      const due = await this.endings.mapToEnd();
      if (!due) return false;
      // The ledger first, as in every act that a group records; the room's row is locked after it.
      await this.ledger.open(due.groupId);
      if (await this.endings.endMap(due.periodId)) {
        await this.ledger.run({
          group: due.groupId,
          at: this.clock.now().getTime(),
          actor: { role: 'system', sector: null },
          kind: 'names-ended',
          payload: { room: due.roomId, periodBegan: due.began },
        });
      }
      return true;
    });
  }

  private forget(): void {
    this.periods.forgetEnded();
    this.authors.forgetEnded();
    this.speakers.forgetClosed(this.clock.now().getTime());
  }
}
