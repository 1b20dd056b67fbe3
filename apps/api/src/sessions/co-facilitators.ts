import { Injectable } from '@nestjs/common';
import { isActiveSeat } from '@trialogue/groups';
import type { SessionState } from '@trialogue/sessions';
import type { OpenPeriod } from '../attribution/periods.ts';
import { SeatsReader } from '../groups/seats.reader.ts';
import { SessionMarks } from './session-marks.ts';
import type { KnownSession } from './session.repository.ts';

/** To whom a session can be handed: facilitators of the group who have been there. */
@Injectable()
export class CoFacilitators {
  constructor(
    private readonly seats: SeatsReader,
    private readonly marks: SessionMarks,
  ) {}

  async of(session: KnownSession, state: SessionState, period: OpenPeriod | null): Promise<string[]> {
    const now = session.now.getTime();
    const seats = await this.seats.membersOf(session.groupId);
    const refs: string[] = [];
    for (const seat of seats) {
      if (seat.role !== 'facilitator' || seat.powersStopped || !isActiveSeat(seat, now)) continue;
      const ref = await this.marks.find(session, state, period, { personId: seat.personId, seatId: seat.id });
      if (ref !== null) refs.push(ref);
    }
    return refs;
  }
}
