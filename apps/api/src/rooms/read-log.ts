import { Injectable } from '@nestjs/common';
import { may } from '@trialogue/policy';
import type { LogPage } from '@trialogue/rooms';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse, refuseNotFound } from '../platform/refusal.ts';
import { Epoch } from './epoch.ts';
import { InsideItems } from './inside-items.ts';
import { ItemRepository } from './item.repository.ts';
import { RoomFactsRepository } from './room-facts.repository.ts';

/** A page of a room's log, from the reader's first number on. */
@Injectable()
export class ReadLog {
  constructor(
    private readonly work: Work,
    private readonly facts: RoomFactsRepository,
    private readonly items: ItemRepository,
    private readonly inside: InsideItems,
    private readonly epoch: Epoch,
    private readonly clock: Clock,
  ) {}

  async run({ actor, personId }: Recognised, roomId: string, after: number, limit: number): Promise<LogPage> {
    const { room, first, head, items } = await this.work.asPerson(personId, async () => {
      const facts = await this.facts.find(roomId, personId);
      if (!facts) refuseNotFound();
      orRefuse(
        may(actor, 'room.read', { seat: facts.seat, room: facts.room, member: true, now: this.clock.now().getTime() }),
      );
      const from = Math.max(after, facts.first - 1);
      return { ...facts, items: await this.items.page(roomId, from, limit) };
    });
    const shown = await this.inside.of(room.groupId, items);
    // Items read after the facts may be newer than the head in them.
    return { epoch: await this.epoch.current(), first, head: Math.max(head, items.at(-1)?.seq ?? 0), items: shown };
  }
}
