import { randomBytes, randomUUID } from 'node:crypto';
import type { Sector } from '@trialogue/people';
import type { Store } from './store.ts';

/** A report of a message, whose words nobody can open: they were sealed with another secret. */
export async function buildReport(
  store: Store,
  { roomId, itemId }: { readonly roomId: string; readonly itemId: string },
  sectors: readonly [Sector, Sector] = ['business', 'government'],
): Promise<string> {
  const id = randomUUID();
  await store.query(
    `insert into abuse_report (id, group_id, room_id, item_id, room_kind, sectors, reported_on, reason, words)
     select $1, group_id, id, $3, kind, $4, now()::date, $5, $6 from room where id = $2`,
    [id, roomId, itemId, sectors, randomBytes(64), randomBytes(64)],
  );
  return id;
}
