import { Injectable } from '@nestjs/common';
import type { requestMatters } from '@trialogue/groups';
import type { Sector } from '@trialogue/people';
import { em } from '../platform/database/work.ts';

export interface StoredRequest {
  readonly id: string;
  readonly groupId: string;
  readonly hash: Buffer;
  readonly matter: (typeof requestMatters)[number];
  readonly title: string;
  readonly text: string;
  readonly hours: number;
  readonly requestedAt: Date;
  readonly callId: string | null;
  readonly backedBy: Sector[];
  readonly backedByMe: boolean;
}

export type NewRequest = Omit<StoredRequest, 'callId' | 'backedBy' | 'backedByMe'> & { readonly clientId: string };

const columns = `r.id, r.group_id as "groupId", r.request_hash as hash, r.matter, r.title, r.text, r.hours,
  r.requested_at as "requestedAt", r.call_id as "callId",
  array(select distinct b.sector from call_request_backing b join seat s on s.id = b.seat_id and s.ended_at is null
        where b.request_id = r.id order by b.sector) as "backedBy",
  exists (select 1 from call_request_backing b where b.request_id = r.id and b.seat_id = any(array(select my_seats())))
    as "backedByMe"`;

/** The only file that knows requests for a call. Who backs one is shown by sector. */
@Injectable()
export class CallRequestRepository {
  async add({ id, groupId, clientId, hash, matter, title, text, hours, requestedAt }: NewRequest): Promise<void> {
    await em().query(
      `insert into call_request (id, group_id, client_id, request_hash, matter, title, text, hours, requested_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, groupId, clientId, hash, matter, title, text, hours, requestedAt],
    );
  }

  async back(requestId: string, seatId: string, sector: Sector): Promise<void> {
    await em().query(
      `insert into call_request_backing (request_id, seat_id, sector) values ($1, $2, $3)
       on conflict on constraint call_request_backing_pkey do nothing`,
      [requestId, seatId, sector],
    );
  }

  async find(requestId: string): Promise<StoredRequest | null> {
    const rows: StoredRequest[] = await em().query(`select ${columns} from call_request r where r.id = $1`, [
      requestId,
    ]);
    return rows[0] ?? null;
  }

  async sentBefore(groupId: string, clientId: string): Promise<StoredRequest | null> {
    const rows: StoredRequest[] = await em().query(
      `select ${columns} from call_request r where r.group_id = $1 and r.client_id = $2`,
      [groupId, clientId],
    );
    return rows[0] ?? null;
  }

  /** Those that wait first, then the newest. */
  list(groupId: string, limit: number): Promise<StoredRequest[]> {
    return em().query(
      `select ${columns} from call_request r where r.group_id = $1
       order by r.call_id is not null, r.requested_at desc, r.id limit $2`,
      [groupId, limit],
    );
  }

  async opened(requestId: string, callId: string): Promise<void> {
    await em().query('update call_request set call_id = $2 where id = $1', [requestId, callId]);
  }
}
