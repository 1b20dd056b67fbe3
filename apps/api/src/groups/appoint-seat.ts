import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type DecisionAuthority, isNeutralRole, sectorOf, type SeatRole } from '@trialogue/groups';
import type { AddedPower } from '@trialogue/neutrality';
import { may, type PersonActor } from '@trialogue/policy';
import { AppendToLedger } from '../ledger/append-to-ledger.ts';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import { orRefuse, refuseNotFound } from '../platform/refusal.ts';
import { voiceOf } from './delegation-voice.ts';
import { GroupRepository } from './group.repository.ts';
import { ledgerActor } from './ledger-actor.ts';
import { type Candidate, SeatRepository, type SeatToGive } from './seat.repository.ts';

export interface AppointSeatCommand {
  readonly groupId: string;
  readonly personId: string;
  readonly role: SeatRole;
  /** Needed for a delegate (P2), null for others. */
  readonly decisionAuthority: DecisionAuthority | null;
  readonly addedPowers?: readonly AddedPower[];
  readonly guestUntil?: Date | null;
}

/** P2: a delegation appoints its own; below two active delegates its sector's steward does. A neutral is only proposed (P6). */
@Injectable()
export class AppointSeat {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly groups: GroupRepository,
    private readonly seats: SeatRepository,
    private readonly ledger: AppendToLedger,
  ) {}

  /** Gives the seat's id. */
  run(actor: PersonActor, command: AppointSeatCommand): Promise<string> {
    return this.work.asPerson(actor.personId, async () => {
      const group = await this.groups.byId(command.groupId);
      if (!group) refuseNotFound();
      await this.ledger.open(group.id);
      const candidate = await this.seats.candidate(command.personId);
      if (!candidate) refuseNotFound();
      return this.appoint(actor, command, candidate, group.foundedBy === actor.personId);
    });
  }

  private async appoint(
    actor: PersonActor,
    command: AppointSeatCommand,
    candidate: Candidate,
    founder: boolean,
  ): Promise<string> {
    const at = this.clock.now();
    const now = at.getTime();
    const seats = await this.seats.ofGroup(command.groupId);
    const own = seats.find((seat) => seat.personId === actor.personId) ?? null;
    const given = this.seatToGive(actor, command, candidate, at);
    const { role, sector, addedPowers, decisionAuthority, personId, organisationId } = given;
    const { standing, sectorVerified } = candidate;
    orRefuse(
      may(actor, 'seat.appoint', {
        seat: own,
        now,
        founder,
        appointed: { personId, standing, sectorVerified, organisationId, role, sector, decisionAuthority },
        held: [{ role, sector, addedPowers }],
        seats,
        voice: voiceOf(seats, sector, own, now),
        loan: null,
      }),
    );
    await this.seats.give(given);
    await this.ledger.run({
      group: command.groupId,
      at: now,
      actor: ledgerActor(own, actor.offices, now),
      kind: 'seat-given',
      payload: { seat: given.id, role, sector, decisionAuthority, holderOffice: candidate.office },
    });
    return given.id;
  }

  private seatToGive(actor: PersonActor, command: AppointSeatCommand, candidate: Candidate, at: Date): SeatToGive {
    const { groupId, personId, role, decisionAuthority, addedPowers = [], guestUntil = null } = command;
    return {
      id: randomUUID(),
      groupId,
      personId,
      role,
      sector: isNeutralRole(role) ? null : sectorOf(candidate.standing),
      organisationId: candidate.organisationId,
      decisionAuthority,
      addedPowers,
      guestUntil,
      appointedBy: actor.personId,
      appointedAt: at,
    };
  }
}
