import { Injectable } from '@nestjs/common';
import { AppendToLedger } from '../ledger/append-to-ledger.ts';
import { Clock } from '../platform/clock.ts';
import { afterCommit, Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { ActWriter } from './act-writer.ts';
import { Deliveries } from './deliveries.ts';
import type { AddedItem, ItemToAdd } from './item-to-add.ts';
import type { MemberFacts } from './room-facts.repository.ts';

/** The one act that the group's ledger records too: item and entry are there together or not at all. */
@Injectable()
export class RaiseRule {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly ledger: AppendToLedger,
    private readonly writer: ActWriter,
    private readonly deliveries: Deliveries,
  ) {}

  run({ personId }: Recognised, { room, seat }: MemberFacts, item: ItemToAdd): Promise<AddedItem> {
    return this.work.asPerson(personId, async () => {
      // The ledger first, as in every act that a group records; the room's row is locked after it.
      await this.ledger.open(room.groupId);
      const at = this.clock.now().getTime();
      const added = await this.writer.writeWithin(item);
      if (added.outcome !== 'posted') return added;
      await this.ledger.run({
        group: room.groupId,
        at,
        // Its item is under the raised rule, and the entry outlives the map: of a sector with one delegate there it would be a name.
        actor: { role: seat.role, sector: null },
        kind: 'rule-raised',
        payload: { room: room.id, seq: added.seq },
      });
      afterCommit(() => this.deliveries.hint(room.id, added.seq));
      return added;
    });
  }
}
