import type { GroupDetail, GroupMember } from '@trialogue/groups';
import type { Standing } from '@trialogue/people';
import type { RoomToOpen } from '@trialogue/rooms';

export type OpenedKind = 'caucus' | 'working';
export type OpenedRule = 'non-attribution' | 'on-record';
export type Retention = RoomToOpen['retentionDays'];

/** What is being filled in. `clientId` stays the same however often it is changed and sent: one form opens one room. A caucus has its delegation by its seats; `seats` are whom it, or a working room, takes beside that. */
export interface OpeningWishes {
  readonly clientId: string;
  readonly kind: OpenedKind;
  readonly name: string;
  readonly rule: OpenedRule;
  readonly retentionDays: Retention;
  readonly seats: readonly string[];
}

export function noWishes(clientId: string): OpeningWishes {
  return { clientId, kind: 'working', name: '', rule: 'non-attribution', retentionDays: 365, seats: [] };
}

export type GroupMembers = {
  readonly members: readonly GroupMember[];
  readonly seat: Pick<GroupDetail['seat'], 'id' | 'sector'>;
};

/** Who was chosen for one kind of room is not meant for the other. */
export function ofKind(wishes: OpeningWishes, kind: OpenedKind): OpeningWishes {
  return kind === wishes.kind ? wishes : { ...wishes, kind, seats: [], rule: 'non-attribution' };
}

export function commandOf(wishes: OpeningWishes): RoomToOpen {
  const { clientId, kind, name, retentionDays, seats } = wishes;
  return {
    clientId,
    kind,
    name: name.trim(),
    rule: kind === 'caucus' ? 'non-attribution' : wishes.rule,
    retentionDays,
    seats: [...seats],
  };
}

export function isNeutral({ role }: Pick<GroupMember, 'role'>): boolean {
  return role === 'facilitator' || role === 'rapporteur';
}

/** A seat that lacks something on its way to being active reads in no room yet. One that is suspended or lent stays where it is. */
export function takesPart({ state }: Pick<GroupMember, 'state'>): boolean {
  return state === 'active' || state === 'suspended' || state === 'lent';
}

/** Whom the reader can choose: for a caucus the neutrals, for a working room anybody else of the group but guests (P5). */
export function choosable(group: GroupMembers, kind: OpenedKind): readonly GroupMember[] {
  const others = group.members.filter(({ seatId, guestUntil }) => seatId !== group.seat.id && guestUntil === null);
  return kind === 'caucus' ? others.filter(isNeutral) : others;
}

function belongsToCaucus(group: GroupMembers, member: GroupMember): boolean {
  const { role, sector, guestUntil } = member;
  return role === 'delegate' && guestUntil === null && sector === group.seat.sector && takesPart(member);
}

/** Everybody who will read what is written in the room, the reader himself among them. */
export function readersOf(
  group: GroupMembers,
  { kind, seats }: Pick<OpeningWishes, 'kind' | 'seats'>,
): readonly GroupMember[] {
  return group.members.filter(
    (member) =>
      member.seatId === group.seat.id ||
      seats.includes(member.seatId) ||
      (kind === 'caucus' && belongsToCaucus(group, member)),
  );
}

export function standingOf({ sector, standing }: Pick<GroupMember, 'sector' | 'standing'>): Standing {
  return sector ?? standing;
}

export interface Share {
  readonly standing: Standing;
  readonly count: number;
}

/** How many of each sector, in the order given, without those that have nobody. */
export function sharesOf(
  readers: readonly Pick<GroupMember, 'sector' | 'standing'>[],
  order: readonly Standing[],
): readonly Share[] {
  return order
    .map((standing) => ({ standing, count: readers.filter((reader) => standingOf(reader) === standing).length }))
    .filter(({ count }) => count > 0);
}

/** A working room brings delegates of at least two sectors together. Observers only read, and neutral staff are no sector. */
export function lacksSecondSector({ kind }: Pick<OpeningWishes, 'kind'>, readers: readonly GroupMember[]): boolean {
  if (kind === 'caucus') return false;
  const delegates = readers.filter(({ role }) => role === 'delegate');
  return new Set(delegates.map(({ sector }) => sector)).size < 2;
}
