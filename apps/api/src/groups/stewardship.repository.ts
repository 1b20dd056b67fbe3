import { Injectable } from '@nestjs/common';
import type { GroupState } from '@trialogue/groups';
import type { Standing } from '@trialogue/people';
import { em } from '../platform/database/work.ts';

export interface StewardedGroup {
  readonly id: string;
  readonly name: string;
  readonly state: GroupState;
  readonly minimum: number;
}

/** What the stewards look after. */
@Injectable()
export class StewardshipRepository {
  async unverified(standing: Standing): Promise<number> {
    const rows: { count: number }[] = await em().query(
      `select count(*)::integer as count from person
       where standing = $1 and sector_verified_at is null and deactivated_at is null`,
      [standing],
    );
    return rows[0]?.count ?? 0;
  }

  /** By name, those that have ended last. */
  groups(limit: number): Promise<StewardedGroup[]> {
    return em().query(
      `select id, name, state, minimum_delegates as minimum from working_group
       order by (state = 'ended'), name, id limit $1`,
      [limit],
    );
  }
}
