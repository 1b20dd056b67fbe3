import { Injectable } from '@nestjs/common';
import { isActiveSeat, type SeatFacts } from '@trialogue/groups';
import { type Happening, type SessionCopy, type SessionEvent, systemHand, withEvent } from '@trialogue/sessions';
import type { OpenPeriod } from '../attribution/periods.ts';
import { Speakers } from '../attribution/speakers.ts';
import { afterCommit, em, Work } from '../platform/database/work.ts';
import { SessionCopies } from './session-copies.ts';
import { SessionDeliveries } from './session-deliveries.ts';
import { SessionEntries } from './session-entries.ts';
import { SessionEventRepository } from './session-event.repository.ts';
import { isMasked, SessionMarks } from './session-marks.ts';
import { type KnownSession, SessionRepository } from './session.repository.ts';

/** The keys of the sessions that went on when they were looked up. */
export type RunningPeriods = ReadonlyMap<string, OpenPeriod | null>;

/**
 * Takes running sessions out of the hands of a neutral whose powers stop (N3): the co-facilitator has the chair, with queue, clocks and open
 * calls as they are. Where nobody else may lead, the session stands still until somebody may.
 */
@Injectable()
export class TakeOver {
  constructor(
    private readonly work: Work,
    private readonly sessions: SessionRepository,
    private readonly events: SessionEventRepository,
    private readonly copies: SessionCopies,
    private readonly marks: SessionMarks,
    private readonly speakers: Speakers,
    private readonly entries: SessionEntries,
    private readonly deliveries: SessionDeliveries,
  ) {}

  /** Outside a transaction: keys cannot be had within one. */
  async prepare(groupId: string): Promise<RunningPeriods> {
    const running = await this.work.onDuty('count', () => this.sessions.running(groupId));
    const periods = new Map<string, OpenPeriod | null>();
    for (const session of running) periods.set(session.id, await this.marks.period(session));
    return periods;
  }

  /** In the transaction that stops his powers, on the duty that counts. False where a session was opened since the preparation. */
  async within(
    groupId: string,
    seat: SeatFacts,
    seats: readonly SeatFacts[],
    periods: RunningPeriods,
  ): Promise<boolean> {
    for (const { id } of await this.sessions.running(groupId)) {
      const period = periods.get(id);
      if (!period) return false;
      const session = await this.sessions.lock(id);
      if (session) await this.takeOver(session, seat, seats, period);
    }
    return true;
  }

  private async takeOver(
    session: KnownSession,
    seat: SeatFacts,
    seats: readonly SeatFacts[],
    period: OpenPeriod,
  ): Promise<void> {
    const copy = await this.copies.at(session.id, session.seq);
    const mark = await this.markOf(session, copy, period, seat, false);
    const { chair, lock, status } = copy.state;
    const standsStill = status === 'open' ? [{ kind: 'paused' } as const] : [];
    const lets = lock !== null && lock.ref === mark ? [{ kind: 'lock-left' } as const] : [];
    if (mark === null || chair !== mark) return this.write(session, copy, lets);
    const to = await this.successor(session, copy, period, seat, seats);
    if (to === null) return this.write(session, copy, [...standsStill, ...lets]);
    return this.write(session, copy, [{ kind: 'handed-over', to, because: 'powers-suspended' }]);
  }

  /** The mark of a facilitator in the room whose powers stand; who is at the session comes before who is not. */
  private async successor(
    session: KnownSession,
    copy: SessionCopy,
    period: OpenPeriod,
    seat: SeatFacts,
    seats: readonly SeatFacts[],
  ): Promise<string | null> {
    const inRoom = new Set(await this.sessions.membersOf(session.roomId));
    const able = seats.filter(
      (one) =>
        one.role === 'facilitator' &&
        one.id !== seat.id &&
        !one.powersStopped &&
        isActiveSeat(one, session.now.getTime()) &&
        inRoom.has(one.personId),
    );
    for (const one of able) {
      const ref = await this.markOf(session, copy, period, one, false);
      if (ref !== null && copy.state.present.some((present) => present.ref === ref)) return ref;
    }
    const [first] = able;
    return first === undefined ? null : this.markOf(session, copy, period, first, true);
  }

  private async markOf(
    session: KnownSession,
    { state }: SessionCopy,
    period: OpenPeriod,
    { id, personId }: SeatFacts,
    make: boolean,
  ): Promise<string | null> {
    if (!isMasked(session, state)) return id;
    const { tag, ref, sealed } = this.speakers.of(period, personId);
    return this.sessions.takeOverMark(session.id, tag, ref, make ? sealed : null);
  }

  private async write(session: KnownSession, copy: SessionCopy, happenings: readonly Happening[]): Promise<void> {
    let after = copy;
    for (const happening of happenings) {
      const at = Math.max(after.state.at, Math.floor(session.now.getTime() / 1_000) * 1_000);
      const event: SessionEvent = { seq: after.state.seq + 1, at, by: systemHand, ...happening };
      after = withEvent(after, event);
      await this.events.add(session.id, event);
      await this.sessions.advance(session.id, event.seq, after.state.status);
      await this.entries.add(event, after.state, {
        ...{ groupId: session.groupId, roomId: session.roomId, roomKind: 'plenary', sessionId: session.id },
        actor: { role: 'system', sector: null },
        at: session.now.getTime(),
      });
    }
    if (after === copy) return;
    await em().query('select pg_notify($1, $2)', ['trialogue_session', session.id]);
    afterCommit(() => {
      this.copies.keep(session.id, after);
      this.deliveries.hint(session.id);
    });
  }
}
