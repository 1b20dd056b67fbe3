import { Injectable } from '@nestjs/common';
import { em, prepared } from '../platform/database/work.ts';

/** A topic as its reader finds it; without a name, the part that belongs to none. */
export interface TopicPlace {
  readonly head: number;
  readonly id: string | null;
  readonly name: string | null;
  readonly resolved: boolean;
  readonly last: number;
  readonly readUpTo: number;
  readonly unread: number;
}

const nowhere = '00000000-0000-0000-0000-000000000000';

/** The only file that knows topics as lists and how far somebody has read them. In the reader's name alone. */
@Injectable()
export class ReadingRepository {
  /** Newest activity first, at most `limit` topics, and always the part without a topic. Empty where the asker reads no such room. */
  topics(roomId: string, before: number | null, limit: number): Promise<TopicPlace[]> {
    return prepared(
      `select head, id, name, resolved, last, read_up_to as "readUpTo", unread from my_topics($1, $2, $3)`,
      [roomId, before, limit],
    );
  }

  unread(): Promise<{ roomId: string; unread: number }[]> {
    return prepared('select room_id as "roomId", unread from my_unread()', []);
  }

  async hasTopic(roomId: string, topicId: string): Promise<boolean> {
    const rows: unknown[] = await em().query('select 1 from room_topic where room_id = $1 and id = $2', [
      roomId,
      topicId,
    ]);
    return rows.length > 0;
  }

  /** Forward only; beyond the room's head there is nothing to have read. Answers whether the place moved. */
  async readUpTo(personId: string, roomId: string, topicId: string | null, seq: number): Promise<boolean> {
    const rows: unknown[] = await em().query(
      `insert into read_position (person_id, room_id, topic_id, seq)
       select $1, r.id, $3, least($4::bigint, r.head_seq) from room r where r.id = $2
       on conflict on constraint read_position_pkey do update set seq = excluded.seq
       where read_position.seq < excluded.seq
       returning 1`,
      [personId, roomId, topicId ?? nowhere, seq],
    );
    return rows.length > 0;
  }
}
