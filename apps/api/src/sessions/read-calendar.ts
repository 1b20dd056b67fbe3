import { Inject, Injectable } from '@nestjs/common';
import { refuse } from '@trialogue/kernel';
import { may } from '@trialogue/policy';
import { AttemptLimits } from '../people/attempt-limits.ts';
import { tokenHash } from '../people/sign-in-cookie.ts';
import { CONFIG, type Config } from '../platform/config.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse, RefusalError, refuseNotFound } from '../platform/refusal.ts';
import { RoomFactsRepository } from '../rooms/room-facts.repository.ts';
import { CalendarFeedRepository } from './calendar-feed.repository.ts';
import { type CalendarEntry, feedFile, invitationFile } from './calendar-file.ts';
import { type CalendarSession, SessionRepository } from './session.repository.ts';

const mostInFeed = 500;
export const linkIsDead = refuse('link-is-dead', 'access', ['ask-facilitator']);

/** Sessions as calendars take them. */
@Injectable()
export class ReadCalendar {
  constructor(
    private readonly work: Work,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicOrigin'>,
    private readonly limits: AttemptLimits,
    private readonly facts: RoomFactsRepository,
    private readonly sessions: SessionRepository,
    private readonly feeds: CalendarFeedRepository,
  ) {}

  /** One session: an invitation, an update of it, or its cancellation. */
  invitation({ actor, personId }: Recognised, sessionId: string): Promise<string> {
    return this.work.asPerson(personId, async () => {
      const known = await this.sessions.find(sessionId);
      const facts = known && (await this.facts.find(known.roomId, personId));
      if (!known || !facts) refuseNotFound();
      const { seat, room } = facts;
      orRefuse(may(actor, 'session.read', { seat, room, member: true, now: known.now.getTime() }));
      const [entry] = await this.sessions.forCalendar(1, sessionId);
      if (!entry) refuseNotFound();
      return invitationFile(this.entryOf(entry), { name: known.roomName, address: this.address() });
    });
  }

  /** Everything that the owner of this address is invited to, read in his name: what he loses leaves his calendar. */
  async feed(token: string, address: string | undefined): Promise<string> {
    orRefuse(may({ kind: 'anonymous' }, 'calendar.read', {}));
    await this.limits.admitNetwork(address);
    const entries = await this.work.onDuty('door', async () => {
      const personId = await this.feeds.personOf(tokenHash(token));
      if (personId === null) return null;
      await this.work.continueAs(personId);
      return this.sessions.forCalendar(mostInFeed, null);
    });
    if (entries !== null)
      return feedFile(
        'Trialogue',
        entries.map((entry) => this.entryOf(entry)),
      );
    await this.limits.noteFailure(address);
    throw new RefusalError(linkIsDead);
  }

  private entryOf(session: CalendarSession): CalendarEntry {
    const { publicOrigin } = this.config;
    return {
      ...session,
      page: publicOrigin === undefined ? null : `${publicOrigin}/sessions/${session.id}`,
      cancelled: session.status === 'cancelled',
    };
  }

  /** Answers go nowhere: who comes is said in the session. */
  private address(): string {
    const { publicOrigin } = this.config;
    return `no-reply@${publicOrigin === undefined ? 'trialogue.invalid' : new URL(publicOrigin).hostname}`;
  }
}
