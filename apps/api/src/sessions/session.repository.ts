import { Injectable } from '@nestjs/common';
import type { RoomRule } from '@trialogue/rooms';
import type { PlanHead, SessionStatus, SessionSummary } from '@trialogue/sessions';
import { em } from '../platform/database/work.ts';

export interface KnownSession {
  readonly id: string;
  readonly groupId: string;
  readonly roomId: string;
  readonly roomName: string;
  readonly rule: RoomRule;
  readonly seq: number;
  readonly status: SessionStatus;
  readonly periodId: string | null;
  readonly updates: number;
  readonly changedAt: Date;
  /** The room's access version, and the database's clock, by which everything in a session is timed. */
  readonly access: number;
  readonly now: Date;
}

export type CalendarSession = SessionSummary & Pick<KnownSession, 'updates' | 'changedAt'>;

export type OverdueSession = Pick<KnownSession, 'id' | 'groupId' | 'roomId' | 'seq' | 'now'>;

export interface SessionToPlan {
  readonly id: string;
  readonly groupId: string;
  readonly roomId: string;
  readonly planningId: string;
  readonly hash: Buffer;
  readonly head: PlanHead;
}

const columns = `s.id, s.group_id as "groupId", s.room_id as "roomId", r.name as "roomName", r.rule, s.seq, s.status,
  s.period_id as "periodId", s.updates, s.changed_at as "changedAt", r.access_version as access, clock_timestamp() as now`;

const listed = `s.id, s.room_id as "roomId", r.name as "roomName", s.title,
  (extract(epoch from s.starts_at) * 1000)::double precision as "startsAt",
  (extract(epoch from s.ends_at) * 1000)::double precision as "endsAt", s.zone, s.meeting_link as "meetingLink", s.status`;

/** The only file that knows the table of sessions. */
@Injectable()
export class SessionRepository {
  async find(sessionId: string): Promise<KnownSession | null> {
    const rows: KnownSession[] = await em().query(
      `select ${columns} from session s join room r on r.id = s.room_id where s.id = $1 and s.cleared_at is null`,
      [sessionId],
    );
    return rows[0] ?? null;
  }

  /** Under the lock that numbers its events. */
  async lock(sessionId: string): Promise<KnownSession | null> {
    const rows: KnownSession[] = await em().query(
      `select ${columns} from session s join room r on r.id = s.room_id where s.id = $1 and s.cleared_at is null for no key update of s`,
      [sessionId],
    );
    return rows[0] ?? null;
  }

  /** Several at once, for the nodes that deliver. */
  states(sessionIds: readonly string[]): Promise<Pick<KnownSession, 'id' | 'seq' | 'access' | 'now'>[]> {
    return em().query(
      `select s.id, s.seq, r.access_version as access, clock_timestamp() as now
       from session s join room r on r.id = s.room_id where s.id = any($1)`,
      [sessionIds],
    );
  }

  /** The session of this planning id: false where it was there already. */
  async add({ id, groupId, roomId, planningId, hash, head }: SessionToPlan): Promise<boolean> {
    const rows: object[] = await em().query(
      `insert into session (id, group_id, room_id, planning_id, planning_hash, status, title, starts_at, ends_at, zone, meeting_link, changed_at)
       values ($1, $2, $3, $4, $5, 'planned', $6, $7, $8, $9, $10, clock_timestamp())
       on conflict on constraint session_planned_once do nothing returning id`,
      [id, groupId, roomId, planningId, hash, ...headValues(head)],
    );
    return rows.length > 0;
  }

  async planned(roomId: string, planningId: string): Promise<{ id: string; hash: Buffer } | null> {
    const rows: { id: string; hash: Buffer }[] = await em().query(
      'select id, planning_hash as hash from session where room_id = $1 and planning_id = $2',
      [roomId, planningId],
    );
    return rows[0] ?? null;
  }

  async countOf(groupId: string): Promise<number> {
    const rows: { count: number }[] = await em().query(
      `select count(*)::integer as count from session where group_id = $1 and status in ('planned', 'open', 'paused')`,
      [groupId],
    );
    return rows[0]?.count ?? 0;
  }

  async isAnotherOpen(roomId: string, sessionId: string): Promise<boolean> {
    const rows: object[] = await em().query(
      `select 1 from session where room_id = $1 and id <> $2 and status in ('open', 'paused')`,
      [roomId, sessionId],
    );
    return rows.length > 0;
  }

  async advance(sessionId: string, seq: number, status: SessionStatus): Promise<void> {
    await em().query(
      `update session set seq = $2, status = $3,
         opened_at = case when $3 = 'open' then coalesce(opened_at, clock_timestamp()) else opened_at end,
         closed_at = case when $3 in ('closed', 'cancelled') then coalesce(closed_at, clock_timestamp()) else closed_at end
       where id = $1`,
      [sessionId, seq, status],
    );
  }

  /** What a calendar shows has changed. */
  async update(sessionId: string, head: PlanHead): Promise<void> {
    await em().query(
      `update session set title = $2, starts_at = $3, ends_at = $4, zone = $5, meeting_link = $6,
         updates = updates + 1, changed_at = clock_timestamp() where id = $1`,
      [sessionId, ...headValues(head)],
    );
  }

  async noteCancelled(sessionId: string): Promise<void> {
    await em().query('update session set updates = updates + 1, changed_at = clock_timestamp() where id = $1', [
      sessionId,
    ]);
  }

  /** Newest start first; of rooms that the asker is in. */
  list(groupId: string, before: Date | null, limit: number): Promise<SessionSummary[]> {
    return em().query(
      `select ${listed} from session s join room r on r.id = s.room_id
       where s.group_id = $1 and s.cleared_at is null and ($2::timestamptz is null or s.starts_at < $2) order by s.starts_at desc, s.id limit $3`,
      [groupId, before, limit],
    );
  }

  /** Of all groups of the one in whose name this runs, for his calendar: what lies ahead, and a little of what lies behind. */
  forCalendar(limit: number, sessionId: string | null): Promise<CalendarSession[]> {
    return em().query(
      `select ${listed}, s.updates, s.changed_at as "changedAt" from session s join room r on r.id = s.room_id
       where s.room_id = any(array(select my_rooms())) and s.cleared_at is null and ($2::uuid = s.id or ($2 is null and s.ends_at > now() - interval '60 days'))
       order by s.starts_at limit $1`,
      [limit, sessionId],
    );
  }

  /** Those of a group that go on, always in the same order, so that two who lock them cannot wait for each other. */
  running(groupId: string): Promise<Pick<KnownSession, 'id' | 'periodId'>[]> {
    return em().query(
      `select id, period_id as "periodId" from session where group_id = $1 and status in ('open', 'paused') order by id`,
      [groupId],
    );
  }

  async membersOf(roomId: string): Promise<string[]> {
    const rows: { personId: string }[] = await em().query(
      'select person_id as "personId" from room_member where room_id = $1 and left_at is null',
      [roomId],
    );
    return rows.map(({ personId }) => personId);
  }

  /** As `mark`, on the duty that counts, for him who takes over. */
  async takeOverMark(sessionId: string, tag: Buffer, ref: string, sealed: Buffer | null): Promise<string | null> {
    const rows: { ref: string | null }[] = await em().query('select take_over_mark($1, $2, $3, $4) as ref', [
      sessionId,
      tag,
      ref,
      sealed,
    ]);
    return rows[0]?.ref ?? null;
  }

  /** Those that were forgotten open. */
  async forgotten(hours: number): Promise<{ id: string; groupId: string } | null> {
    const rows: { id: string; groupId: string }[] = await em().query(
      `select id, group_id as "groupId" from session
       where status in ('open', 'paused') and opened_at < clock_timestamp() - make_interval(hours => $1)
       order by opened_at limit 1`,
      [hours],
    );
    return rows[0] ?? null;
  }

  /** As `lock`, on upkeep, which reads no rooms. Null where somebody has ended it meanwhile. */
  async lockForgotten(sessionId: string): Promise<OverdueSession | null> {
    const rows: OverdueSession[] = await em().query(
      `select id, group_id as "groupId", room_id as "roomId", seq, clock_timestamp() as now from session
       where id = $1 and status in ('open', 'paused') for no key update`,
      [sessionId],
    );
    return rows[0] ?? null;
  }

  /** How many of those that are over are no longer kept; on upkeep. */
  async clear(most: number): Promise<number> {
    const rows: { cleared: number }[] = await em().query('select clear_sessions($1) as cleared', [most]);
    return rows[0]?.cleared ?? 0;
  }

  async beginPeriod(sessionId: string, periodId: string, hours: number, days: number, key: Buffer): Promise<void> {
    await em().query('select open_session_period($1, $2, make_interval(hours => $3), make_interval(days => $4), $5)', [
      sessionId,
      periodId,
      hours,
      days,
      key,
    ]);
  }

  async endPeriod(sessionId: string): Promise<void> {
    await em().query('select end_session_period($1)', [sessionId]);
  }

  /** The mark of a person in the session's period; null where he has none and none is to be made. */
  async mark(sessionId: string, tag: Buffer, ref: string, sealed: Buffer | null): Promise<string | null> {
    const rows: { ref: string | null }[] = await em().query('select session_mark($1, $2, $3, $4) as ref', [
      sessionId,
      tag,
      ref,
      sealed,
    ]);
    return rows[0]?.ref ?? null;
  }

  seatsBySector(sessionId: string): Promise<{ sector: string; seats: number }[]> {
    return em().query('select sector, seats from session_seats($1)', [sessionId]);
  }
}

function headValues({ title, startsAt, endsAt, zone, meetingLink }: PlanHead): unknown[] {
  return [title, new Date(startsAt), new Date(endsAt), zone, meetingLink];
}
