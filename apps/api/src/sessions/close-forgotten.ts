import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type SessionEvent, systemHand, withEvent } from '@trialogue/sessions';
import { AppendToLedger } from '../ledger/append-to-ledger.ts';
import { afterCommit, em, Work } from '../platform/database/work.ts';
import { Upkeep } from '../platform/upkeep.ts';
import { SessionCopies } from './session-copies.ts';
import { SessionDeliveries } from './session-deliveries.ts';
import { SessionEntries } from './session-entries.ts';
import { SessionEventRepository } from './session-event.repository.ts';
import { longestHours } from './session-transaction.ts';
import { SessionRepository } from './session.repository.ts';

/** A session that was left open ends by itself: its period has ended then, and its floor with it. */
@Injectable()
export class CloseForgotten implements OnModuleInit {
  constructor(
    private readonly upkeep: Upkeep,
    private readonly work: Work,
    private readonly ledger: AppendToLedger,
    private readonly sessions: SessionRepository,
    private readonly events: SessionEventRepository,
    private readonly copies: SessionCopies,
    private readonly entries: SessionEntries,
    private readonly deliveries: SessionDeliveries,
  ) {}

  onModuleInit(): void {
    this.upkeep.takePortions({ name: 'close forgotten sessions', portion: () => this.one() });
  }

  private one(): Promise<boolean> {
    return this.work.onDuty('upkeep', async () => {
      const due = await this.sessions.forgotten(longestHours);
      if (!due) return false;
      await this.ledger.open(due.groupId);
      const session = await this.sessions.lockForgotten(due.id);
      if (!session) return false;
      const copy = await this.copies.at(session.id, session.seq);
      const at = Math.max(copy.state.at, Math.floor(session.now.getTime() / 1_000) * 1_000);
      const event: SessionEvent = { seq: session.seq + 1, at, by: systemHand, kind: 'closed', reason: null };
      const after = withEvent(copy, event);
      await this.events.add(session.id, event);
      await this.sessions.advance(session.id, event.seq, after.state.status);
      await this.sessions.endPeriod(session.id);
      await this.entries.add(event, after.state, {
        ...{ groupId: session.groupId, roomId: session.roomId, roomKind: 'plenary', sessionId: session.id },
        actor: { role: 'system', sector: null },
        at: session.now.getTime(),
      });
      await em().query('select pg_notify($1, $2)', ['trialogue_session', session.id]);
      afterCommit(() => {
        this.copies.keep(session.id, after);
        this.deliveries.hint(session.id);
      });
      return true;
    });
  }
}
