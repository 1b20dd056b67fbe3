import { randomUUID } from 'node:crypto';
import type { BuiltSeat } from './build-seat.ts';
import type { Store } from './store.ts';

/** An open motion to recall a seat, with the voice of whoever moved it. */
export async function buildMotion(store: Store, mover: BuiltSeat, recalledSeatId: string): Promise<string> {
  const id = randomUUID();
  await store.query(
    `insert into delegation_motion (id, group_id, sector, kind, subject, proposed_by, proposed_at, lapses_at)
     values ($1, $2, $3, 'recall', $4, $5, now(), now() + interval '14 days')`,
    [id, mover.groupId, mover.sector, JSON.stringify({ kind: 'recall', seatId: recalledSeatId }), mover.id],
  );
  await store.query('insert into delegation_backing (motion_id, seat_id, given_at) values ($1, $2, now())', [
    id,
    mover.id,
  ]);
  return id;
}

export async function buildRecusal(store: Store, seat: BuiltSeat): Promise<string> {
  const id = randomUUID();
  await store.query(
    `insert into recusal (id, group_id, seat_id, subject, declared_at) values ($1, $2, $3, 'The port concession', now())`,
    [id, seat.groupId, seat.id],
  );
  return id;
}
