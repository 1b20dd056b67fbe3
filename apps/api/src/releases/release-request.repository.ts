import { Injectable } from '@nestjs/common';
import type { ReleaseGrade, StoredItem } from '@trialogue/attribution';
import type { AskedRelease } from '@trialogue/rooms';
import { em } from '../platform/database/work.ts';

/** A message as it now reads, with what says whose it is. */
export interface ReleasableMessage extends Pick<StoredItem, 'rule' | 'periodId' | 'speakerRef' | 'seatId'> {
  readonly itemId: string;
  readonly body: string | null;
}

export interface ReleaseRequest {
  readonly id: string;
  readonly roomId: string;
  readonly itemId: string;
  readonly text: string;
  readonly grade: ReleaseGrade;
  readonly toRoomId: string | null;
  readonly toWhom: string;
}

const columns = `id, room_id as "roomId", item_id as "itemId", text, grade, to_room_id as "toRoomId", to_whom as "toWhom"`;

/** What waits for its author. Who asked is nowhere. */
@Injectable()
export class ReleaseRequestRepository {
  /** Null where the one in whose name this runs may read no such message. */
  async message(roomId: string, itemId: string): Promise<ReleasableMessage | null> {
    const rows: ReleasableMessage[] = await em().query(
      `select i.id as "itemId", i.rule, i.period_id as "periodId", i.speaker_ref as "speakerRef", i.seat_id as "seatId",
              coalesce((select e.body from room_item e where e.room_id = i.room_id and e.target = i.id and e.kind = 'edited'
                        order by e.seq desc limit 1), i.body) as body
       from room_item i where i.room_id = $1 and i.id = $2 and i.kind = 'posted'`,
      [roomId, itemId],
    );
    return rows[0] ?? null;
  }

  /** The same request twice is one. False where too many wait in the room. */
  async add(request: ReleaseRequest, wording: Buffer, askedOn: Date, limit: number): Promise<boolean> {
    const waiting: { count: number }[] = await em().query(
      'select count(*)::integer as count from release_request where room_id = $1',
      [request.roomId],
    );
    if ((waiting[0]?.count ?? 0) >= limit) return false;
    const { id, roomId, itemId, text, grade, toRoomId, toWhom } = request;
    await em().query(
      `insert into release_request (id, room_id, item_id, text, grade, to_room_id, to_whom, wording, asked_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, ($9::timestamptz at time zone 'UTC')::date)
       on conflict on constraint release_request_once do nothing`,
      [id, roomId, itemId, text, grade, toRoomId, toWhom, wording, askedOn],
    );
    return true;
  }

  /** In the order of their ids, which is no order of asking. The name of a room is for those who may enter it. */
  asked(roomId: string, limit: number): Promise<AskedRelease[]> {
    return em().query(
      `select q.id, q.item_id as "itemId", q.text, q.grade, q.to_room_id as "toRoomId", q.to_whom as "toWhom",
              r.name as "toRoomName", q.asked_on::text as "askedOn"
       from release_request q left join room r on r.id = q.to_room_id
       where q.room_id = $1 order by q.asked_on, q.id limit $2`,
      [roomId, limit],
    );
  }

  async find(roomId: string, requestId: string): Promise<ReleaseRequest | null> {
    const rows: ReleaseRequest[] = await em().query(
      `select ${columns} from release_request where room_id = $1 and id = $2`,
      [roomId, requestId],
    );
    return rows[0] ?? null;
  }

  /** False where another decision was first. */
  async end(requestId: string): Promise<boolean> {
    const [, ended]: [unknown, number] = await em().query('delete from release_request where id = $1', [requestId]);
    return ended > 0;
  }

  async lapse(askedBefore: Date): Promise<void> {
    await em().query(`delete from release_request where asked_on < ($1::timestamptz at time zone 'UTC')::date`, [
      askedBefore,
    ]);
  }

  /** Those of the room's members who are to learn that something waits; all, so that it does not tell whose message it is. */
  async members(roomId: string): Promise<string[]> {
    const rows: { id: string }[] = await em().query(
      'select person_id as id from room_member where room_id = $1 and left_at is null order by person_id',
      [roomId],
    );
    return rows.map(({ id }) => id);
  }
}
