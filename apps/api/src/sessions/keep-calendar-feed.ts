import { Injectable } from '@nestjs/common';
import { may } from '@trialogue/policy';
import { newToken, tokenHash } from '../people/sign-in-cookie.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse } from '../platform/refusal.ts';
import { CalendarFeedRepository } from './calendar-feed.repository.ts';

/** The private address of one's own calendar: whoever has it reads titles and times, so it can be made anew and ended. */
@Injectable()
export class KeepCalendarFeed {
  constructor(
    private readonly work: Work,
    private readonly feeds: CalendarFeedRepository,
  ) {}

  async make({ actor, personId }: Recognised): Promise<{ path: string }> {
    orRefuse(may(actor, 'calendar.keep', {}));
    const token = newToken();
    await this.work.asPerson(personId, () => this.feeds.make(personId, tokenHash(token)));
    return { path: `/api/calendar/${token}.ics` };
  }

  async end({ actor, personId }: Recognised): Promise<void> {
    orRefuse(may(actor, 'calendar.keep', {}));
    await this.work.asPerson(personId, () => this.feeds.end(personId));
  }
}
