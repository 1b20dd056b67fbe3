import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AppendToLedger } from '../ledger/append-to-ledger.ts';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import { Upkeep } from '../platform/upkeep.ts';
import { RetentionRepository } from './retention.repository.ts';

/** Items that go in one transaction: so few that nobody who posts meanwhile waits for a noticeable time. */
const portion = 5_000;

/** Deletes what was said longer ago than its room keeps it, whole days at a time, and leaves a record that it did. */
@Injectable()
export class ClearRooms implements OnModuleInit {
  constructor(
    private readonly upkeep: Upkeep,
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly rooms: RetentionRepository,
    private readonly ledger: AppendToLedger,
  ) {}

  onModuleInit(): void {
    this.upkeep.takePortions({ name: 'clear rooms', portion: () => this.one() });
  }

  private one(): Promise<boolean> {
    return this.work.onDuty('upkeep', async () => {
      const due = await this.rooms.toClear();
      if (!due) return false;
      const { roomId, groupId, kind, keepsFrom } = due;
      // The ledger first, as in every act that a group records; the room's row is locked after it.
      await this.ledger.open(groupId);
      const items = await this.rooms.clear(roomId, portion);
      if (items === 0) return false;
      await this.ledger.run({
        group: groupId,
        at: this.clock.now().getTime(),
        actor: { role: 'system', sector: null },
        kind: 'retention-ran',
        // Every sector reads the ledger, and how much was said in a caucus is its own affair.
        payload: { room: roomId, before: keepsFrom, items: kind === 'caucus' ? null : items },
      });
      return true;
    });
  }
}
