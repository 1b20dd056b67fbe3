import type { World } from './random-world.ts';

/** For each table, a key of every row that one person may see. */
export type Rows = Readonly<Record<string, readonly string[]>>;

/** How the rows are told apart when they are read back; `seat_id` and the like are ids of rows, never of people by chance. */
export const keyOf: Readonly<Record<string, string>> = {
  working_group: 'id',
  charter_version: 'group_id',
  charter_consent: `group_id || ' ' || person_id`,
  seat: 'id',
  seat_declaration: 'seat_id',
  neutral_confirmation: `seat_id || ' ' || sector`,
  room: 'id',
  room_member: `room_id || ' ' || person_id`,
  room_item: `room_id || ' ' || seq`,
  room_topic: `room_id || ' ' || last_seq`,
  room_pin: `room_id || ' ' || seq`,
  read_position: 'person_id',
  room_period: 'id',
  speaker: 'ref',
  room_receipt: 'client_id',
  room_spent_receipt: 'room_id',
  ledger_entry: `group_id || ' ' || seq`,
  ledger_head: 'group_id',
  ledger_signature: `group_id || ' ' || seq`,
  person: 'id',
  credential: 'person_id',
  sign_in: 'id',
};

/**
 * What the rulebook lets a person see, worked out from what was built: material of the groups in which he holds a live seat, talk
 * of the rooms he is in from his joining on; a founder sees the group and charter that he proposed, a sector's steward the groups,
 * charters and seats (not the talk); the platform's steward no content. The map of speakers and the receipts are nobody's.
 */
export function expectedRows(world: World, personId: string): Rows {
  const me = world.people.find((person) => person.id === personId);
  const isSectorSteward = me?.office !== null && me?.office !== undefined && me.office !== 'platform';
  const isSteward = me?.office !== null && me?.office !== undefined;
  const mySeats = world.seats.filter(
    ({ seat, ended, guestIsGone }) => seat.person.id === personId && !ended && !guestIsGone,
  );
  const myGroups = new Set(mySeats.map(({ seat }) => seat.groupId));
  const founded = new Set(world.groups.filter((group) => group.founderId === personId).map(({ id }) => id));
  const inMine = world.seats.filter(({ seat }) => myGroups.has(seat.groupId));
  const fellows = new Set([personId, ...inMine.map(({ seat }) => seat.person.id)]);
  const groupOf = new Map(world.rooms.map((room) => [room.id, room.groupId]));
  const myRooms = new Map(
    world.memberships
      .filter((one) => one.personId === personId && !one.left && myGroups.has(groupOf.get(one.roomId) ?? ''))
      .map((one) => [one.roomId, one.first]),
  );
  const groupsSeen = world.groups
    .filter(({ id }) => myGroups.has(id) || founded.has(id) || isSectorSteward)
    .map(({ id }) => id);
  const groupsMine = [...myGroups];
  return {
    working_group: groupsSeen,
    charter_version: groupsSeen,
    charter_consent: inMine.filter((one) => one.consented).map(({ seat }) => `${seat.groupId} ${seat.person.id}`),
    seat: world.seats.filter(({ seat }) => myGroups.has(seat.groupId) || isSectorSteward).map(({ seat }) => seat.id),
    seat_declaration: inMine.filter((one) => one.declared).map(({ seat }) => seat.id),
    neutral_confirmation: inMine
      .filter(({ seat }) => seat.role === 'facilitator')
      .flatMap(({ seat }) => ['business', 'government', 'civil-society'].map((sector) => `${seat.id} ${sector}`)),
    room: world.rooms
      .filter(({ id, groupId, kind }) => myRooms.has(id) || (myGroups.has(groupId) && kind === 'plenary'))
      .map(({ id }) => id),
    room_member: world.memberships
      .filter((one) => one.personId === personId || myRooms.has(one.roomId))
      .map((one) => `${one.roomId} ${one.personId}`),
    room_item: seenOfEvery(world, myRooms),
    room_topic: seenOfEvery(world, myRooms),
    room_pin: seenOfEvery(world, myRooms),
    // One's own, of a room that one may have left.
    read_position: [personId],
    room_period: [],
    speaker: [],
    room_receipt: [],
    room_spent_receipt: [],
    ledger_entry: groupsMine.map((id) => `${id} 1`),
    ledger_head: groupsMine,
    ledger_signature: groupsMine.map((id) => `${id} 1`),
    person: world.people
      .filter((one) => fellows.has(one.id) || isSteward || isOnRollOf(me, one.standing))
      .map(({ id }) => id),
    credential: [],
    sign_in: [],
  };
}

/** Of something that stands at every number of each room's log: from one's joining on. */
function seenOfEvery({ rooms }: World, myRooms: ReadonlyMap<string, number>): string[] {
  return rooms.flatMap(({ id, head }) =>
    Array.from({ length: head }, (_, place) => place + 1)
      .filter((seq) => seq >= (myRooms.get(id) ?? Infinity))
      .map((seq) => `${id} ${seq}`),
  );
}

/** Members of a sector see its roll and that of neutral staff. Whose visit as a guest is over is a member again. */
function isOnRollOf(reader: World['people'][number] | undefined, standing: string): boolean {
  return reader !== undefined && (standing === 'neutral' || reader.standing === standing);
}
