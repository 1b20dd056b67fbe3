import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { refuse } from '@trialogue/kernel';
import { electionHours, sectors } from '@trialogue/people';
import { may, type PersonActor } from '@trialogue/policy';
import { Clock } from '../../platform/clock.ts';
import { Work } from '../../platform/database/work.ts';
import { orRefuse, RefusalError, refuseNotFound } from '../../platform/refusal.ts';
import { ElectionRepository } from './election.repository.ts';

const guestsElectNobody = refuse('sector-member-needed', 'P5', []);

/** P1: a sector elects the successor of its steward; any verified member of it calls for that. */
@Injectable()
export class CallElection {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly elections: ElectionRepository,
  ) {}

  /** Gives the election's id. */
  run(actor: PersonActor): Promise<string> {
    return this.work.asPerson(actor.personId, async () => {
      const member = await this.elections.member(actor.personId);
      if (!member) refuseNotFound();
      if (member.guestOnly) throw new RefusalError(guestsElectNobody);
      // Neutral staff has no sector; whichever office is asked for, it is refused as another sector's.
      const office = sectors.find((sector) => sector === member.standing) ?? sectors[0];
      await this.elections.lock(office);
      const { open, lastClosedAt, officeIsHeld } = await this.elections.former(office);
      const openedAt = this.clock.now();
      const now = openedAt.getTime();
      const former = { open, lastClosedAt: lastClosedAt?.getTime() ?? null, officeIsHeld };
      orRefuse(may(actor, 'election.call', { member, office, former, now }));

      const id = randomUUID();
      const closesAt = new Date(now + electionHours * 3_600_000);
      await this.elections.open({ id, office, calledBy: actor.personId, openedAt, closesAt });
      return id;
    });
  }
}
