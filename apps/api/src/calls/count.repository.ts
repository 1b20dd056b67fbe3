import { Injectable } from '@nestjs/common';
import type { Electorate, Outcome, Position } from '@trialogue/consent';
import type { Sector } from '@trialogue/people';
import { em } from '../platform/database/work.ts';
import { callColumns, type StoredCall } from './call.repository.ts';

export interface SealedAnswer {
  readonly seatId: string;
  readonly sealed: Buffer;
}

export interface ClosedCall {
  readonly outcome: Outcome;
  readonly positions: readonly { readonly sector: Sector; readonly position: Position }[] | null;
  readonly reservations: readonly string[];
  readonly objections: readonly string[];
}

/** What only the duty that counts may read and write. */
@Injectable()
export class CountRepository {
  /** Of one group, or with null of all: calls whose time is up, oldest first. */
  async due(groupId: string | null, now: Date, limit: number): Promise<{ id: string; groupId: string }[]> {
    return em().query(
      `select id, group_id as "groupId" from call where closed_at is null and closes_at <= $2 and ($1::uuid is null or group_id = $1)
       order by closes_at, id limit $3`,
      [groupId, now, limit],
    );
  }

  async groupOf(callId: string): Promise<string | null> {
    const rows: { groupId: string }[] = await em().query('select group_id as "groupId" from call where id = $1', [
      callId,
    ]);
    return rows[0]?.groupId ?? null;
  }

  /** Locked: who answers now comes before this or after the close. Null where it is closed. */
  async lock(callId: string): Promise<StoredCall | null> {
    await em().query('select 1 from call where id = $1 for update', [callId]);
    const rows: StoredCall[] = await em().query(
      `select ${callColumns} from call c where c.id = $1 and c.closed_at is null`,
      [callId],
    );
    return rows[0] ?? null;
  }

  async electorate(callId: string, sectors: readonly Sector[]): Promise<Electorate> {
    const electors: Electorate['electors'] = await em().query(
      'select seat_id as id, sector from call_elector where call_id = $1 order by seat_id',
      [callId],
    );
    return { electors, sectors };
  }

  /** Electors who have stepped back since, or whose seat has ended. */
  async dropped(callId: string, now: Date): Promise<string[]> {
    const rows: { seatId: string }[] = await em().query(
      `select e.seat_id as "seatId" from call_elector e join call c on c.id = e.call_id join seat s on s.id = e.seat_id
       where e.call_id = $1 and (e.dropped_at is not null or s.ended_at is not null or s.loan_until <= $2
         or (c.subject is not null and exists (
              select 1 from recusal r where r.seat_id = e.seat_id and r.ended_at is null
                and lower(btrim(r.subject)) = lower(btrim(c.subject)))))`,
      [callId, now],
    );
    return rows.map(({ seatId }) => seatId);
  }

  answers(callId: string): Promise<SealedAnswer[]> {
    return em().query('select seat_id as "seatId", sealed from call_answer where call_id = $1', [callId]);
  }

  async extend(callId: string, until: Date): Promise<void> {
    await em().query('update call set extended = true, closes_at = $2 where id = $1', [callId, until]);
  }

  /** With it every answer goes: what stays names nobody. */
  async close(callId: string, { outcome, positions, reservations, objections }: ClosedCall, at: Date): Promise<void> {
    await em().query('delete from call_answer where call_id = $1', [callId]);
    await em().query(
      `update call set closed_at = $2, outcome = $3, positions = $4, reservations = $5, objections = $6 where id = $1`,
      [callId, at, outcome, positions && JSON.stringify(positions), reservations, objections],
    );
  }
}
