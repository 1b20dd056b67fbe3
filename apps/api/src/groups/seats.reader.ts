import { Injectable } from '@nestjs/common';
import type { SeatFacts } from '@trialogue/groups';
import { em } from '../platform/database/work.ts';
import { seatFactsColumns, seatFactsOf, type SeatFactsRow } from './seat-facts.ts';

/** Read-only questions about seats, for other domains. A group that does not exist has no seats. */
@Injectable()
export class SeatsReader {
  /** The person's seat in the group that has not ended, or null. */
  async seatFacts(personId: string, groupId: string): Promise<SeatFacts | null> {
    const rows: SeatFactsRow[] = await em().query(
      `select ${seatFactsColumns} from seat s where s.group_id = $1 and s.person_id = $2 and s.ended_at is null`,
      [groupId, personId],
    );
    return rows[0] ? seatFactsOf(rows[0]) : null;
  }

  /** Every seat of the group that has not ended, for a member of it. */
  async membersOf(groupId: string): Promise<SeatFacts[]> {
    const rows: SeatFactsRow[] = await em().query(
      `select ${seatFactsColumns} from seat s where s.group_id = $1 and s.ended_at is null`,
      [groupId],
    );
    return rows.map(seatFactsOf);
  }
}
