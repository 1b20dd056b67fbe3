import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type DecisionAuthority, isNeutralRole, sectorOf, type SeatRole } from '@trialogue/groups';
import type { AddedPower } from '@trialogue/neutrality';
import { may, type PersonActor } from '@trialogue/policy';
import { Work } from '../platform/database/work.ts';
import { malformedAt } from '../platform/malformed-at.ts';
import { orRefuse, refuseNotFound } from '../platform/refusal.ts';
import { type ActOnGroup, GroupActs, ownVoice } from './group-acts.ts';
import { GuestRoomRepository } from './guest-room.repository.ts';
import type { Proposal } from './proposal.ts';
import { type Candidate, SeatRepository, type SeatToGive } from './seat.repository.ts';
import { Seating } from './seating.ts';

export interface SeatWanted {
  readonly personId: string;
  readonly role: SeatRole;
  /** Needed for a delegate (P2), null for others. */
  readonly decisionAuthority: DecisionAuthority | null;
  readonly addedPowers?: readonly AddedPower[];
  readonly guestUntil?: Date | null;
  readonly guestRooms?: readonly string[];
}

export interface AppointSeatCommand extends SeatWanted {
  readonly groupId: string;
}

/** P2: a delegation appoints its own; below two active delegates its sector's steward does. A neutral is only proposed (P6). */
@Injectable()
export class AppointSeat {
  constructor(
    private readonly work: Work,
    private readonly acts: GroupActs,
    private readonly seats: SeatRepository,
    private readonly guestRooms: GuestRoomRepository,
    private readonly seating: Seating,
  ) {}

  /** Gives the seat's id. */
  run(actor: PersonActor, { groupId, ...wanted }: AppointSeatCommand): Promise<string> {
    return this.work.asPerson(actor.personId, async () => {
      const act = await this.acts.open(actor, groupId);
      await this.refuseUnknownRooms(act, wanted);
      const proposal = await this.proposal(act, wanted);
      orRefuse(proposal.decide(ownVoice(act, proposal.sector)));
      const seatId = await proposal.carry();
      if (seatId === null) throw new Error('an appointment gave no seat');
      return seatId;
    });
  }

  /** P5: who names the rooms of a guest knows them; asked of whoever names them, not of those who back it later. */
  async refuseUnknownRooms({ group }: ActOnGroup, { guestRooms = [] }: SeatWanted): Promise<void> {
    const known = await this.guestRooms.nameable(group.id, guestRooms);
    if (known.length < new Set(guestRooms).size) refuseNotFound();
  }

  async proposal(act: ActOnGroup, wanted: SeatWanted): Promise<Proposal> {
    const { actor, own, founder, group, seats, now } = act;
    const candidate = await this.seats.candidate(wanted.personId);
    if (!candidate) refuseNotFound();
    const isPast = wanted.guestUntil && wanted.guestUntil.getTime() <= now;
    if (isPast) orRefuse(malformedAt([{ path: ['guestUntil'] }]));
    const seat = seatToGive(act, wanted, candidate);
    const { role, sector, addedPowers, decisionAuthority, personId, organisationId } = seat;
    const { standing, sectorVerified } = candidate;
    const appointed = { personId, standing, sectorVerified, organisationId, role, sector, decisionAuthority };
    const facts = { seat: own, now, founder, group: group.state, appointed, seats, loan: null };
    return {
      sector,
      about: personId,
      decide: (voice) => may(actor, 'seat.appoint', { ...facts, held: [{ role, sector, addedPowers }], voice }),
      carry: async () => {
        await this.seating.give(act, seat, candidate.office);
        await this.guestRooms.name(seat.id, group.id, wanted.guestRooms ?? []);
        return seat.id;
      },
    };
  }
}

function seatToGive({ actor, group, at }: ActOnGroup, wanted: SeatWanted, candidate: Candidate): SeatToGive {
  const { personId, role, decisionAuthority, addedPowers = [], guestUntil = null } = wanted;
  return {
    id: randomUUID(),
    groupId: group.id,
    personId,
    role,
    sector: isNeutralRole(role) ? null : sectorOf(candidate.standing),
    organisationId: candidate.organisationId,
    decisionAuthority,
    addedPowers,
    guestUntil,
    alternateOf: null,
    loanUntil: null,
    appointedBy: actor.personId,
    appointedAt: at,
  };
}
