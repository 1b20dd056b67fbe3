import { Injectable } from '@nestjs/common';
import type { Sector } from '@trialogue/people';
import { em } from '../platform/database/work.ts';

/** Writes who wants a group to end, and that it has ended. */
@Injectable()
export class EndingRepository {
  /** False where this sector wanted it already. */
  async back(groupId: string, sector: Sector, personId: string, at: Date): Promise<boolean> {
    const rows: object[] = await em().query(
      `insert into group_end_backing (group_id, sector, backed_by, backed_at) values ($1, $2, $3, $4)
       on conflict on constraint group_end_backing_pkey do nothing returning 1 as made`,
      [groupId, sector, personId, at],
    );
    return rows.length > 0;
  }

  async backings(groupId: string): Promise<Sector[]> {
    const rows: { sector: Sector }[] = await em().query('select sector from group_end_backing where group_id = $1', [
      groupId,
    ]);
    return rows.map(({ sector }) => sector);
  }

  /** The one in force, else the one that was proposed last. */
  async newestCharter(groupId: string): Promise<number> {
    const rows: { version: number | null }[] = await em().query(
      `select coalesce(max(version) filter (where adopted_at is not null), max(version)) as version
       from charter_version where group_id = $1`,
      [groupId],
    );
    return rows[0]?.version ?? 0;
  }

  /** The database closes the group's rooms in the same transaction. */
  async end(groupId: string, at: Date): Promise<void> {
    await em().query(`update working_group set state = 'ended', ended_at = $2 where id = $1 and state <> 'ended'`, [
      groupId,
      at,
    ]);
  }
}
