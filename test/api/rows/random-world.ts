import { randomBytes, randomUUID } from 'node:crypto';
import { sectors } from '@trialogue/people';
import { buildGroup } from '../../builders/build-group.ts';
import { buildPerson } from '../../builders/build-person.ts';
import type { BuiltPerson } from '../../builders/build-person.ts';
import { buildMembership, buildRoom } from '../../builders/build-room.ts';
import { buildSeat } from '../../builders/build-seat.ts';
import type { BuiltSeat } from '../../builders/build-seat.ts';
import type { Store } from '../../builders/store.ts';

/** What was built, kept apart from the database, so that what it shows can be compared with what it ought to show. */
export interface World {
  readonly people: readonly (BuiltPerson & { office: string | null })[];
  readonly groups: readonly { id: string; founderId: string; proposed: boolean }[];
  readonly seats: readonly WorldSeat[];
  readonly rooms: readonly WorldRoom[];
  readonly memberships: readonly WorldMembership[];
}

export interface WorldSeat {
  readonly seat: BuiltSeat;
  readonly ended: boolean;
  readonly guestIsGone: boolean;
  readonly consented: boolean;
  readonly declared: boolean;
}

export interface WorldRoom {
  readonly id: string;
  readonly groupId: string;
  readonly kind: 'plenary' | 'working';
  readonly head: number;
}

export interface WorldMembership {
  readonly roomId: string;
  readonly personId: string;
  readonly first: number;
  readonly left: boolean;
}

const hour = 3_600_000;
const roomsOfGroup = 3;
const itemsBefore = 3;
const itemsAfter = 4;

/** Groups in which everything is left to chance: who sits, who left, who is a guest whose time is over, who joined late. */
export async function buildWorld(
  store: Store,
  chance: () => number,
  size: { groups: number; people: number },
): Promise<World> {
  const people = await buildPeople(store, size.people);
  const groups: World['groups'][number][] = [];
  const seats: WorldSeat[] = [];
  const rooms: WorldRoom[] = [];
  const memberships: WorldMembership[] = [];
  for (let place = 0; place < size.groups; place += 1) {
    const proposed = place % 3 === 2;
    const founder = people[Math.floor(chance() * people.length)];
    if (!founder) continue;
    const group = await buildGroup(store, { founderId: founder.id, state: proposed ? 'proposed' : 'active' });
    groups.push({ id: group.id, founderId: founder.id, proposed });
    const seated: WorldSeat[] = [];
    for (const person of people) if (chance() < 0.35) seated.push(await seatSomebody(store, chance, group.id, person));
    for (let room = 0; room < roomsOfGroup; room += 1) {
      const opened = await openRoom(store, chance, group.id, room === 0 ? 'plenary' : 'working', seated);
      rooms.push(opened.room);
      memberships.push(...opened.memberships);
    }
    for (const { seat, ended } of seated) if (ended) await endSeat(store, seat.id);
    seats.push(...seated);
    await writeLedger(store, group.id);
  }
  const out = new Set(seats.filter(({ ended }) => ended).map(({ seat }) => `${seat.groupId} ${seat.person.id}`));
  const groupOf = new Map(rooms.map((room) => [room.id, room.groupId]));
  const standing = memberships.map((one) =>
    out.has(`${groupOf.get(one.roomId) ?? ''} ${one.personId}`) ? { ...one, left: true } : one,
  );
  return { people, groups, seats, rooms, memberships: standing };
}

async function buildPeople(store: Store, count: number): Promise<World['people'][number][]> {
  const people: World['people'][number][] = [];
  const offices = ['platform', ...sectors];
  for (let place = 0; place < count; place += 1) {
    const standing = place % 5 === 4 ? 'neutral' : (sectors[place % sectors.length] ?? 'business');
    const person = await buildPerson(store, { standing });
    const office = offices[place - 6] ?? null;
    if (office)
      await store.query('insert into steward (id, office, person_id) values ($1, $2, $3)', [
        randomUUID(),
        office,
        person.id,
      ]);
    people.push({ ...person, office });
  }
  return people;
}

async function seatSomebody(
  store: Store,
  chance: () => number,
  groupId: string,
  person: BuiltPerson,
): Promise<WorldSeat> {
  const guestIsGone = chance() < 0.15;
  const consented = chance() < 0.8;
  const declared = chance() < 0.8;
  const role = person.standing === 'neutral' ? 'facilitator' : chance() < 0.2 ? 'observer' : 'delegate';
  const guestUntil = guestIsGone ? new Date(Date.now() - hour) : undefined;
  const seat = await buildSeat(store, {
    groupId,
    person,
    role,
    consented,
    declared,
    ...(guestUntil && { guestUntil }),
  });
  return { seat, ended: chance() < 0.2, guestIsGone, consented, declared };
}

async function endSeat(store: Store, seatId: string): Promise<void> {
  await store.query(`update seat set ended_at = now(), ended_reason = 'recalled' where id = $1`, [seatId]);
}

async function openRoom(
  store: Store,
  chance: () => number,
  groupId: string,
  kind: WorldRoom['kind'],
  seated: readonly WorldSeat[],
): Promise<{ room: WorldRoom; memberships: WorldMembership[] }> {
  const { id } = await buildRoom(store, { groupId, kind });
  const memberships: WorldMembership[] = [];
  const join = async (first: number): Promise<void> => {
    for (const { seat } of seated) {
      const isIn = memberships.some(({ personId }) => personId === seat.person.id);
      if (isIn || chance() > 0.45) continue;
      await buildMembership(store, id, seat);
      memberships.push({ roomId: id, personId: seat.person.id, first, left: false });
    }
  };
  await join(1);
  await say(store, id, 1, itemsBefore);
  await join(itemsBefore + 1);
  await say(store, id, itemsBefore + 1, itemsAfter);
  const after = await Promise.all(memberships.map((one) => leaveByChance(store, chance, one)));
  return { room: { id, groupId, kind, head: itemsBefore + itemsAfter }, memberships: after };
}

async function leaveByChance(store: Store, chance: () => number, one: WorldMembership): Promise<WorldMembership> {
  if (chance() > 0.2) return one;
  await store.query(`update room_member set left_at = now() where room_id = $1 and person_id = $2`, [
    one.roomId,
    one.personId,
  ]);
  return { ...one, left: true };
}

async function say(store: Store, roomId: string, from: number, count: number): Promise<void> {
  await store.query(
    `insert into room_item (room_id, seq, kind, id, at, rule, body)
     select $1, seq, 'posted', gen_random_uuid(), date_trunc('second', now()), 'on-record', 'Something was said'
     from generate_series($2::integer, $3::integer) as seq`,
    [roomId, from, from + count - 1],
  );
  // A topic whose last item each of them is, and each pinned: what stands beside the log is told as the log is.
  await store.query(
    `insert into room_topic (room_id, id, name, last_seq)
     select room_id, gen_random_uuid(), 'Topic ' || seq, seq from room_item where room_id = $1 and seq >= $2`,
    [roomId, from],
  );
  await store.query(
    'insert into room_pin (room_id, item_id, seq) select room_id, id, seq from room_item where room_id = $1 and seq >= $2',
    [roomId, from],
  );
  await store.query('update room set head_seq = $2 where id = $1', [roomId, from + count - 1]);
}

async function writeLedger(store: Store, groupId: string): Promise<void> {
  const canonical = `{"group":"${groupId}"}`;
  await store.query(
    `insert into ledger_entry (group_id, seq, at, kind, canonical, previous, hash)
     values ($1, 1, now(), 'group-founded', $2, $3, sha256(convert_to($2, 'UTF8')))`,
    [groupId, canonical, randomBytes(32)],
  );
  await store.query('insert into ledger_head (group_id, seq, hash) values ($1, 1, sha256($2))', [
    groupId,
    Buffer.from(canonical),
  ]);
  await store.query(
    `insert into ledger_signature (group_id, seq, public_key, hash, at, canonical, signature)
     values ($1, 1, $2::bytea, $2, now(), $3, $2::bytea || $2::bytea)`,
    [groupId, randomBytes(32), canonical],
  );
}
