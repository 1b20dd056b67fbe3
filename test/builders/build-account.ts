import { randomBytes, randomUUID } from 'node:crypto';
import type { Sector } from '@trialogue/people';
import type { BuiltSeat } from './build-seat.ts';
import type { Store } from './store.ts';

/** A challenge by business and a concern, whose words nobody can open (they were sealed with another secret), and a request for a call. */
export async function buildAccount(
  store: Store,
  { id: neutralSeat, groupId }: BuiltSeat,
  concernTo: readonly Sector[],
): Promise<{ challengeId: string; concernId: string; requestId: string }> {
  const [challengeId, concernId, requestId] = [randomUUID(), randomUUID(), randomUUID()];
  await store.query(
    `insert into challenge (id, group_id, neutral_seat, cause_kind, cause_key, sector, author_tag, reason, made_on)
     values ($1, $2, $3, 'conduct', 'conduct long ago', 'business', $4, $5, now()::date)`,
    [challengeId, groupId, neutralSeat, randomBytes(32), randomBytes(64)],
  );
  await store.query(
    `insert into concern (id, group_id, neutral_seat, sectors, author_tag, filed_on, due_on, text)
     values ($1, $2, $3, $4, $5, now()::date, now()::date + 14, $6)`,
    [concernId, groupId, neutralSeat, concernTo, randomBytes(32), randomBytes(64)],
  );
  await store.query(
    `insert into call_request (id, group_id, client_id, request_hash, matter, title, text, hours, requested_at)
     values ($1, $2, $3, $4, 'text', 'The mill', 'The upper mill is closed by June.', 72, now())`,
    [requestId, groupId, randomUUID(), randomBytes(32)],
  );
  return { challengeId, concernId, requestId };
}
