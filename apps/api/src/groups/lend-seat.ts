import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type DecisionAuthority, sectorOf } from '@trialogue/groups';
import { may } from '@trialogue/policy';
import { AppendToLedger } from '../ledger/append-to-ledger.ts';
import { refuseNotFound } from '../platform/refusal.ts';
import type { ActOnGroup } from './group-acts.ts';
import type { Proposal } from './proposal.ts';
import { SeatRepository, type SeatToGive } from './seat.repository.ts';
import { Seating } from './seating.ts';

export interface LoanWanted {
  readonly seatId: string;
  /** The alternate. */
  readonly personId: string;
  readonly decisionAuthority: DecisionAuthority;
  readonly until: Date;
}

/** P2: a delegation lends a seat to an alternate, who has a seat of his own meanwhile: with his consent, his declaration, his name. */
@Injectable()
export class LendSeat {
  constructor(
    private readonly seats: SeatRepository,
    private readonly seating: Seating,
    private readonly ledger: AppendToLedger,
  ) {}

  async proposal(act: ActOnGroup, wanted: LoanWanted): Promise<Proposal> {
    const { actor, own, group, seats, now } = act;
    const lent = seats.find((seat) => seat.id === wanted.seatId);
    const candidate = await this.seats.candidate(wanted.personId);
    if (!lent || !candidate) refuseNotFound();
    const { standing, sectorVerified, organisationId } = candidate;
    const seat: SeatToGive = {
      id: randomUUID(),
      groupId: group.id,
      personId: wanted.personId,
      role: 'delegate',
      sector: sectorOf(standing),
      organisationId,
      decisionAuthority: wanted.decisionAuthority,
      addedPowers: [],
      guestUntil: null,
      alternateOf: lent.id,
      loanUntil: wanted.until,
      appointedBy: actor.personId,
      appointedAt: act.at,
    };
    const { role, sector, addedPowers, decisionAuthority, personId } = seat;
    const appointed = { personId, standing, sectorVerified, organisationId, role, sector, decisionAuthority };
    const loan = { seat: lent, until: wanted.until.getTime() };
    const held = [{ role, sector, addedPowers }];
    const facts = { seat: own, now, founder: false, group: group.state, appointed, held, seats, loan };
    return {
      sector: lent.sector,
      about: lent.id,
      decide: (voice) => may(actor, 'seat.appoint', { ...facts, voice }),
      carry: async () => {
        await this.seating.give(act, seat, candidate.office);
        const payload = { seat: lent.id, alternate: seat.id, until: wanted.until.toISOString() };
        await this.ledger.run({ group: group.id, at: now, actor: act.by, kind: 'seat-lent', payload });
        return seat.id;
      },
    };
  }
}
