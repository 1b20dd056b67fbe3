import { Injectable } from '@nestjs/common';
import type { Sector } from '@trialogue/people';
import { em } from '../platform/database/work.ts';

export interface NewConcern {
  readonly id: string;
  readonly groupId: string;
  readonly neutralSeat: string;
  readonly sectors: readonly Sector[];
  readonly tag: Buffer;
  readonly filedOn: string;
  readonly dueOn: string;
  readonly text: Buffer;
}

export interface StoredConcern {
  readonly id: string;
  readonly groupId: string;
  readonly groupName: string;
  readonly neutral: string;
  readonly sectors: Sector[];
  readonly filedOn: string;
  readonly dueOn: string;
  readonly text: Buffer;
  readonly answer: Buffer | null;
  readonly answeredBy: Sector | null;
}

export interface StoredOwnConcern {
  readonly id: string;
  readonly neutralSeat: string;
  readonly filedOn: string;
  readonly dueOn: string;
  readonly text: Buffer;
  readonly answer: Buffer | null;
}

export interface ConcernCounts {
  readonly filed: number;
  readonly answered: number;
  readonly overdue: number;
}

const columns = `c.id, c.group_id as "groupId", g.name as "groupName", p.name as neutral, c.sectors, c.filed_on::text as "filedOn",
  c.due_on::text as "dueOn", c.text, c.answer, c.answered_sector as "answeredBy"`;
const joined = `concern c join working_group g on g.id = c.group_id join seat s on s.id = c.neutral_seat join person p on p.id = s.person_id`;

/** The only file that knows the table of concerns. A steward sees those that went to his office: the database looks. */
@Injectable()
export class ConcernRepository {
  async add({ id, groupId, neutralSeat, sectors, tag, filedOn, dueOn, text }: NewConcern): Promise<void> {
    await em().query(
      `insert into concern (id, group_id, neutral_seat, sectors, author_tag, filed_on, due_on, text)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, groupId, neutralSeat, sectors, tag, filedOn, dueOn, text],
    );
  }

  /** Those without an answer first, the longest waiting before the others. */
  forOffice(limit: number): Promise<StoredConcern[]> {
    return em().query(`select ${columns} from ${joined} order by c.answered_on is not null, c.due_on, c.id limit $1`, [
      limit,
    ]);
  }

  async find(concernId: string): Promise<StoredConcern | null> {
    const rows: StoredConcern[] = await em().query(`select ${columns} from ${joined} where c.id = $1`, [concernId]);
    return rows[0] ?? null;
  }

  async answer(concernId: string, answer: Buffer, on: string, sector: Sector): Promise<void> {
    await em().query('update concern set answer = $2, answered_on = $3, answered_sector = $4 where id = $1', [
      concernId,
      answer,
      on,
      sector,
    ]);
  }

  own(groupId: string, tag: Buffer): Promise<StoredOwnConcern[]> {
    return em().query(
      `select id, neutral_seat as "neutralSeat", filed_on::text as "filedOn", due_on::text as "dueOn", text, answer
       from concerns_by($1, $2)`,
      [groupId, tag],
    );
  }

  async counts(groupId: string, today: string): Promise<ConcernCounts> {
    const rows: ConcernCounts[] = await em().query('select filed, answered, overdue from concern_counts($1, $2)', [
      groupId,
      today,
    ]);
    return rows[0] ?? { filed: 0, answered: 0, overdue: 0 };
  }
}
