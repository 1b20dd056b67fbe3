import { isNeutralRole, type SeatFacts, type SeatRole } from '@trialogue/groups';
import { allOf, allow, refuse } from '@trialogue/kernel';
import type { Sector } from '@trialogue/people';
import { mayBeNamed, type RoomKind, roomLimit, roomNameLimit, type RoomRule } from '@trialogue/rooms';
import type { Verdict } from './access.ts';
import type { Resources } from './actions.ts';
import { groupIsActive, mayTakePart } from './rooms.ts';

/** A seat that is chosen for a room by somebody else than its holder. */
export interface ChosenSeat {
  readonly role: SeatRole;
  readonly sector: Sector | null;
  readonly guest: boolean;
  /** It was active once: its holder has consented, declared and, as a neutral, been confirmed. */
  readonly activated: boolean;
}

export interface PlannedRoom {
  readonly name: string;
  readonly rule: RoomRule;
  /** Beside the opener, and beside the delegation that a caucus has by its seats. */
  readonly chosen: readonly ChosenSeat[];
  /** Rooms that the group has. */
  readonly rooms: number;
}

/** P6: the plenary is made with the group, so what a delegate can open is a caucus or a working room. Sealed rooms need keys and come with them. */
export function mayOpenRoom(seat: SeatFacts, facts: Resources['room.open']): Verdict {
  const { kind, planned } = facts;
  if (kind !== 'caucus' && kind !== 'working') return kindNotOffered;
  if (!opensRooms(seat)) return refuse('delegates-open-rooms', 'P6', ['ask-a-delegate']);
  if (kind === 'caucus' && facts.sector !== seat.sector) return refuse('own-caucus-only', 'rooms', ['ask-a-delegate']);
  const takesPart = allOf(mayTakePart(seat, facts.now), groupIsActive(facts.group));
  return takesPart.allowed && planned ? mayBePlanned(seat, kind, planned) : takesPart;
}

/** P5: a guest is in the rooms that his invitation names, and makes no others. */
export function opensRooms({ role, guestUntil }: SeatFacts): boolean {
  return role === 'delegate' && guestUntil === null;
}

function mayBePlanned(
  seat: SeatFacts,
  kind: 'caucus' | 'working',
  { name, rule, chosen, rooms }: PlannedRoom,
): Verdict {
  if (rooms >= roomLimit) return refuse('too-many-rooms', 'limits', [], { limit: roomLimit });
  const named = mayBeNamed(name, roomNameLimit);
  if (!named.allowed) return named;
  if (rule === 'confidential') return kindNotOffered;
  if (kind === 'caucus' && rule !== 'non-attribution') return refuse('caucus-is-masked', 'rooms', ['correct-field']);
  const fitting = mayBeChosen(kind, seat.sector, chosen);
  if (!fitting.allowed || kind === 'caucus' || hasTwoSectors(seat, chosen)) return fitting;
  return refuse('two-sectors-needed', 'rooms', ['name-two-sectors']);
}

/** Whom delegates bring into a room: a caucus its own delegation and neutrals, a working room any seat that has become active. */
export function mayBeChosen(kind: RoomKind, roomSector: Sector | null, chosen: readonly ChosenSeat[]): Verdict {
  if (chosen.some(({ activated }) => !activated)) return refuse('seat-not-ready', 'rooms', ['choose-another-seat']);
  if (chosen.some(({ guest }) => guest)) return refuse('guest-is-named', 'P5', ['choose-another-seat']);
  const isOfCaucus = ({ role, sector }: ChosenSeat) =>
    isNeutralRole(role) || (role === 'delegate' && sector === roomSector);
  if (kind !== 'caucus' || chosen.every(isOfCaucus)) return allow;
  return refuse('caucus-of-one-sector', 'rooms', ['choose-another-seat']);
}

/** Delegates count: observers and neutrals speak for no sector. */
function hasTwoSectors({ sector }: SeatFacts, chosen: readonly ChosenSeat[]): boolean {
  return chosen.some((seat) => seat.role === 'delegate' && seat.sector !== sector);
}

const kindNotOffered = refuse('room-kind-not-offered', 'rooms', []);
