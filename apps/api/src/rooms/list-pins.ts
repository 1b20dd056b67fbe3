import { Injectable } from '@nestjs/common';
import type { Pinned, PostedItem, ReleasedItem, RoomItem } from '@trialogue/rooms';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { AskInRoom } from './ask-in-room.ts';
import { InsideItems } from './inside-items.ts';
import { ItemRepository } from './item.repository.ts';

/** What is pinned in a room, each message as it now reads. */
@Injectable()
export class ListPins {
  constructor(
    private readonly work: Work,
    private readonly inRoom: AskInRoom,
    private readonly items: ItemRepository,
    private readonly inside: InsideItems,
  ) {}

  async run({ actor, personId }: Recognised, roomId: string): Promise<Pinned> {
    const { groupId, items } = await this.work.asPerson(personId, async () => {
      const { room } = await this.inRoom.within(actor, 'room.topics', roomId);
      return { groupId: room.groupId, items: await this.items.pinned(roomId) };
    });
    return { items: (await this.inside.of(groupId, items)).filter(isReadable) };
  }
}

/** Between pinning and reading a text may have been taken back. */
function isReadable(item: RoomItem): item is PostedItem | ReleasedItem {
  return item.kind === 'posted' || item.kind === 'released';
}
