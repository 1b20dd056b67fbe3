import { Injectable } from '@nestjs/common';
import { em } from '../platform/database/work.ts';

/** The only file that knows the links to what a wall shows. */
@Injectable()
export class ProjectorRepository {
  async make(sessionId: string, tokenHash: Buffer, until: Date): Promise<void> {
    await this.end(sessionId);
    await em().query('insert into session_projector (session_id, token_hash, until_at) values ($1, $2, $3)', [
      sessionId,
      tokenHash,
      until,
    ]);
  }

  async end(sessionId: string): Promise<void> {
    await em().query('update session_projector set ended_at = now() where session_id = $1 and ended_at is null', [
      sessionId,
    ]);
  }

  /** On the duty that looks after doors. */
  async sessionOf(tokenHash: Buffer): Promise<string | null> {
    const rows: { sessionId: string }[] = await em().query(
      `select session_id as "sessionId" from session_projector
       where token_hash = $1 and ended_at is null and until_at > now()`,
      [tokenHash],
    );
    return rows[0]?.sessionId ?? null;
  }
}
