import {
  breaches,
  countedSeats,
  type GroupDetail,
  type GroupMember,
  type GroupSummary,
  isActiveSeat,
  isLive,
  isSuspended,
  type OwnSeat,
  parity,
  type SeatFacts,
  seatState,
  sectorOrder,
} from '@trialogue/groups';
import type { Sector } from '@trialogue/people';
import type { GroupWithOwnSeat, SeatedMember, StoredCharter } from './group.repository.ts';

const day = 86_400_000;

export function ownSeatOf(seat: SeatFacts, now: number): OwnSeat {
  const { id, role, sector } = seat;
  return { id, role, sector, state: seatState(seat, now) };
}

export function summaryOf({ group, seat }: GroupWithOwnSeat, now: number): GroupSummary {
  const { id, name, kind, phase, state } = group;
  return { id, name, kind, phase, state, seat: ownSeatOf(seat, now) };
}

/** N7: whichever sector leads today, leads everywhere; neutrals come after the sectors, inside each one names decide. */
export function detailOf(
  found: GroupWithOwnSeat,
  members: readonly SeatedMember[],
  charter: StoredCharter,
  now: number,
): GroupDetail {
  const { group, seat: own } = found;
  const order = sectorOrder(Math.floor(now / day));
  const live = members.filter(({ seat }) => isLive(seat, now));
  const seats = live.map(({ seat }) => seat);
  const rows = parity(seats, group.minimumDelegates, now);
  return {
    ...summaryOf(found, now),
    purpose: group.purpose,
    region: group.region,
    k: group.k,
    sectorOrder: [...order],
    members: live.map((member) => memberOf(member, now)).sort((a, b) => place(order, a) - place(order, b)),
    parity: order.flatMap((sector) => rows.filter((row) => row.sector === sector)),
    composition: breachesOf(live, now),
    charter: {
      version: charter.version,
      body: charter.body,
      sha256: charter.sha256,
      adoptedAt: charter.adoptedAt?.toISOString() ?? null,
      consented: own.charterConsented === charter.version,
    },
  };
}

function memberOf(member: SeatedMember, now: number): GroupMember {
  const { seat, name, standing, organisation, parastatalOwnership, decisionAuthority } = member;
  return {
    seatId: seat.id,
    name,
    role: seat.role,
    standing,
    sector: seat.sector,
    organisation,
    parastatalOwnership,
    decisionAuthority,
    active: isActiveSeat(seat, now),
    state: seatState(seat, now),
    suspendedUntil: isSuspended(seat, now) ? instant(seat.suspendedUntil) : null,
    guestUntil: instant(seat.guestUntil),
    alternateOf: seat.alternateOf,
    loanUntil: instant(seat.loanUntil),
    confirmedBy: [...member.confirmedBy],
    office: member.office,
  };
}

function instant(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

function place(order: readonly Sector[], { sector }: GroupMember): number {
  return sector === null ? order.length : order.indexOf(sector);
}

function breachesOf(live: readonly SeatedMember[], now: number): GroupDetail['composition'] {
  const counted = countedSeats(
    live.map(({ seat }) => seat),
    now,
  );
  return breaches(counted).map(({ organisationId, seats, allowed }) => {
    const organisation = live.find(({ seat }) => seat.organisationId === organisationId)?.organisation ?? '';
    return { organisation, seats, allowed };
  });
}
