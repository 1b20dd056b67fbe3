import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Recusals } from '@trialogue/groups';
import { may, type PersonActor } from '@trialogue/policy';
import { AppendToLedger } from '../ledger/append-to-ledger.ts';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse, refuseNotFound } from '../platform/refusal.ts';
import { GroupActs } from './group-acts.ts';
import { RecusalRepository } from './recusal.repository.ts';
import { SeatsReader } from './seats.reader.ts';

const mostRecusals = 500;

/** N2: who has a stake in something steps back from it. From what, members read here; the ledger tells that he did. */
@Injectable()
export class Recuse {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly acts: GroupActs,
    private readonly seats: SeatsReader,
    private readonly recusals: RecusalRepository,
    private readonly ledger: AppendToLedger,
  ) {}

  run(actor: PersonActor, groupId: string, subject: string): Promise<string> {
    return this.work.asPerson(actor.personId, async () => {
      const { own, at, now, by } = await this.acts.open(actor, groupId);
      orRefuse(may(actor, 'recusal.declare', { seat: own, now }));
      if (own === null) refuseNotFound();
      const recusal = randomUUID();
      await this.recusals.add(recusal, groupId, own.id, subject, at);
      const payload = { seat: own.id, recusal };
      await this.ledger.run({ group: groupId, at: now, actor: by, kind: 'recusal-declared', payload });
      return recusal;
    });
  }

  end(actor: PersonActor, groupId: string, recusalId: string): Promise<void> {
    return this.work.asPerson(actor.personId, async () => {
      const { own, at, now, by } = await this.acts.open(actor, groupId);
      const recusedSeat = await this.recusals.seatOf(groupId, recusalId);
      orRefuse(may(actor, 'recusal.end', { seat: own, now, recusedSeat }));
      if (own === null) refuseNotFound();
      if (!(await this.recusals.end(recusalId, at))) return;
      const payload = { seat: own.id, recusal: recusalId };
      await this.ledger.run({ group: groupId, at: now, actor: by, kind: 'recusal-ended', payload });
    });
  }

  list({ actor, personId }: Recognised, groupId: string): Promise<Recusals> {
    return this.work.asPerson(personId, async () => {
      const seat = await this.seats.seatFacts(personId, groupId);
      orRefuse(may(actor, 'recusals.list', { seat, now: this.clock.now().getTime() }));
      const lasting = await this.recusals.lasting(groupId, mostRecusals);
      const items = lasting.map(({ declaredAt, ...recusal }) => ({
        ...recusal,
        declaredAt: declaredAt.toISOString(),
        own: recusal.seatId === seat?.id,
      }));
      return { items };
    });
  }
}
