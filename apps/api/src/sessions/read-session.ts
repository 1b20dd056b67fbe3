import { Injectable } from '@nestjs/common';
import { may } from '@trialogue/policy';
import { type SessionEvents, snapshotOf, type SessionCopy, type SessionView } from '@trialogue/sessions';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse, refuseNotFound } from '../platform/refusal.ts';
import { Epoch } from '../rooms/epoch.ts';
import { type MemberFacts, RoomFactsRepository } from '../rooms/room-facts.repository.ts';
import { OwnRecusals } from './own-recusals.ts';
import { SessionCopies } from './session-copies.ts';
import { SessionEventRepository } from './session-event.repository.ts';
import { isMasked, SessionMarks } from './session-marks.ts';
import { marksIn, SessionPeople } from './session-people.ts';
import { type KnownSession, SessionRepository } from './session.repository.ts';

/** A session as one of its room's members sees it: the same for whoever comes late, comes again or opens its address. */
@Injectable()
export class ReadSession {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly facts: RoomFactsRepository,
    private readonly sessions: SessionRepository,
    private readonly events: SessionEventRepository,
    private readonly copies: SessionCopies,
    private readonly marks: SessionMarks,
    private readonly people: SessionPeople,
    private readonly recusals: OwnRecusals,
    private readonly epoch: Epoch,
  ) {}

  /** `follow`: told of the session's standing as the view has it. */
  async run(me: Recognised, sessionId: string, follow?: (session: KnownSession) => void): Promise<SessionView> {
    const { personId } = me;
    const known = await this.work.asPerson(personId, () => this.sessions.find(sessionId));
    const period = known && (await this.marks.period(known));
    const { session, facts, copy, ref, recusedFrom } = await this.work.asPerson(personId, async () => {
      const { session: current, facts: own } = await this.ask(me, sessionId);
      const read = await this.copies.at(sessionId, current.seq);
      const who = { personId, seatId: own.seat.id };
      const mark = await this.marks.find(current, read.state, period, who);
      const recused = await this.recusals.of(own.seat.id, read.state);
      return { session: current, facts: own, copy: read, ref: mark, recusedFrom: recused };
    });
    follow?.(session);
    return { ...(await this.shown(session, copy)), own: { ...partOf(facts), ref, recusedFrom } };
  }

  /** Whether he may watch it at all. */
  async admit(me: Recognised, sessionId: string): Promise<void> {
    await this.work.asPerson(me.personId, () => this.ask(me, sessionId));
  }

  /** What a reader has missed. */
  async since(me: Recognised, sessionId: string, after: number, limit: number): Promise<SessionEvents> {
    const { session, events } = await this.work.asPerson(me.personId, async () => {
      const { session: current } = await this.ask(me, sessionId);
      return { session: current, events: await this.events.after(sessionId, after, limit) };
    });
    const people = await this.people.of(session, marksIn(events));
    return { sessionId, epoch: await this.epoch.current(), now: session.now.getTime(), events, people };
  }

  private async ask(
    { actor, personId }: Recognised,
    sessionId: string,
  ): Promise<{ session: KnownSession; facts: MemberFacts }> {
    const session = await this.sessions.find(sessionId);
    const facts = session && (await this.facts.find(session.roomId, personId));
    if (!session || !facts) refuseNotFound();
    const { seat, room } = facts;
    orRefuse(may(actor, 'session.read', { seat, room, member: true, now: this.clock.now().getTime() }));
    return { session, facts };
  }

  private async shown(session: KnownSession, copy: SessionCopy): Promise<Omit<SessionView, 'own'>> {
    const { id, groupId, roomId, roomName, now } = session;
    const snapshot = snapshotOf(copy);
    const people = await this.people.of(session, marksIn(snapshot));
    return {
      ...{
        sessionId: id,
        groupId,
        roomId,
        roomName,
        rule: isMasked(session, copy.state) ? 'non-attribution' : 'on-record',
      },
      ...{ epoch: await this.epoch.current(), now: now.getTime(), rules: copy.state.rules, snapshot, people },
    };
  }
}

export function partOf({ seat }: Pick<MemberFacts, 'seat'>): Pick<SessionView['own'], 'role' | 'sector'> {
  return { role: seat.role, sector: seat.sector ?? 'neutral' };
}
