import { randomBytes, randomUUID } from 'node:crypto';
import type { Store } from './store.ts';

const hour = 3_600_000;

/** A session that is planned in a room, with an agenda of one item. */
export async function buildSession(store: Store, roomId: string): Promise<string> {
  const id = randomUUID();
  const startsAt = Math.floor(Date.now() / 1_000) * 1_000 + 24 * hour;
  const head = {
    ...{ title: 'Fair work', startsAt, endsAt: startsAt + hour, zone: 'Africa/Nairobi' },
    ...{ meetingLink: null, turnSeconds: 180 },
  };
  const item = { id: randomUUID(), title: 'Opening', goal: 'To begin', papers: [], minutes: 10, rule: null };
  await store.query(
    `insert into session (id, group_id, room_id, planning_id, planning_hash, seq, status, title, starts_at, ends_at, zone, changed_at)
     select $1, group_id, id, $3, $4, 1, 'planned', $5, $6, $7, $8, now() from room where id = $2`,
    [id, roomId, randomUUID(), randomBytes(32), head.title, new Date(startsAt), new Date(head.endsAt), head.zone],
  );
  await store.query(
    `insert into session_event (session_id, seq, at, kind, by_role, by_ref, by_sector, detail)
     values ($1, 1, date_trunc('second', now()), 'planned', 'facilitator', null, 'neutral', $2)`,
    [id, JSON.stringify({ plan: { head, items: [item] } })],
  );
  return id;
}
