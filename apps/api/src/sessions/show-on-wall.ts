import { Injectable } from '@nestjs/common';
import { may } from '@trialogue/policy';
import { balanceOf, orderOf, type ProjectorView, type SessionState, timersOf } from '@trialogue/sessions';
import { AttemptLimits } from '../people/attempt-limits.ts';
import { tokenHash } from '../people/sign-in-cookie.ts';
import { Work } from '../platform/database/work.ts';
import { orRefuse, RefusalError } from '../platform/refusal.ts';
import { ProjectorRepository } from './projector.repository.ts';
import { linkIsDead } from './read-calendar.ts';
import { SessionCopies } from './session-copies.ts';
import { isMasked } from './session-marks.ts';
import { SessionPeople } from './session-people.ts';
import { type KnownSession, SessionRepository } from './session.repository.ts';

/** What whoever has the link sees: the agenda, times, and of people no more than the room's rule lets out. */
@Injectable()
export class ShowOnWall {
  constructor(
    private readonly work: Work,
    private readonly limits: AttemptLimits,
    private readonly links: ProjectorRepository,
    private readonly sessions: SessionRepository,
    private readonly copies: SessionCopies,
    private readonly people: SessionPeople,
  ) {}

  async run(token: string, address: string | undefined): Promise<ProjectorView> {
    orRefuse(may({ kind: 'anonymous' }, 'projector.look', {}));
    await this.limits.admitNetwork(address);
    const sessionId = await this.work.onDuty('door', () => this.links.sessionOf(tokenHash(token)));
    const known = sessionId === null ? null : await this.read(sessionId);
    if (known === null) {
      await this.limits.noteFailure(address);
      throw new RefusalError(linkIsDead);
    }
    return this.shown(known.session, known.state);
  }

  private read(sessionId: string): Promise<{ session: KnownSession; state: SessionState } | null> {
    return this.work.onDuty('deliver', async () => {
      const session = await this.sessions.find(sessionId);
      return session && { session, state: (await this.copies.at(session.id, session.seq)).state };
    });
  }

  private async shown(session: KnownSession, state: SessionState): Promise<ProjectorView> {
    const now = session.now.getTime();
    const timers = timersOf(state, now);
    const item = state.items.find(({ id }) => id === timers.item?.id);
    const speaker = state.turn && (await this.speaker(session, state, state.turn.speaker));
    return {
      ...{ now, title: state.head.title, status: state.status, elapsedMs: timers.sessionMs },
      agenda: state.items.map(({ title, minutes, status }) => ({ title, minutes, status })),
      item:
        item && timers.item
          ? { title: item.title, goal: item.goal, elapsedMs: timers.item.elapsedMs, boxMs: timers.item.boxMs }
          : null,
      turn: speaker && timers.turn ? { speaker, elapsedMs: timers.turn.elapsedMs, limitMs: timers.turn.limitMs } : null,
      queue: orderOf(state, now, []).map(({ request }) => ({ sector: request.speaker.sector })),
      waiting: state.queue.length,
      shares: balanceOf(state, now).lines.map(({ sector, share, expected }) => ({
        ...{ sector, expected },
        percent: share ?? 0,
      })),
    };
  }

  /** A wall is an exit like any other: under non-attribution nobody on it has a name. */
  private async speaker(
    session: KnownSession,
    state: SessionState,
    { ref, sector }: { ref: string; sector: 'business' | 'civil-society' | 'government' },
  ): Promise<NonNullable<ProjectorView['turn']>['speaker']> {
    if (isMasked(session, state)) return { label: 'participant' };
    const [person] = await this.people.of(session, new Map([[ref, sector]]));
    return person === undefined ? { label: 'participant' } : { name: person.name, sector };
  }
}
