import { Injectable } from '@nestjs/common';
import { mapDays } from '@trialogue/rooms';
import { em } from '../platform/database/work.ts';

export interface StoredPeriod {
  readonly id: string;
  readonly roomId: string;
  readonly closesAt: Date;
  readonly mapEndsAt: Date;
  readonly wrappedKey: Buffer | null;
}

const columns =
  'id, room_id as "roomId", closes_at as "closesAt", map_ends_at as "mapEndsAt", wrapped_key as "wrappedKey"';

/** The only file that knows the table of periods. */
@Injectable()
export class PeriodRepository {
  async find(periodId: string): Promise<StoredPeriod | undefined> {
    const rows: StoredPeriod[] = await em().query(`select ${columns} from room_period where id = $1`, [periodId]);
    return rows[0];
  }

  async findCurrent(roomId: string): Promise<StoredPeriod | undefined> {
    const rows: StoredPeriod[] = await em().query(
      `select ${columns} from room_period
       where room_id = $1 and starts_at <= now() and closes_at > date_trunc('second', clock_timestamp())
       order by starts_at desc limit 1`,
      [roomId],
    );
    return rows[0];
  }

  /** The week by the database's clock, or what a session has left of it. Two nodes may ask at once: both get the same period. */
  async open(id: string, roomId: string, wrappedKey: Buffer): Promise<StoredPeriod> {
    const rows: StoredPeriod[] = await em().query(
      `select ${columns} from open_period($1, $2, make_interval(days => $3), $4)`,
      [roomId, id, mapDays, wrappedKey],
    );
    const [stored] = rows;
    if (!stored) throw new Error('a period was opened and is not there');
    return stored;
  }
}
