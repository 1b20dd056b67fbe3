import { Injectable } from '@nestjs/common';
import type { ItemPlace } from '@trialogue/rooms';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { refuseNotFound } from '../platform/refusal.ts';
import { AskInRoom } from './ask-in-room.ts';
import { ItemRepository } from './item.repository.ts';

/** Where a permanent link leads: the number of a message and its present topic. */
@Injectable()
export class FindItem {
  constructor(
    private readonly work: Work,
    private readonly inRoom: AskInRoom,
    private readonly items: ItemRepository,
  ) {}

  run({ actor, personId }: Recognised, roomId: string, itemId: string): Promise<ItemPlace> {
    return this.work.asPerson(personId, async () => {
      await this.inRoom.within(actor, 'room.topics', roomId);
      const item = await this.items.message(roomId, itemId);
      if (!item) refuseNotFound();
      return { seq: item.seq, topicId: item.topicId };
    });
  }
}
