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

const mark = `i.seq, i.kind, i.id, i.at, i.rule, i.period_id as "periodId", i.speaker_ref as "speakerRef", i.seat_id as "seatId"`;
const about = `i.topic_id as "topicId", i.reply_to as "replyTo", i.target, i.detail, i.label`;
const columns = `${mark}, i.body, ${about}`;
/** As a message now reads. */
const latest = `coalesce((
  select e.body from room_item e
  where e.room_id = i.room_id and e.target = i.id and e.kind = 'edited' and e.body is not null
  order by e.seq desc limit 1), i.body) as body`;

/** The only file that reads the log. */
@Injectable()
export class ItemRepository {
  /**
   * The `limit` numbers that follow `after`. Numbers have no gaps, so a page is a range of them: the fence looks at the rows of the
   * page and at no other, however long the room is.
   */
  page(roomId: string, after: number, limit: number): Promise<StoredItem[]> {
    return prepared(
      `select ${columns} from room_item i
       where i.room_id = $1 and i.seq > $2 and i.seq <= $2::bigint + $3::bigint order by i.seq`,
      [roomId, after, limit],
    );
  }

  /** A message that the one in whose name this runs may read; whether it was withdrawn shows in its lack of a text. */
  async message(roomId: string, itemId: string): Promise<StoredItem | null> {
    const rows = await prepared<StoredItem>(
      `select ${columns} from room_item i where i.room_id = $1 and i.id = $2 and i.kind in ('posted', 'released')`,
      [roomId, itemId],
    );
    return rows[0] ?? null;
  }

  /** Messages of numbers after `after` up to `until`, newest first, as they now read; what was withdrawn is not among them. */
  messages(roomId: string, after: number, until: number): Promise<StoredItem[]> {
    return prepared(
      `select ${mark}, ${latest}, ${about} from room_item i
       where i.room_id = $1 and i.seq > $2 and i.seq <= $3 and i.kind in ('posted', 'released') and i.body is not null
       order by i.seq desc`,
      [roomId, after, until],
    );
  }

  /** What is pinned and the one in whose name this runs may read, oldest first, with the latest wording of each. */
  pinned(roomId: string): Promise<StoredItem[]> {
    return prepared(
      `select ${mark}, ${latest}, ${about}
       from room_pin n join room_item i on i.room_id = n.room_id and i.id = n.item_id
       where n.room_id = $1 order by i.seq`,
      [roomId],
    );
  }
}
