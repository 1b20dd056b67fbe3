import { Injectable } from '@nestjs/common';
import { sessionEvent, type SessionEvent } from '@trialogue/sessions';
import { em } from '../platform/database/work.ts';

interface Row {
  readonly seq: number;
  readonly at: Date;
  readonly kind: string;
  readonly by: { role: string; ref: string | null; sector: string | null };
  readonly detail: object;
}

export interface KeptReceipt {
  readonly seq: number;
  readonly hash: Buffer;
}

/** The only file that knows the log of a session, and what makes an act of it idempotent. */
@Injectable()
export class SessionEventRepository {
  /** Parsed, so that what an older version wrote is either understood or a fault, never half understood. */
  async after(sessionId: string, seq: number, limit: number): Promise<SessionEvent[]> {
    const rows: Row[] = await em().query(
      `select seq, at, kind, jsonb_build_object('role', by_role, 'ref', by_ref, 'sector', by_sector) as by, detail
       from session_event where session_id = $1 and seq > $2 order by seq limit $3`,
      [sessionId, seq, limit],
    );
    return rows.map(({ seq: number, at, kind, by, detail }) =>
      sessionEvent.parse({ seq: number, at: at.getTime(), kind, by, ...detail }),
    );
  }

  async add(sessionId: string, event: SessionEvent): Promise<void> {
    const { seq, at, by, kind, ...detail } = event;
    await em().query(
      `insert into session_event (session_id, seq, at, kind, by_role, by_ref, by_sector, detail)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [sessionId, seq, new Date(at), kind, by.role, by.ref, by.sector, JSON.stringify(detail)],
    );
  }

  async receipt(sessionId: string, clientId: string, tag: Buffer): Promise<KeptReceipt | null> {
    const rows: KeptReceipt[] = await em().query(
      'select seq, act_hash as hash from session_receipt where session_id = $1 and client_id = $2 and author_tag = $3',
      [sessionId, clientId, tag],
    );
    return rows[0] ?? null;
  }

  async addReceipt(sessionId: string, clientId: string, tag: Buffer, hash: Buffer, seq: number): Promise<void> {
    await em().query(
      'insert into session_receipt (session_id, client_id, author_tag, act_hash, seq) values ($1, $2, $3, $4, $5)',
      [sessionId, clientId, tag, hash, seq],
    );
  }

  async addGuest(sessionId: string, ref: string, name: string | null, sealed: Buffer | null): Promise<void> {
    await em().query('insert into session_guest (session_id, ref, name, sealed_name) values ($1, $2, $3, $4)', [
      sessionId,
      ref,
      name,
      sealed,
    ]);
  }

  guests(
    sessionId: string,
    refs: readonly string[],
  ): Promise<{ ref: string; name: string | null; sealed: Buffer | null }[]> {
    return em().query(
      'select ref, name, sealed_name as sealed from session_guest where session_id = $1 and ref = any($2)',
      [sessionId, refs],
    );
  }
}
