import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ConcernsForSteward } from '@trialogue/groups';
import { answeringSectors, dueOn, isOverdue } from '@trialogue/neutrality';
import { may } from '@trialogue/policy';
import { SeatsReader } from '../groups/seats.reader.ts';
import { AppendToLedger } from '../ledger/append-to-ledger.ts';
import { Notices } from '../own/notices.ts';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse, refuseNotFound } from '../platform/refusal.ts';
import { ReportLimit } from '../reports/report-limit.ts';
import { ReportRepository } from '../reports/report.repository.ts';
import { ConcernRepository } from './concern.repository.ts';
import { dayOf, startOf } from './days.ts';
import { NeutralitySeals } from './neutrality-seals.ts';

const mostShown = 200;

/** A worry about a neutral, told in private to the stewards of the other sectors, who owe an answer. Who has it is kept from them too. */
@Injectable()
export class Concerns {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly seats: SeatsReader,
    private readonly limit: ReportLimit,
    private readonly stewards: ReportRepository,
    private readonly concerns: ConcernRepository,
    private readonly seals: NeutralitySeals,
    private readonly ledger: AppendToLedger,
    private readonly notices: Notices,
  ) {}

  async file(me: Recognised, groupId: string, neutralSeatId: string, text: string): Promise<void> {
    const { personId } = me;
    await this.work.asPerson(personId, () => this.decided(me, groupId, neutralSeatId));
    await this.limit.take(personId);
    await this.work.asPerson(personId, async () => {
      const sectors = answeringSectors(await this.decided(me, groupId, neutralSeatId));
      const id = randomUUID();
      const filedOn = dayOf(this.clock.now().getTime());
      await this.concerns.add({
        ...{ id, groupId, neutralSeat: neutralSeatId, sectors, filedOn },
        dueOn: dayOf(dueOn(startOf(filedOn))),
        tag: this.seals.tag('concern', groupId, personId),
        text: this.seals.close(id, 'concern', text),
      });
      const asked = (await this.stewards.stewards()).filter(({ sector }) => sectors.includes(sector));
      const people = [...new Set(asked.map((steward) => steward.personId))];
      await this.notices.add('concern', people, { groupId, roomId: null, itemId: null });
    });
  }

  /** Answers the sector of whoever files. */
  private async decided({ actor, personId }: Recognised, groupId: string, neutralSeatId: string) {
    const seats = await this.seats.membersOf(groupId);
    const seat = seats.find((one) => one.personId === personId) ?? null;
    const neutral = seats.find(({ id }) => id === neutralSeatId) ?? null;
    orRefuse(may(actor, 'concern.file', { seat, neutral, now: this.clock.now().getTime() }));
    return seat?.sector ?? null;
  }

  async list({ actor, personId }: Recognised): Promise<ConcernsForSteward> {
    orRefuse(may(actor, 'concerns.list', {}));
    const now = this.clock.now().getTime();
    const stored = await this.work.asPerson(personId, () => this.concerns.forOffice(mostShown));
    return {
      items: stored.map((concern) => ({
        ...{ id: concern.id, groupName: concern.groupName, neutral: concern.neutral },
        ...{ filedOn: concern.filedOn, dueOn: concern.dueOn, answered: concern.answer !== null },
        overdue: isOverdue({ filedOn: startOf(concern.filedOn), answered: concern.answer !== null }, now),
        text: this.seals.open(concern.id, 'concern', concern.text),
        answer: this.seals.open(concern.id, 'answer', concern.answer),
        answeredBy: concern.answeredBy,
      })),
    };
  }

  answer({ actor, personId }: Recognised, concernId: string, text: string): Promise<void> {
    return this.work.asPerson(personId, async () => {
      const known = await this.concerns.find(concernId);
      if (known) await this.ledger.open(known.groupId);
      // Read again: whoever held the group's ledger may have answered.
      const concern = known && (await this.concerns.find(concernId));
      const facts = concern && { sectors: concern.sectors, answered: concern.answer !== null };
      orRefuse(may(actor, 'concern.answer', { concern: facts }));
      const sector = concern?.sectors.find((one) => actor.offices.includes(one));
      if (!concern || !sector) refuseNotFound();
      const now = this.clock.now().getTime();
      await this.concerns.answer(concernId, this.seals.close(concernId, 'answer', text), dayOf(now), sector);
      await this.ledger.run({
        ...{ group: concern.groupId, at: now, kind: 'concern-answered', payload: {} },
        // Of which sector he is would tell of which sector the other is not.
        actor: { role: 'sector-steward', sector: null },
      });
    });
  }
}
