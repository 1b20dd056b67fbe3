import { sectors } from '@trialogue/people';
import type { RoomRule } from '@trialogue/rooms';
import { buildGroup } from './build-group.ts';
import type { BuiltGroup } from './build-group.ts';
import { buildRoom } from './build-room.ts';
import type { BuiltRoom } from './build-room.ts';
import { buildSeat } from './build-seat.ts';
import type { BuiltSeat } from './build-seat.ts';
import type { Store } from './store.ts';

export interface BuiltConvening {
  readonly group: BuiltGroup;
  /** Delegates of the three sectors in turn. */
  readonly delegates: readonly BuiltSeat[];
  readonly facilitator: BuiltSeat;
  /** Everybody is a member of each. */
  readonly rooms: readonly BuiltRoom[];
}

/** A group that can converse at once: delegates of the three sectors, a facilitator, and rooms with all of them in. */
export async function buildConvening(
  store: Store,
  wishes: { delegates?: number; rooms?: number; rule?: RoomRule } = {},
): Promise<BuiltConvening> {
  const group = await buildGroup(store);
  const delegates: BuiltSeat[] = [];
  for (let place = 0; place < (wishes.delegates ?? 3); place += 1) {
    const sector = sectors[place % sectors.length] ?? 'business';
    delegates.push(await buildSeat(store, { groupId: group.id, sector }));
  }
  const facilitator = await buildSeat(store, { groupId: group.id, role: 'facilitator' });
  const rooms: BuiltRoom[] = [];
  for (let place = 0; place < (wishes.rooms ?? 1); place += 1) {
    const members = [...delegates, facilitator];
    rooms.push(await buildRoom(store, { groupId: group.id, members, rule: wishes.rule ?? 'on-record' }));
  }
  return { group, delegates, facilitator, rooms };
}
