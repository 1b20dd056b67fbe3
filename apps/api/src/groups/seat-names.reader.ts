import { Injectable } from '@nestjs/common';
import type { Standing } from '@trialogue/people';
import { em } from '../platform/database/work.ts';

export interface NamedSeat {
  readonly seatId: string;
  readonly personId: string;
  readonly name: string;
  readonly sector: Standing;
}

const columns = 's.id as "seatId", s.person_id as "personId", p.name, coalesce(s.sector, p.standing) as sector';

/** Names and sectors behind seats, ended ones included: what was said on the record keeps its name. */
@Injectable()
export class SeatNamesReader {
  bySeat(seatIds: readonly string[]): Promise<NamedSeat[]> {
    return em().query(`select ${columns} from seat s join person p on p.id = s.person_id where s.id = any($1)`, [
      seatIds,
    ]);
  }

  /** The newest seat of each person in the group. */
  byPerson(groupId: string, personIds: readonly string[]): Promise<NamedSeat[]> {
    return em().query(
      `select distinct on (s.person_id) ${columns} from seat s join person p on p.id = s.person_id
       where s.group_id = $1 and s.person_id = any($2) order by s.person_id, s.appointed_at desc`,
      [groupId, personIds],
    );
  }
}
