import { Injectable } from '@nestjs/common';
import { may } from '@trialogue/policy';
import type { SessionSummaries } from '@trialogue/sessions';
import { SeatsReader } from '../groups/seats.reader.ts';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse } from '../platform/refusal.ts';
import { SessionRepository } from './session.repository.ts';

/** The meetings of a group, in those of its rooms that the asker is in. */
@Injectable()
export class ListSessions {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly seats: SeatsReader,
    private readonly sessions: SessionRepository,
  ) {}

  run(
    { actor, personId }: Recognised,
    groupId: string,
    before: number | null,
    limit: number,
  ): Promise<SessionSummaries> {
    return this.work.asPerson(personId, async () => {
      const seat = await this.seats.seatFacts(personId, groupId);
      orRefuse(may(actor, 'sessions.list', { seat, now: this.clock.now().getTime() }));
      return { items: await this.sessions.list(groupId, before === null ? null : new Date(before), limit) };
    });
  }
}
