import { Injectable } from '@nestjs/common';
import type { DeclareCommand } from '@trialogue/groups';
import { em } from '../platform/database/work.ts';

export interface StoredDeclaration extends DeclareCommand {
  readonly seatId: string;
  readonly version: number;
  readonly declaredAt: Date;
}

/** The only file that knows the table of declarations. */
@Injectable()
export class DeclarationRepository {
  /** Gives the new version. Acts in one group follow each other (AppendToLedger.open), so the next number is free. */
  async add(seatId: string, groupId: string, declared: DeclareCommand, at: Date): Promise<number> {
    const rows: { version: number }[] = await em().query(
      `insert into seat_declaration (seat_id, version, group_id, employer, funders, stakes, declared_at)
       select $1, coalesce(max(d.version), 0) + 1, $2, $3, $4, $5, $6 from seat_declaration d where d.seat_id = $1
       returning version`,
      [seatId, groupId, declared.employer, declared.funders, declared.stakes, at],
    );
    const version = rows[0]?.version;
    if (version === undefined) throw new Error('a declaration was added and has no version');
    return version;
  }

  /** The newest of each seat that has not ended. */
  newestOf(groupId: string, limit: number): Promise<StoredDeclaration[]> {
    return em().query(
      `select distinct on (d.seat_id) d.seat_id as "seatId", d.version, d.employer, d.funders, d.stakes,
              d.declared_at as "declaredAt"
       from seat_declaration d join seat s on s.id = d.seat_id and s.ended_at is null
       where d.group_id = $1 order by d.seat_id, d.version desc limit $2`,
      [groupId, limit],
    );
  }

  async isSeatOf(groupId: string, seatId: string): Promise<boolean> {
    const rows: object[] = await em().query('select 1 as found from seat where id = $1 and group_id = $2', [
      seatId,
      groupId,
    ]);
    return rows.length > 0;
  }

  /** Newest first. */
  versionsOf(seatId: string, limit: number): Promise<StoredDeclaration[]> {
    return em().query(
      `select seat_id as "seatId", version, employer, funders, stakes, declared_at as "declaredAt"
       from seat_declaration where seat_id = $1 order by version desc limit $2`,
      [seatId, limit],
    );
  }
}
