import {
  type Founding,
  hasConsented,
  isActiveSeat,
  isDelegateOf,
  isLive,
  isNeutralRole,
  neutralRoles,
  parity,
  sectorOrder,
  stewardActsFor,
  voiceOf,
} from '@trialogue/groups';
import type { Sector } from '@trialogue/people';
import type { PersonActor } from '@trialogue/policy';
import type { CharterVersion } from './charter.repository.ts';
import type { SeatName } from './founding.repository.ts';
import type { KnownGroup } from './group.repository.ts';
import type { SeatInGroup } from './seat.repository.ts';

const day = 86_400_000;

export interface FoundingFacts {
  readonly actor: PersonActor;
  readonly group: KnownGroup;
  readonly founder: boolean;
  readonly now: number;
  readonly charter: CharterVersion;
  readonly plenaryId: string | null;
  readonly seats: readonly SeatInGroup[];
  readonly names: ReadonlyMap<string, SeatName>;
}

/** N7: the sectors stand in today's order. */
export function foundingOf(facts: FoundingFacts): Founding {
  const { group, founder, charter, plenaryId, now } = facts;
  const { id, name, purpose, kind, phase, region, state, minimumDelegates } = group;
  return {
    id,
    name,
    purpose,
    kind,
    phase,
    region,
    state,
    charter: { version: charter.version, body: charter.body, sha256: charter.sha256 },
    minimumDelegates,
    founder,
    plenaryId,
    sectors: sectorOrder(Math.floor(now / day)).map((sector) => sectorIn(facts, sector)),
    neutrals: neutralsIn(facts),
  };
}

function sectorIn(facts: FoundingFacts, sector: Sector): Founding['sectors'][number] {
  const { actor, group, seats, now } = facts;
  const live = seats.filter((seat) => isLive(seat, now));
  const { delegates } = voiceOf(live, sector, new Set(), now);
  const actsBySteward = stewardActsFor(delegates);
  return {
    sector,
    active: parity(live, group.minimumDelegates, now).find((row) => row.sector === sector)?.active ?? 0,
    consented: live.filter((seat) => isDelegateOf(seat, sector, now) && hasConsented(seat)).length,
    actsBySteward,
    mayAct: actsBySteward && actor.offices.includes(sector) && !actor.offices.includes('platform'),
    seats: live
      .filter((seat) => seat.sector === sector)
      .map((seat) => ({
        ...named(facts, seat),
        role: seat.role,
        active: isActiveSeat(seat, now),
        personId: seat.personId,
      }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en')),
  };
}

function neutralsIn(facts: FoundingFacts): Founding['neutrals'] {
  const { seats, now } = facts;
  const neutrals = seats.filter((seat) => isNeutralRole(seat.role) && isLive(seat, now));
  return neutrals.flatMap((seat) => {
    const role = neutralRoles.find((known) => known === seat.role);
    if (role === undefined) return [];
    const { seatId, name } = named(facts, seat);
    return { seatId, name, role, confirmedBy: [...seat.confirmedBy], active: isActiveSeat(seat, now) };
  });
}

/** Who has consented here has come in, whatever the asker may know of his account. */
function named({ names }: FoundingFacts, seat: SeatInGroup) {
  const { name = '', organisation = '', hasAccount = false } = names.get(seat.id) ?? {};
  return { seatId: seat.id, name, organisation, hasAccount: hasAccount || hasConsented(seat) };
}
