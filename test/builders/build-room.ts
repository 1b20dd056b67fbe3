import { randomUUID } from 'node:crypto';
import type { RoomKind, RoomRule } from '@trialogue/rooms';
import type { Sector } from '@trialogue/people';
import type { BuiltSeat } from './build-seat.ts';
import type { Store } from './store.ts';

export interface BuiltRoom {
  readonly id: string;
  readonly groupId: string;
  readonly name: string;
}

export interface RoomWishes {
  readonly groupId: string;
  readonly members?: readonly BuiltSeat[];
  readonly kind?: RoomKind;
  readonly rule?: RoomRule;
  readonly sector?: Sector;
  readonly name?: string;
}

/** An open plenary on the record, with the seats given as its members from the first item on. */
export async function buildRoom(store: Store, wishes: RoomWishes): Promise<BuiltRoom> {
  const id = randomUUID();
  const name = wishes.name ?? `Room ${id.slice(0, 8)}`;
  await store.query('insert into room (id, group_id, kind, name, rule, sector) values ($1, $2, $3, $4, $5, $6)', [
    id,
    wishes.groupId,
    wishes.kind ?? 'plenary',
    name,
    wishes.rule ?? 'on-record',
    wishes.sector ?? null,
  ]);
  for (const seat of wishes.members ?? []) await buildMembership(store, id, seat);
  return { id, groupId: wishes.groupId, name };
}

/** Who joins reads from joining on. */
export async function buildMembership(store: Store, roomId: string, seat: BuiltSeat): Promise<void> {
  await store.query(
    `insert into room_member (id, room_id, person_id, seat_id, first_seq)
     select $1, id, $3, $4, head_seq + 1 from room where id = $2`,
    [randomUUID(), roomId, seat.person.id, seat.id],
  );
}

/** A message on the record, as if its author had posted it; without a receipt. */
export async function buildMessage(
  store: Store,
  roomId: string,
  { id: seatId }: BuiltSeat,
  body = 'Something was said',
): Promise<{ id: string; seq: number }> {
  const id = randomUUID();
  const { rows } = await store.query<{ seq: number }>(
    `with room_now as (update room set head_seq = head_seq + 1 where id = $1 returning head_seq)
     insert into room_item (room_id, seq, kind, id, at, rule, seat_id, body)
     select $1, head_seq, 'posted', $2, date_trunc('second', now()), 'on-record', $3, $4 from room_now
     returning seq::integer`,
    [roomId, id, seatId, body],
  );
  return { id, seq: rows[0]?.seq ?? 0 };
}
