import { Injectable } from '@nestjs/common';
import { em } from '../platform/database/work.ts';

/** The only file that knows the private addresses of calendars. */
@Injectable()
export class CalendarFeedRepository {
  /** The former address of the person ends with the new one. */
  async make(personId: string, tokenHash: Buffer): Promise<void> {
    await this.end(personId);
    await em().query('insert into calendar_feed (person_id, token_hash, made_at) values ($1, $2, now())', [
      personId,
      tokenHash,
    ]);
  }

  async end(personId: string): Promise<void> {
    await em().query('update calendar_feed set ended_at = now() where person_id = $1 and ended_at is null', [personId]);
  }

  /** Whose it is. On the duty that looks after doors. */
  async personOf(tokenHash: Buffer): Promise<string | null> {
    const rows: { personId: string }[] = await em().query(
      `select f.person_id as "personId" from calendar_feed f
       join person p on p.id = f.person_id and p.deactivated_at is null
       where f.token_hash = $1 and f.ended_at is null`,
      [tokenHash],
    );
    return rows[0]?.personId ?? null;
  }
}
