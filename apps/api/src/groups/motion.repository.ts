import { Injectable } from '@nestjs/common';
import type { MotionCommand, SeatRole } from '@trialogue/groups';
import type { Sector } from '@trialogue/people';
import { em } from '../platform/database/work.ts';

export type MotionOutcome = 'carried' | 'withdrawn' | 'lapsed';

export interface StoredMotion {
  readonly id: string;
  readonly sector: Sector;
  /** A MotionCommand, to be parsed. */
  readonly subject: unknown;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly lapsesAt: Date;
  readonly closedAt: Date | null;
}

export interface ListedMotion extends StoredMotion {
  readonly proposer: string;
  /** Whom it is about, where the reader may know him. */
  readonly personName: string | null;
  /** Of the seat that it is about. */
  readonly seatRole: SeatRole | null;
  readonly backers: readonly string[];
}

export interface MotionToAdd {
  readonly id: string;
  readonly groupId: string;
  readonly sector: Sector;
  readonly subject: MotionCommand;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly lapsesAt: Date;
}

const columns = `m.id, m.sector, m.subject, m.proposed_by as "proposedBy", m.proposed_at as "proposedAt",
                 m.lapses_at as "lapsesAt", m.closed_at as "closedAt"`;

/** The only file that knows the tables of motions and of the voices that back them. */
@Injectable()
export class MotionRepository {
  async add({ id, groupId, sector, subject, proposedBy, proposedAt, lapsesAt }: MotionToAdd): Promise<void> {
    await em().query(
      `insert into delegation_motion (id, group_id, sector, kind, subject, proposed_by, proposed_at, lapses_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, groupId, sector, subject.kind, JSON.stringify(subject), proposedBy, proposedAt, lapsesAt],
    );
  }

  async byId(groupId: string, motionId: string): Promise<StoredMotion | null> {
    const rows: StoredMotion[] = await em().query(
      `select ${columns} from delegation_motion m where m.group_id = $1 and m.id = $2`,
      [groupId, motionId],
    );
    return rows[0] ?? null;
  }

  open(groupId: string, sector: Sector, at: Date): Promise<StoredMotion[]> {
    return em().query(
      `select ${columns} from delegation_motion m
       where m.group_id = $1 and m.sector = $2 and m.closed_at is null and m.lapses_at > $3`,
      [groupId, sector, at],
    );
  }

  /** Oldest first. The person is the one to be seated, or the holder of the seat. */
  listed(groupId: string, sector: Sector, at: Date, limit: number): Promise<ListedMotion[]> {
    return em().query(
      `select ${columns}, proposer.name as proposer, p.name as "personName", s.role as "seatRole",
              array(select b.seat_id from delegation_backing b where b.motion_id = m.id and b.withdrawn_at is null) as backers
       from delegation_motion m
       join seat own on own.id = m.proposed_by
       join person proposer on proposer.id = own.person_id
       left join seat s on s.id = (m.subject ->> 'seatId')::uuid
       left join person p on p.id = coalesce((m.subject ->> 'personId')::uuid, s.person_id)
       where m.group_id = $1 and m.sector = $2 and m.closed_at is null and m.lapses_at > $3
       order by m.proposed_at, m.id limit $4`,
      [groupId, sector, at, limit],
    );
  }

  async back(motionId: string, seatId: string, at: Date): Promise<void> {
    await em().query(
      `insert into delegation_backing (motion_id, seat_id, given_at) values ($1, $2, $3)
       on conflict on constraint delegation_backing_pkey do update set given_at = excluded.given_at, withdrawn_at = null`,
      [motionId, seatId, at],
    );
  }

  async unback(motionId: string, seatId: string, at: Date): Promise<void> {
    await em().query(
      `update delegation_backing set withdrawn_at = $3 where motion_id = $1 and seat_id = $2 and withdrawn_at is null`,
      [motionId, seatId, at],
    );
  }

  async backers(motionId: string): Promise<Set<string>> {
    const rows: { seatId: string }[] = await em().query(
      `select seat_id as "seatId" from delegation_backing where motion_id = $1 and withdrawn_at is null`,
      [motionId],
    );
    return new Set(rows.map(({ seatId }) => seatId));
  }

  async close(motionId: string, outcome: MotionOutcome, at: Date): Promise<void> {
    await em().query('update delegation_motion set closed_at = $2, outcome = $3 where id = $1 and closed_at is null', [
      motionId,
      at,
      outcome,
    ]);
  }

  async lapse(at: Date): Promise<void> {
    await em().query(
      `update delegation_motion set closed_at = $1, outcome = 'lapsed' where closed_at is null and lapses_at <= $1`,
      [at],
    );
  }
}
