import { Injectable } from '@nestjs/common';
import { em } from '../platform/database/work.ts';

export interface SuspensionToAdd {
  readonly id: string;
  readonly groupId: string;
  readonly seatId: string;
  readonly bySeat: string;
  readonly reason: string;
  readonly from: Date;
  readonly until: Date;
}

/** The only file that knows the table of suspensions. */
@Injectable()
export class SuspensionRepository {
  async add({ id, groupId, seatId, bySeat, reason, from, until }: SuspensionToAdd): Promise<void> {
    await em().query(
      `insert into suspension (id, group_id, seat_id, by_seat, reason, from_at, until_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, groupId, seatId, bySeat, reason, from, until],
    );
  }

  async lift(seatId: string, at: Date): Promise<void> {
    await em().query(
      'update suspension set lifted_at = $2 where seat_id = $1 and lifted_at is null and until_at > $2',
      [seatId, at],
    );
  }

  /** When the last one began, lifted ones included; null where there was none. */
  async lastFrom(seatId: string): Promise<number | null> {
    const rows: { from: Date }[] = await em().query(
      'select from_at as "from" from suspension where seat_id = $1 order by from_at desc limit 1',
      [seatId],
    );
    return rows[0]?.from.getTime() ?? null;
  }
}
