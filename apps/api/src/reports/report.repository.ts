import { Injectable } from '@nestjs/common';
import type { SourceKind } from '@trialogue/attribution';
import type { Sector } from '@trialogue/people';
import type { AbuseReport } from '@trialogue/rooms';
import { em } from '../platform/database/work.ts';

type Grounds = NonNullable<AbuseReport['glass']>['grounds'];

/** A message that may be reported, as it now reads, with what leads to its author. */
export interface ReportableMessage {
  readonly body: string;
  readonly periodId: string | null;
  readonly speakerRef: string | null;
  readonly seatId: string | null;
}

export interface NewReport {
  readonly id: string;
  readonly groupId: string;
  readonly roomId: string;
  readonly itemId: string;
  readonly roomKind: SourceKind;
  readonly sectors: readonly Sector[];
  readonly reason: Buffer;
  readonly words: Buffer;
  readonly at: Date;
}

export interface StoredReport {
  readonly id: string;
  readonly groupId: string;
  readonly groupName: string;
  readonly roomId: string;
  readonly itemId: string | null;
  readonly roomKind: SourceKind;
  readonly sectors: Sector[];
  readonly reportedOn: string;
  readonly reason: Buffer;
  readonly words: Buffer | null;
  readonly closed: boolean;
  readonly closing: Buffer | null;
  readonly grounds: Grounds | null;
  readonly glassReason: Buffer | null;
  readonly openedAt: Date | null;
  readonly openedBy: string | null;
  readonly openedSector: Sector | null;
  readonly secondedBy: string | null;
  readonly secondedSector: Sector | null;
}

export interface Steward {
  readonly personId: string;
  readonly sector: Sector;
}

const columns = `a.id, a.group_id as "groupId", g.name as "groupName", a.room_id as "roomId", a.item_id as "itemId",
  a.room_kind as "roomKind", a.sectors, a.reported_on::text as "reportedOn", a.reason, a.words, a.closed_on is not null as closed,
  a.closing, a.grounds, a.glass_reason as "glassReason", a.opened_at as "openedAt", a.opened_by as "openedBy",
  a.opened_sector as "openedSector", a.seconded_by as "secondedBy", a.seconded_sector as "secondedSector"`;

/** The only file that knows the table of reports. Each sees those that went to his office: the database looks. */
@Injectable()
export class ReportRepository {
  /** Null where the one in whose name this runs may read no such message, or it was withdrawn. */
  async message(roomId: string, itemId: string): Promise<ReportableMessage | null> {
    const rows: (Omit<ReportableMessage, 'body'> & { body: string | null })[] = await em().query(
      `select i.period_id as "periodId", i.speaker_ref as "speakerRef", i.seat_id as "seatId",
              coalesce((select e.body from room_item e where e.room_id = i.room_id and e.target = i.id and e.kind = 'edited'
                        order by e.seq desc limit 1), i.body) as body
       from room_item i where i.room_id = $1 and i.id = $2 and i.kind in ('posted', 'released')`,
      [roomId, itemId],
    );
    const [row] = rows;
    return row === undefined || row.body === null ? null : { ...row, body: row.body };
  }

  stewards(): Promise<Steward[]> {
    return em().query(
      `select person_id as "personId", office as sector from steward where ended_at is null and office <> 'platform'`,
    );
  }

  async add({ id, groupId, roomId, itemId, roomKind, sectors, reason, words, at }: NewReport): Promise<void> {
    await em().query(
      `insert into abuse_report (id, group_id, room_id, item_id, room_kind, sectors, reported_on, reason, words)
       values ($1, $2, $3, $4, $5, $6, ($7::timestamptz at time zone 'UTC')::date, $8, $9)`,
      [id, groupId, roomId, itemId, roomKind, sectors, at, reason, words],
    );
  }

  /** The newest day first, in it in the order of their ids: no report says when on its day it was made. Those that follow `before`. */
  page(before: string | null, limit: number): Promise<StoredReport[]> {
    return em().query(
      `select ${columns} from abuse_report a join working_group g on g.id = a.group_id
       where $1::uuid is null or (a.reported_on, a.id) < (select b.reported_on, b.id from abuse_report b where b.id = $1)
       order by a.reported_on desc, a.id desc limit $2`,
      [before, limit],
    );
  }

  async find(reportId: string): Promise<StoredReport | null> {
    const rows: StoredReport[] = await em().query(
      `select ${columns} from abuse_report a join working_group g on g.id = a.group_id where a.id = $1`,
      [reportId],
    );
    return rows[0] ?? null;
  }

  /** What two stewards do with one report at the same time happens one after the other. */
  async lock(reportId: string): Promise<void> {
    await em().query('select 1 from abuse_report where id = $1 for update', [reportId]);
  }

  async close(reportId: string, closing: Buffer, at: Date): Promise<void> {
    await em().query(
      `update abuse_report set closed_on = ($2::timestamptz at time zone 'UTC')::date, closing = $3 where id = $1`,
      [reportId, at, closing],
    );
  }

  /** In the place of one that nobody seconded in its time. */
  async open(
    reportId: string,
    glass: { grounds: Grounds; reason: Buffer; at: Date; by: string; sector: Sector },
  ): Promise<void> {
    await em().query(
      `update abuse_report set grounds = $2, glass_reason = $3, opened_at = $4, opened_by = $5, opened_sector = $6,
              seconded_by = null, seconded_sector = null where id = $1`,
      [reportId, glass.grounds, glass.reason, glass.at, glass.by, glass.sector],
    );
  }

  async second(reportId: string, by: string, sector: Sector): Promise<void> {
    await em().query('update abuse_report set seconded_by = $2, seconded_sector = $3 where id = $1', [
      reportId,
      by,
      sector,
    ]);
  }

  /** Tells every member of the room, by an item of its log that names nobody. Each node hears of it, this one too. */
  async tellRoom(roomId: string, itemId: string, noticeId: string, grounds: Grounds): Promise<string> {
    const rows: { outcome: string }[] = await em().query(
      `select outcome from add_room_item('', $1, null, null, null, null, null, $2, 'disclosed', null, null, $3, $4::jsonb,
                                         false, null, null, null, null)`,
      [roomId, noticeId, itemId, JSON.stringify({ grounds })],
    );
    return rows[0]?.outcome ?? '';
  }

  async clear(closedBefore: Date): Promise<void> {
    await em().query(`delete from abuse_report where closed_on < ($1::timestamptz at time zone 'UTC')::date`, [
      closedBefore,
    ]);
  }
}
