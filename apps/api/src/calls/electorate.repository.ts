import { Injectable } from '@nestjs/common';
import type { Sector } from '@trialogue/people';
import { em } from '../platform/database/work.ts';

export interface AbsenceVoice {
  readonly subject: string;
  readonly absent: Sector;
  readonly seatId: string;
}

/** What decides on who is asked: who is in a room, who has stepped back, which absences were agreed on. */
@Injectable()
export class ElectorateRepository {
  /** Seats whose holders are in the room. */
  async seatsIn(roomId: string): Promise<string[]> {
    const rows: { seatId: string }[] = await em().query(
      'select seat_id as "seatId" from room_member where room_id = $1 and left_at is null',
      [roomId],
    );
    return rows.map(({ seatId }) => seatId);
  }

  /** Seats that have stepped back from a subject, however it is written. */
  async recused(groupId: string, subject: string): Promise<string[]> {
    const rows: { seatId: string }[] = await em().query(
      `select distinct seat_id as "seatId" from recusal
       where group_id = $1 and lower(btrim(subject)) = lower(btrim($2)) and ended_at is null`,
      [groupId, subject],
    );
    return rows.map(({ seatId }) => seatId);
  }

  /** Subjects from which anybody has stepped back, with the seats that did. */
  recusals(groupId: string): Promise<{ readonly subject: string; readonly seatId: string }[]> {
    return em().query(
      `select lower(btrim(subject)) as subject, seat_id as "seatId" from recusal
       where group_id = $1 and ended_at is null group by 1, 2 order by 1, 2 limit 1000`,
      [groupId],
    );
  }

  absenceVoices(groupId: string): Promise<AbsenceVoice[]> {
    return em().query('select subject, absent, seat_id as "seatId" from call_absence where group_id = $1', [groupId]);
  }

  async agree(groupId: string, { subject, absent, seatId }: AbsenceVoice, at: Date): Promise<void> {
    await em().query(
      `insert into call_absence (group_id, subject, absent, seat_id, agreed_at) values ($1, $2, $3, $4, $5)
       on conflict on constraint call_absence_pkey do nothing`,
      [groupId, subject, absent, seatId, at],
    );
  }

  async disagree(groupId: string, { subject, absent, seatId }: AbsenceVoice): Promise<void> {
    await em().query('delete from call_absence where group_id = $1 and subject = $2 and absent = $3 and seat_id = $4', [
      groupId,
      subject,
      absent,
      seatId,
    ]);
  }
}
