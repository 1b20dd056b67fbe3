import { Injectable } from '@nestjs/common';
import type { Transcript } from '@trialogue/rooms';
import { em } from '../platform/database/work.ts';

/** The room as a transcript begins with it, and how far the ones before it go. */
export interface RoomToTranscribe {
  readonly name: string;
  readonly groupName: string;
  readonly k: number;
  readonly head: number;
  readonly number: number;
  readonly toSeq: number;
}

export interface MadeTranscript {
  readonly id: string;
  readonly roomId: string;
  readonly number: number;
  readonly madeAt: Date;
  readonly contributions: number;
  readonly from: string;
  readonly to: string;
  readonly fromSeq: number;
  readonly toSeq: number;
  readonly takenOut: number;
  readonly sha256: Buffer;
  readonly content: string;
}

export interface StoredTranscript extends Transcript {
  readonly content: string;
}

const shown = `id, number, made_on::text as "madeOn", contributions, from_day::text as "from", to_day::text as "to",
               encode(sha256, 'hex') as sha256, taken_out as "takenOut"`;

/** The only file that knows what was written down of a room. A row never changes; who reads sees what he could have read himself. */
@Injectable()
export class TranscriptRepository {
  async room(roomId: string): Promise<RoomToTranscribe | null> {
    const rows: RoomToTranscribe[] = await em().query(
      `select r.name, g.name as "groupName", g.k::integer as k, r.head_seq as head, so_far.number, so_far.to_seq as "toSeq"
       from room r join working_group g on g.id = r.group_id cross join transcripts_so_far(r.id) so_far where r.id = $1`,
      [roomId],
    );
    return rows[0] ?? null;
  }

  /** Until the transaction ends nothing is said, taken back or cleared in the room. */
  async lockRoom(roomId: string): Promise<void> {
    await em().query('select 1 from room where id = $1 for no key update', [roomId]);
  }

  /** Whether something that the numbers up to `head` hold was changed, taken back or cleared since. */
  async hasChanged(roomId: string, fromSeq: number, head: number): Promise<boolean> {
    const rows: unknown[] = await em().query(
      `select 1 from room r where r.id = $1 and (r.first_seq > $2 or exists (
         select 1 from room_item i where i.room_id = r.id and i.seq > $3 and i.kind in ('edited', 'withdrawn')))`,
      [roomId, fromSeq, head],
    );
    return rows.length > 0;
  }

  async topicNames(roomId: string): Promise<Map<string, string>> {
    const rows: { id: string; name: string }[] = await em().query(
      'select id, name from room_topic where room_id = $1',
      [roomId],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  async add(made: MadeTranscript): Promise<Transcript> {
    const { id, roomId, number, madeAt, contributions, from, to, fromSeq, toSeq, takenOut, sha256, content } = made;
    const rows: Transcript[] = await em().query(
      `insert into transcript (id, room_id, number, made_on, contributions, from_day, to_day, from_seq, to_seq, taken_out,
                               sha256, content)
       values ($1, $2, $3, ($4::timestamptz at time zone 'UTC')::date, $5, $6, $7, $8, $9, $10, $11, $12)
       returning ${shown}`,
      [id, roomId, number, madeAt, contributions, from, to, fromSeq, toSeq, takenOut, sha256, content],
    );
    const [row] = rows;
    if (!row) throw new Error('a transcript was not stored');
    return row;
  }

  /** Newest first. */
  list(roomId: string, limit: number): Promise<Transcript[]> {
    return em().query(`select ${shown} from transcript where room_id = $1 order by number desc limit $2`, [
      roomId,
      limit,
    ]);
  }

  async find(roomId: string, transcriptId: string): Promise<StoredTranscript | null> {
    const rows: StoredTranscript[] = await em().query(
      `select ${shown}, content from transcript where room_id = $1 and id = $2`,
      [roomId, transcriptId],
    );
    return rows[0] ?? null;
  }
}
