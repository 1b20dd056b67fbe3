import { Injectable } from '@nestjs/common';
import type { Period } from '@trialogue/rooms';
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

  async findByStart(roomId: string, startsAt: number): Promise<StoredPeriod | undefined> {
    const rows: StoredPeriod[] = await em().query(
      `select ${columns} from room_period where room_id = $1 and starts_at = $2`,
      [roomId, new Date(startsAt)],
    );
    return rows[0];
  }

  /** Two nodes may open the same week at once: the first one's period stands for both. */
  async open(id: string, roomId: string, period: Period, wrappedKey: Buffer): Promise<StoredPeriod> {
    await em().query(
      `insert into room_period (id, room_id, starts_at, closes_at, map_ends_at, wrapped_key) values ($1, $2, $3, $4, $5, $6)
       on conflict on constraint room_period_starts_key do nothing`,
      [id, roomId, new Date(period.startsAt), new Date(period.closesAt), new Date(period.mapEndsAt), wrappedKey],
    );
    const stored = await this.findByStart(roomId, period.startsAt);
    if (!stored) throw new Error('a period was opened and is not there');
    return stored;
  }
}
