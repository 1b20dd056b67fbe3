import { Injectable } from '@nestjs/common';
import { refuse } from '@trialogue/kernel';
import { em, isRepeatable, stateOf, Work } from '../platform/database/work.ts';
import { unavailable } from '../platform/refusal.filter.ts';
import { RefusalError } from '../platform/refusal.ts';
import { BatchWriter } from './batch-writer.ts';
import { Deliveries } from './deliveries.ts';
import type { AddedItem, ItemToAdd } from './item-to-add.ts';

const waitingLimit = 2_000;
const attempts = 4;
const busy = refuse('busy', 'limits', ['try-later'], { seconds: 1 });

const sql = `select outcome, seq, item_id as "itemId"
             from add_room_item($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`;

/**
 * Acts into the log, one after the other: each takes the lock of its room, and a storm of them must not take every quick
 * connection from the posts.
 */
@Injectable()
export class ActWriter {
  private turn: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  constructor(
    private readonly work: Work,
    private readonly writer: BatchWriter,
    private readonly deliveries: Deliveries,
  ) {}

  /** Answers after the commit. Rejects with `unavailable` where it cannot be known: the same id may be sent again. */
  async write(item: ItemToAdd): Promise<AddedItem> {
    if (this.waiting >= waitingLimit) throw new RefusalError(busy);
    this.waiting++;
    const own = this.turn.then(() => this.commit(item));
    this.turn = own.catch(() => undefined);
    try {
      const added = await own;
      if (added.outcome === 'posted') this.deliveries.hint(item.roomId, added.seq);
      return added;
    } finally {
      this.waiting--;
    }
  }

  /** Within the transaction that is open; whoever opened it hints after its commit. */
  async writeWithin(item: ItemToAdd): Promise<AddedItem> {
    const rows: AddedItem[] = await em().query(sql, this.parameters(item));
    return onlyOne(rows);
  }

  private async commit(item: ItemToAdd): Promise<AddedItem> {
    for (let attempt = 1; ; attempt++) {
      try {
        return onlyOne(await this.work.single<AddedItem[]>(sql, this.parameters(item)));
      } catch (error) {
        if (isFaultOfData(error)) throw error;
        if (attempt === attempts || !isRepeatable(error)) throw new RefusalError(unavailable);
      }
    }
  }

  private parameters(item: ItemToAdd): unknown[] {
    return [
      this.writer.node,
      item.roomId,
      item.personId,
      item.access,
      item.clientId,
      item.authorTag,
      item.hash,
      item.itemId,
      item.kind,
      item.body,
      item.topicId,
      item.target,
      item.detail && JSON.stringify(item.detail),
      item.named,
      item.periodId,
      item.personTag,
      item.speakerRef,
      item.sealedPerson,
    ];
  }
}

function onlyOne(rows: readonly AddedItem[]): AddedItem {
  const [added] = rows;
  if (!added) throw new Error('an act was answered with nothing');
  return added;
}

/** Classes 22 (data) and 23 (constraints): the content is at fault, so sending it again would fail again. */
function isFaultOfData(error: unknown): boolean {
  return /^2[23]/.test(stateOf(error));
}
