import { Injectable } from '@nestjs/common';
import type { SessionCopy, SessionState } from '@trialogue/sessions';
import { Periods, type OpenPeriod } from '../attribution/periods.ts';
import { Speakers } from '../attribution/speakers.ts';
import { type KnownSession, SessionRepository } from './session.repository.ts';

export interface Marked {
  readonly personId: string;
  readonly seatId: string;
}

/**
 * By which mark somebody stands in a session: his seat on the record, and under non-attribution the mark that the session's period
 * gives him. One item under the stricter rule makes all of the session's floor a masked one: else who waits on would tell.
 */
@Injectable()
export class SessionMarks {
  constructor(
    private readonly periods: Periods,
    private readonly speakers: Speakers,
    private readonly sessions: SessionRepository,
  ) {}

  /** The key of the session's period; to be had before a transaction begins. */
  async period({ periodId }: Pick<KnownSession, 'periodId'>): Promise<OpenPeriod | null> {
    return periodId === null ? null : this.periods.ofSession(periodId);
  }

  /** Within the transaction of an act: made where he has none yet. */
  async make(
    session: KnownSession,
    state: SessionState,
    period: OpenPeriod | null,
    who: Marked,
  ): Promise<string | null> {
    if (period === null) return null;
    if (!isMasked(session, state)) return who.seatId;
    const { tag, ref, sealed } = this.speakers.of(period, who.personId);
    const mark = await this.sessions.mark(session.id, tag, ref, sealed);
    // A seal that was left out since the person stood in the map before a restore: it is sent anew.
    if (mark === null) this.speakers.forget(period, who.personId);
    return mark;
  }

  /** For a reading: null where he has not been there yet. */
  async find(
    session: KnownSession,
    state: SessionState,
    period: OpenPeriod | null,
    who: Marked,
  ): Promise<string | null> {
    if (period === null) return null;
    if (!isMasked(session, state)) return who.seatId;
    const { tag, ref } = this.speakers.of(period, who.personId);
    return this.sessions.mark(session.id, tag, ref, null);
  }

  tagOf(roomId: string, personId: string): Buffer {
    return this.speakers.authorTag(roomId, personId);
  }
}

/**
 * Where the rule was raised in mid-session, whoever led by his seat leads on by his mark. It is so for judging alone: no event says
 * that the two are one.
 */
export function ledOn(copy: SessionCopy, seatId: string, ref: string | null): SessionCopy {
  const { state } = copy;
  if (ref === null || ref === seatId || (state.chair !== seatId && state.lock?.ref !== seatId)) return copy;
  const lock = state.lock?.ref === seatId ? { ...state.lock, ref } : state.lock;
  return { ...copy, state: { ...state, chair: state.chair === seatId ? ref : state.chair, lock } };
}

export function isMasked({ rule }: Pick<KnownSession, 'rule'>, { items }: Pick<SessionState, 'items'>): boolean {
  return rule !== 'on-record' || items.some((item) => item.rule === 'non-attribution');
}
