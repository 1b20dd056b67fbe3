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
