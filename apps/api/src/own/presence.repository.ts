import { Injectable } from '@nestjs/common';
import { prepared } from '../platform/database/work.ts';

/** Where presence may be shown at this moment. */
@Injectable()
export class PresenceRepository {
  /** Of the pairs given, those whose seat is a live member of a room that is open and on the record. */
  async stillThere(roomIds: readonly string[], seatIds: readonly string[]): Promise<Set<string>> {
    const rows = await prepared<{ roomId: string; seatId: string }>(
      `select asked.room as "roomId", asked.seat as "seatId"
       from unnest($1::uuid[], $2::uuid[]) as asked(room, seat)
       join room r on r.id = asked.room and r.rule = 'on-record' and r.closed_at is null
       join room_member m on m.room_id = r.id and m.seat_id = asked.seat and m.left_at is null
       join seat s on s.id = m.seat_id and s.ended_at is null and (least(s.guest_until, s.loan_until) > now()) is not false
       join person p on p.id = m.person_id and p.deactivated_at is null`,
      [roomIds, seatIds],
    );
    return new Set(rows.map(({ roomId, seatId }) => `${roomId} ${seatId}`));
  }
}
