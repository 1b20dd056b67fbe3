import { Injectable } from '@nestjs/common';
import type { NoticedMember, NoticedMessage } from '@trialogue/rooms';
import { em, prepared } from '../platform/database/work.ts';

export interface NoticedItem extends NoticedMessage {
  readonly roomId: string;
  readonly groupId: string;
  /** The message; for an edit the one that was edited. */
  readonly itemId: string;
}

export interface Stretch {
  readonly roomId: string;
  readonly from: number;
  readonly to: number;
}

const roomsAtOnce = 100;
/** Items of one room at a time. */
const portion = 500;

/** Reads the log for those who are to be told of it. */
@Injectable()
export class NoticedItemsRepository {
  /** One node at a time; the lock ends with the transaction. */
  async isFree(): Promise<boolean> {
    const rows = await prepared<{ free: boolean }>(
      `select pg_try_advisory_xact_lock(hashtextextended('follow notices', 0)) as free`,
      [],
    );
    return rows[0]?.free ?? false;
  }

  /** Stretches of logs that nobody was told of yet; of rooms that mask names only where they are asked for. */
  due(withMasked: boolean): Promise<Stretch[]> {
    return prepared(
      `select r.id as "roomId", known.seq as "from", least(r.head_seq, known.seq + ${portion}) as "to"
       from room r
       left join log_follower f on f.room_id = r.id and f.follower = 'notices'
       cross join lateral (select coalesce(f.seq, r.first_seq - 1) as seq) known
       where r.head_seq > known.seq and (r.rule = 'on-record' or $1)
       limit ${roomsAtOnce}`,
      [withMasked],
    );
  }

  /** Texts that mention somebody or answer something, and are not old news (a restored room has no mark of what was told). */
  items({ roomId, from, to }: Stretch): Promise<NoticedItem[]> {
    return prepared(
      `select r.id as "roomId", r.group_id as "groupId", message.id as "itemId", message.rule, i.body,
              message.seat_id as "authorSeat",
              case when i.kind = 'posted' and i.rule = 'on-record' and answered.rule = 'on-record'
                   then answered.seat_id end as "answeredSeat"
       from room_item i
       join room r on r.id = i.room_id
       join room_item message on message.room_id = i.room_id and message.id = coalesce(i.target, i.id)
       left join room_item answered on answered.room_id = i.room_id and answered.id = i.reply_to
       where i.room_id = $1 and i.seq > $2 and i.seq <= $3 and i.kind in ('posted', 'edited')
         and (i.body like '%@{%' or i.reply_to is not null) and message.body is not null
         and i.at > now() - interval '2 days'
       order by i.seq`,
      [roomId, from, to],
    );
  }

  members(roomId: string): Promise<NoticedMember[]> {
    return prepared(
      `select m.person_id as "personId", s.id as "seatId", s.role, s.sector
       from room_member m join seat s on s.id = m.seat_id and s.ended_at is null
       where m.room_id = $1 and m.left_at is null`,
      [roomId],
    );
  }

  async told({ roomId, to }: Stretch): Promise<void> {
    await em().query(
      `insert into log_follower (room_id, follower, seq) values ($1, 'notices', $2)
       on conflict on constraint log_follower_pkey do update set seq = excluded.seq`,
      [roomId, to],
    );
  }
}
