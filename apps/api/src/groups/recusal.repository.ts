import { Injectable } from '@nestjs/common';
import type { Sector } from '@trialogue/people';
import { em } from '../platform/database/work.ts';

export interface ListedRecusal {
  readonly id: string;
  readonly seatId: string;
  readonly name: string;
  readonly sector: Sector | null;
  readonly subject: string;
  readonly declaredAt: Date;
}

/** The only file that knows the table of recusals. */
@Injectable()
export class RecusalRepository {
  async add(id: string, groupId: string, seatId: string, subject: string, at: Date): Promise<void> {
    await em().query('insert into recusal (id, group_id, seat_id, subject, declared_at) values ($1, $2, $3, $4, $5)', [
      id,
      groupId,
      seatId,
      subject,
      at,
    ]);
  }

  /** The seat that stepped back by it, or null. */
  async seatOf(groupId: string, recusalId: string): Promise<string | null> {
    const rows: { seatId: string }[] = await em().query(
      'select seat_id as "seatId" from recusal where id = $1 and group_id = $2',
      [recusalId, groupId],
    );
    return rows[0]?.seatId ?? null;
  }

  /** False where it had ended already. */
  async end(recusalId: string, at: Date): Promise<boolean> {
    const [, ended]: [object[], number] = await em().query(
      'update recusal set ended_at = $2 where id = $1 and ended_at is null',
      [recusalId, at],
    );
    return ended > 0;
  }

  /** Those that last, of seats that have not ended; newest first. */
  lasting(groupId: string, limit: number): Promise<ListedRecusal[]> {
    return em().query(
      `select r.id, r.seat_id as "seatId", p.name, s.sector, r.subject, r.declared_at as "declaredAt"
       from recusal r join seat s on s.id = r.seat_id and s.ended_at is null join person p on p.id = s.person_id
       where r.group_id = $1 and r.ended_at is null order by r.declared_at desc, r.id limit $2`,
      [groupId, limit],
    );
  }
}
