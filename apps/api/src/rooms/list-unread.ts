import { Injectable } from '@nestjs/common';
import { may } from '@trialogue/policy';
import type { UnreadRooms } from '@trialogue/rooms';
import { NoticeRepository } from '../own/notice.repository.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse } from '../platform/refusal.ts';
import { ReadingRepository } from './reading.repository.ts';

/** What waits in each of one's rooms. */
@Injectable()
export class ListUnread {
  constructor(
    private readonly work: Work,
    private readonly reading: ReadingRepository,
    private readonly notices: NoticeRepository,
  ) {}

  run({ actor, personId }: Recognised): Promise<UnreadRooms> {
    orRefuse(may(actor, 'notices.list', {}));
    return this.work.asPerson(personId, async () => {
      const unseen = await this.notices.unseenByRoom(personId);
      const mentions = new Map(unseen.map(({ roomId, count }) => [roomId, count]));
      const rooms = await this.reading.unread();
      return { items: rooms.map(({ roomId, unread }) => ({ roomId, unread, mentions: mentions.get(roomId) ?? 0 })) };
    });
  }
}
