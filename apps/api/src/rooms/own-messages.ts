import { Injectable } from '@nestjs/common';
import type { OwnMessage } from '@trialogue/rooms';
import { Authorship } from '../attribution/authorship.ts';
import { Work } from '../platform/database/work.ts';
import { ItemRepository } from './item.repository.ts';

/** A message as its author's acts on it are judged. */
@Injectable()
export class OwnMessages {
  constructor(
    private readonly work: Work,
    private readonly items: ItemRepository,
    private readonly authorship: Authorship,
  ) {}

  /** Null where the asker may read no such message. What was released elsewhere belongs to nobody where it came to. */
  async find(personId: string, roomId: string, itemId: string): Promise<OwnMessage | null> {
    const item = await this.work.asPerson(personId, () => this.items.message(roomId, itemId));
    if (!item) return null;
    const own = item.kind === 'posted' && (await this.authorship.isBy(personId, item));
    return { own, withdrawn: item.body === null, postedAt: item.at.getTime() };
  }
}
