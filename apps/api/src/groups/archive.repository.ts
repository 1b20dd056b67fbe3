import { Injectable } from '@nestjs/common';
import type { GroupKind, GroupState, Phase, SeatRole } from '@trialogue/groups';
import type { Sector } from '@trialogue/people';
import { em } from '../platform/database/work.ts';

export interface ArchivedGroup {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly kind: GroupKind;
  readonly phase: Phase;
  readonly region: string;
  readonly state: GroupState;
  readonly createdAt: Date;
  readonly activatedAt: Date | null;
  readonly endedAt: Date | null;
}

export interface ArchivedSeat {
  readonly seatId: string;
  readonly role: SeatRole;
  readonly sector: Sector | null;
  /** Days, in the instance's UTC. */
  readonly appointedOn: string;
  readonly endedOn: string | null;
  readonly endedReason: string | null;
}

/** What of a group is kept when it has ended: no name, and nothing that was said. */
@Injectable()
export class ArchiveRepository {
  async group(groupId: string): Promise<ArchivedGroup | undefined> {
    const rows: ArchivedGroup[] = await em().query(
      `select id, name, purpose, kind, phase, region, state, created_at as "createdAt",
              activated_at as "activatedAt", ended_at as "endedAt" from working_group where id = $1`,
      [groupId],
    );
    return rows[0];
  }

  seats(groupId: string): Promise<ArchivedSeat[]> {
    return em().query(
      `select id as "seatId", role, sector, to_char(appointed_at at time zone 'utc', 'YYYY-MM-DD') as "appointedOn",
              to_char(ended_at at time zone 'utc', 'YYYY-MM-DD') as "endedOn", ended_reason as "endedReason"
       from seat where group_id = $1 order by appointed_at, id`,
      [groupId],
    );
  }
}
