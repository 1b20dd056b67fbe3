import { Injectable } from '@nestjs/common';
import { project } from '@trialogue/attribution';
import type { RoomItem } from '@trialogue/rooms';
import { Authors } from '../attribution/authors.ts';
import type { StoredItem } from './item.repository.ts';

/** Stored items as the inside of their room may see them: the only way from the log to a socket or a page of history. */
@Injectable()
export class InsideItems {
  constructor(private readonly authors: Authors) {}

  async of(groupId: string, items: readonly StoredItem[]): Promise<RoomItem[]> {
    if (items.length === 0) return [];
    const authorOf = await this.authors.of(groupId, items);
    return items.map((item) => project({ ...item, at: item.at.toISOString() }, 'inside', authorOf(item)));
  }
}
