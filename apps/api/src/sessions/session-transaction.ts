import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { may, type Resources } from '@trialogue/policy';
import {
  type ActFacts,
  happeningOf,
  mayAct,
  type SessionCopy,
  type SessionEvent,
  systemHand,
  usualFloorRules,
  withEvent,
} from '@trialogue/sessions';
import { refuse } from '@trialogue/kernel';
import { AppendToLedger } from '../ledger/append-to-ledger.ts';
import { afterCommit, em, Work } from '../platform/database/work.ts';
import { orRefuse, RefusalError, refuseNotFound } from '../platform/refusal.ts';
import { mapDays } from '@trialogue/rooms';
import { type MemberFacts, RoomFactsRepository } from '../rooms/room-facts.repository.ts';
import { type Acted, idReused, type Prepared } from './act-in-session.ts';
import { partIn, seatsOf } from './acting-part.ts';
import { CoFacilitators } from './co-facilitators.ts';
import { OwnRecusals } from './own-recusals.ts';
import { SessionCopies } from './session-copies.ts';
import { SessionDeliveries } from './session-deliveries.ts';
import { SessionEntries } from './session-entries.ts';
import { SessionEventRepository } from './session-event.repository.ts';
import { SessionGuests } from './session-guests.ts';
import { isMasked, ledOn, SessionMarks } from './session-marks.ts';
import { type KnownSession, SessionRepository } from './session.repository.ts';
import { refuseUnknownZone } from './time-zones.ts';

/** No session goes on for longer: what was forgotten open is closed after it. */
export const longestHours = 24;
const anotherIsOpen = refuse('another-session-is-open', 'floor', ['ask-facilitator']);

interface Standing {
  readonly session: KnownSession;
  readonly copy: SessionCopy;
  readonly facts: MemberFacts;
}

/** One act: judged and written under the lock of its session, with all that follows from it, or not at all. */
@Injectable()
export class SessionTransaction {
  constructor(
    private readonly work: Work,
    private readonly facts: RoomFactsRepository,
    private readonly ledger: AppendToLedger,
    private readonly sessions: SessionRepository,
    private readonly events: SessionEventRepository,
    private readonly copies: SessionCopies,
    private readonly marks: SessionMarks,
    private readonly recusals: OwnRecusals,
    private readonly facilitators: CoFacilitators,
    private readonly guests: SessionGuests,
    private readonly entries: SessionEntries,
    private readonly deliveries: SessionDeliveries,
  ) {}

  /** Null where something that it was prepared with is out of date. */
  run(prepared: Prepared): Promise<Acted | null> {
    return this.work.asPerson(prepared.me.personId, async () => {
      const known = await this.sessions.find(prepared.command.sessionId);
      const facts = known && (await this.facts.find(known.roomId, prepared.me.personId));
      if (!known || !facts) refuseNotFound();
      const part = partIn(prepared.command.act);
      const { seat, room, group } = facts;
      const asked: Resources['session.act'] = { seat, room, group, member: true, now: known.now.getTime(), part };
      const decision = may(prepared.me.actor, 'session.act', asked);
      const before = await this.asBefore(prepared, known);
      if (before) return before;
      orRefuse(decision);
      // The ledger first, as in every act that a group records; the rows of the session and of its room are locked after it.
      if (part === 'lead') await this.ledger.open(known.groupId);
      const session = await this.sessions.lock(known.id);
      if (!session) refuseNotFound();
      const meanwhile = await this.asBefore(prepared, session);
      if (meanwhile) return meanwhile;
      const isPrepared = session.periodId === null || session.periodId === prepared.period?.id;
      if (!isPrepared && prepared.command.act.kind !== 'open') return null;
      const copy = await this.copies.at(session.id, session.seq);
      return this.act(prepared, { session, copy, facts });
    });
  }

  private async asBefore({ me, command, hash }: Prepared, { id, roomId, now }: KnownSession): Promise<Acted | null> {
    const tag = this.marks.tagOf(roomId, me.personId);
    const receipt = await this.events.receipt(id, command.clientId, tag);
    if (!receipt) return null;
    if (!receipt.hash.equals(hash)) throw new RefusalError(idReused);
    return { ok: true, seq: receipt.seq, now: now.getTime() };
  }

  private async act(prepared: Prepared, standing: Standing): Promise<Acted> {
    const { me, command, hash, opening } = prepared;
    const { act } = command;
    const { facts } = standing;
    const { session, copy } = await this.withoutBarred(prepared, await this.begin(standing, opening));
    const at = wholeSecond(session, copy, prepared.ago);
    const acting = await this.actFacts(prepared, { session, copy, facts }, at);
    orRefuse(mayAct(act, acting));
    if (act.kind === 'edit-plan') refuseUnknownZone(act.head);
    const newId = idAfter(session.seq);
    const seats = act.kind === 'open' ? seatsOf(await this.sessions.seatsBySector(session.id)) : copy.state.seats;
    const happening = happeningOf(act, acting, { newId, rules: usualFloorRules, seats });
    if (happening === null) return { ok: true, seq: session.seq, now: session.now.getTime() };
    const { seat, room } = facts;
    const by = { role: seat.role, ref: acting.seat.ref, sector: seat.sector ?? 'neutral' } as const;
    const event: SessionEvent = { seq: session.seq + 1, at, by, ...happening };
    const after = withEvent(copy, event);
    if (act.kind === 'add-guest') {
      const period = isMasked(session, copy.state) ? prepared.period : null;
      await this.guests.add(session.id, newId, act.name.trim(), period);
    }
    await this.write(session, event, after);
    this.tell(session.id, after);
    await this.events.addReceipt(session.id, command.clientId, this.marks.tagOf(room.id, me.personId), hash, event.seq);
    await this.entries.add(event, after.state, {
      ...{ groupId: session.groupId, roomId: room.id, roomKind: room.kind, sessionId: session.id },
      actor: { role: seat.role, sector: seat.sector },
      at: session.now.getTime(),
    });
    return { ok: true, seq: event.seq, now: session.now.getTime() };
  }

  /** An opening gives the session its period before anybody gets a mark in it. */
  private async begin(standing: Standing, opening: Prepared['opening']): Promise<Standing> {
    const { session, copy } = standing;
    if (opening === null || copy.state.status !== 'planned') return standing;
    if (await this.sessions.isAnotherOpen(session.roomId, session.id)) throw new RefusalError(anotherIsOpen);
    await this.sessions.beginPeriod(session.id, opening.id, longestHours, mapDays, opening.wrappedKey);
    return { ...standing, session: { ...session, periodId: opening.id } };
  }

  /** Who waits and may not have the floor is taken out of the queue by the system, without a word of why. */
  private async withoutBarred({ command, barred, ago }: Prepared, standing: Standing): Promise<Standing> {
    let { session, copy } = standing;
    if (command.act.kind !== 'call-next') return standing;
    for (const { id, speaker } of copy.state.queue) {
      if (!barred.includes(speaker.ref)) continue;
      const event: SessionEvent = {
        ...{ seq: session.seq + 1, at: wholeSecond(session, copy, ago), by: systemHand },
        ...{ kind: 'request-withdrawn', request: id, because: 'not-entitled' },
      };
      copy = withEvent(copy, event);
      await this.write(session, event, copy);
      session = { ...session, seq: event.seq };
    }
    return { ...standing, session, copy };
  }

  private async actFacts(prepared: Prepared, { session, copy, facts }: Standing, at: number): Promise<ActFacts> {
    const { seat } = facts;
    const { personId } = prepared.me;
    const period = session.periodId === null ? null : prepared.period;
    const ref = await this.marks.make(session, copy.state, period, { personId, seatId: seat.id });
    return {
      seat: {
        ref,
        role: seat.role,
        sector: seat.sector ?? 'neutral',
        suspendedUntil: seat.suspendedUntil,
        powersSuspended: await this.powersStopped(seat.id),
        recusedFrom: await this.recusals.of(seat.id, copy.state),
      },
      copy: ledOn(copy, seat.id, ref),
      seen: prepared.command.seen,
      now: at,
      roomRule: session.rule,
      barred: prepared.barred,
      facilitators:
        prepared.command.act.kind === 'hand-over' ? await this.facilitators.of(session, copy.state, period) : [],
    };
  }

  /** Read under the lock: they may have stopped while this act waited for it. */
  private async powersStopped(seatId: string): Promise<boolean> {
    const rows: object[] = await em().query('select 1 from seat where id = $1 and powers_stopped_at is not null', [
      seatId,
    ]);
    return rows.length > 0;
  }

  private async write(session: KnownSession, event: SessionEvent, after: SessionCopy): Promise<void> {
    await this.events.add(session.id, event);
    await this.sessions.advance(session.id, event.seq, after.state.status);
    if (event.kind === 'plan-edited') await this.sessions.update(session.id, event.head);
    if (event.kind === 'cancelled') await this.sessions.noteCancelled(session.id);
    if (event.kind === 'closed') await this.sessions.endPeriod(session.id);
    await em().query('select pg_notify($1, $2)', ['trialogue_session', session.id]);
  }

  private tell(sessionId: string, after: SessionCopy): void {
    afterCommit(() => {
      this.copies.keep(sessionId, after);
      this.deliveries.hint(sessionId);
    });
  }
}

/**
 * Requests of one second stand in the queue by their ids, as the rules have it; and so the ids go by the order of asking, which tells
 * no time.
 */
function idAfter(seq: number): string {
  return (seq + 1).toString(16).padStart(8, '0') + randomUUID().slice(8);
}

/** As the log of a room: no time of what people did is finer than a second. It never goes back. */
function wholeSecond({ now }: KnownSession, { state }: SessionCopy, ago: number): number {
  return Math.max(state.at, Math.floor((now.getTime() - ago) / 1_000) * 1_000);
}
