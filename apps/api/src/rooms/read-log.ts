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
import { PostingFacts } from './posting-facts.ts';
import { RoomRepository } from './room.repository.ts';

/** A page of a room's log, from the reader's first number on. */
@Injectable()
export class ReadLog {
  constructor(
    private readonly work: Work,
    private readonly facts: PostingFacts,
    private readonly rooms: RoomRepository,
    private readonly items: ItemRepository,
    private readonly inside: InsideItems,
    private readonly epoch: Epoch,
    private readonly clock: Clock,
  ) {}

  async run(recognised: Recognised, roomId: string, after: number, limit: number): Promise<LogPage> {
    const { personId } = recognised;
    const { position, items } = await this.work.asPerson(personId, async () => {
      const found = await this.rooms.position(roomId, personId);
      if (!found) refuseNotFound();
      const from = Math.max(after, found.first - 1);
      return { position: found, items: await this.items.page(roomId, from, limit) };
    });
    await this.decide(recognised, roomId, position.access);
    const shown = await this.inside.of(position.groupId, items);
    // Items read after the position may be newer than the head in it.
    const head = Math.max(position.head, items.at(-1)?.seq ?? 0);
    return { epoch: await this.epoch.current(), first: position.first, head, items: shown };
  }

  /** On kept facts only where they are of the access version at which the page was read, or of a later one. */
  private async decide(recognised: Recognised, roomId: string, access: number): Promise<void> {
    const kept = await this.facts.of(roomId, recognised);
    if (kept && kept.access < access) this.facts.forget(roomId, recognised);
    const facts = await this.facts.of(roomId, recognised);
    if (!facts) refuseNotFound();
    const { seat, room } = facts;
    orRefuse(may(recognised.actor, 'room.read', { seat, room, member: true, now: this.clock.now().getTime() }));
  }
}
