import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { refuse } from '@trialogue/kernel';
import { may } from '@trialogue/policy';
import { mayBePlanned, type SessionEvent, type SessionToPlan } from '@trialogue/sessions';
import { em, Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse, RefusalError, refuseNotFound } from '../platform/refusal.ts';
import { RoomFactsRepository } from '../rooms/room-facts.repository.ts';
import type { Backdated } from './act-in-session.ts';
import { SessionEventRepository } from './session-event.repository.ts';
import { SessionRepository } from './session.repository.ts';
import { refuseUnknownZone } from './time-zones.ts';

/** What is planned or goes on in one group at a time. */
const mostAhead = 200;
const tooMany = refuse('too-many-sessions', 'limits', [], { limit: mostAhead });
const idReused = refuse('id-reused', 'rooms', ['use-new-id']);

/** A facilitator plans a meeting in one of his rooms. Sent again with the same id, it is the session of the first time. */
@Injectable()
export class PlanSession {
  constructor(
    private readonly work: Work,
    private readonly facts: RoomFactsRepository,
    private readonly sessions: SessionRepository,
    private readonly events: SessionEventRepository,
  ) {}

  run(
    { actor, personId }: Recognised,
    roomId: string,
    { clientId, plan }: SessionToPlan,
    { ago }: Backdated = { ago: 0 },
  ): Promise<{ id: string }> {
    return this.work.asPerson(personId, async () => {
      const facts = await this.facts.find(roomId, personId);
      if (!facts) refuseNotFound();
      const { seat, room, group } = facts;
      const now = await databaseNow();
      orRefuse(may(actor, 'session.plan', { seat, room, group, member: true, now }));
      orRefuse(mayBePlanned(plan, room.rule));
      refuseUnknownZone(plan.head);
      const hash = createHash('sha256').update(JSON.stringify(plan)).digest();
      if ((await this.sessions.countOf(room.groupId)) >= mostAhead) throw new RefusalError(tooMany);
      const id = randomUUID();
      const session = { id, groupId: room.groupId, roomId, planningId: clientId, hash, head: plan.head };
      if (!(await this.sessions.add(session))) return this.former(roomId, clientId, hash);
      const at = Math.floor((now - ago) / 1_000) * 1_000;
      const planned: SessionEvent = {
        seq: 1,
        at,
        by: { role: seat.role, ref: null, sector: seat.sector ?? 'neutral' },
        kind: 'planned',
        plan,
      };
      await this.events.add(id, planned);
      await this.sessions.advance(id, 1, 'planned');
      return { id };
    });
  }

  private async former(roomId: string, clientId: string, hash: Buffer): Promise<{ id: string }> {
    const former = await this.sessions.planned(roomId, clientId);
    if (!former?.hash.equals(hash)) throw new RefusalError(idReused);
    return { id: former.id };
  }
}

async function databaseNow(): Promise<number> {
  const rows: { now: Date }[] = await em().query('select clock_timestamp() as now');
  return rows[0]?.now.getTime() ?? Date.now();
}
