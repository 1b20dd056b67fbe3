import { Injectable } from '@nestjs/common';
import { may } from '@trialogue/policy';
import { newToken, tokenHash } from '../people/sign-in-cookie.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse, refuseNotFound } from '../platform/refusal.ts';
import { RoomFactsRepository } from '../rooms/room-facts.repository.ts';
import { ProjectorRepository } from './projector.repository.ts';
import { type KnownSession, SessionRepository } from './session.repository.ts';

const lasts = 86_400_000;

/** A facilitator makes a link to what a wall in the room shows, and ends it; a new one ends the former. */
@Injectable()
export class ProjectSession {
  constructor(
    private readonly work: Work,
    private readonly facts: RoomFactsRepository,
    private readonly sessions: SessionRepository,
    private readonly links: ProjectorRepository,
  ) {}

  make(me: Recognised, sessionId: string): Promise<{ path: string; until: number }> {
    const token = newToken();
    return this.work.asPerson(me.personId, async () => {
      const { now } = await this.ask(me, sessionId);
      const until = new Date(now.getTime() + lasts);
      await this.links.make(sessionId, tokenHash(token), until);
      return { path: `/present#${token}`, until: until.getTime() };
    });
  }

  end(me: Recognised, sessionId: string): Promise<void> {
    return this.work.asPerson(me.personId, async () => {
      await this.ask(me, sessionId);
      await this.links.end(sessionId);
    });
  }

  private async ask({ actor, personId }: Recognised, sessionId: string): Promise<KnownSession> {
    const session = await this.sessions.find(sessionId);
    const facts = session && (await this.facts.find(session.roomId, personId));
    if (!session || !facts) refuseNotFound();
    const { seat, room, group } = facts;
    orRefuse(may(actor, 'session.project', { seat, room, group, member: true, now: session.now.getTime() }));
    return session;
  }
}
