import { Injectable } from '@nestjs/common';
import { em } from '../platform/database/work.ts';

export interface Departed {
  readonly roomId: string;
  readonly personId: string;
}

/** The only file that knows the table of drafts. */
@Injectable()
export class DraftRepository {
  async find(key: Buffer): Promise<Buffer | null> {
    const rows: { sealed: Buffer }[] = await em().query('select sealed from draft where key = $1', [key]);
    return rows[0]?.sealed ?? null;
  }

  /** Two devices of one person one after the other, also where there is no row yet that could be locked. */
  async lock(key: Buffer): Promise<void> {
    await em().query('select pg_advisory_xact_lock($1)', [key.readBigInt64BE().toString()]);
  }

  async keep(key: Buffer, sealed: Buffer, clearOn: string): Promise<void> {
    await em().query(
      `insert into draft (key, sealed, clear_on) values ($1, $2, $3)
       on conflict on constraint draft_pkey do update set sealed = excluded.sealed, clear_on = excluded.clear_on`,
      [key, sealed, clearOn],
    );
  }

  async remove(keys: readonly Buffer[]): Promise<void> {
    await em().query('delete from draft where key = any($1)', [keys]);
  }

  async clear(today: string): Promise<void> {
    await em().query('delete from draft where clear_on <= $1', [today]);
  }

  departedSince(since: Date): Promise<Departed[]> {
    return em().query('select room_id as "roomId", person_id as "personId" from departed_since($1)', [since]);
  }
}
