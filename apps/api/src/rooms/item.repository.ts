import { Injectable } from '@nestjs/common';
import type { StoredItem as LoggedItem } from '@trialogue/attribution';
import type { Sector } from '@trialogue/people';
import { prepared } from '../platform/database/work.ts';

/** A row of the log, as stored. It leaves only through the projection. */
export interface StoredItem extends Omit<LoggedItem, 'at'> {
  readonly at: Date;
  /** The sector that may be shown once the map is gone. */
  readonly label: Sector | null;
}

const columns = `seq, kind, id, at, rule, period_id as "periodId", speaker_ref as "speakerRef", seat_id as "seatId", body,
                 topic_id as "topicId", reply_to as "replyTo", target, detail, label`;

/** The only file that reads the log. */
@Injectable()
export class ItemRepository {
  /**
   * The `limit` numbers that follow `after`. Numbers have no gaps, so a page is a range of them: the fence looks at the rows of the
   * page and at no other, however long the room is.
   */
  page(roomId: string, after: number, limit: number): Promise<StoredItem[]> {
    return prepared(
      `select ${columns} from room_item where room_id = $1 and seq > $2 and seq <= $2::bigint + $3::bigint order by seq`,
      [roomId, after, limit],
    );
  }

  /** A message that the one in whose name this runs may read; whether it was withdrawn shows in its lack of a text. */
  async message(roomId: string, itemId: string): Promise<StoredItem | null> {
    const rows = await prepared<StoredItem>(
      `select ${columns} from room_item where room_id = $1 and id = $2 and kind in ('posted', 'released')`,
      [roomId, itemId],
    );
    return rows[0] ?? null;
  }
}
