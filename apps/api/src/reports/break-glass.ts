import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { refuse } from '@trialogue/kernel';
import { may } from '@trialogue/policy';
import type { glassToOpen } from '@trialogue/rooms';
import type * as z from 'zod';
import { AppendToLedger } from '../ledger/append-to-ledger.ts';
import { Notices } from '../own/notices.ts';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse, RefusalError, refuseNotFound } from '../platform/refusal.ts';
import { actingFor, OneReport } from './one-report.ts';
import { ReportSeals } from './report-seals.ts';
import { ReportedAuthors } from './reported-authors.ts';
import { ReportRepository } from './report.repository.ts';

const namesHaveEnded = refuse('names-have-ended', 'rooms', []);

/** Two stewards of different sectors, one after the other, for the author of one message. */
@Injectable()
export class BreakGlass {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly ledger: AppendToLedger,
    private readonly one: OneReport,
    private readonly authors: ReportedAuthors,
    private readonly seals: ReportSeals,
    private readonly reports: ReportRepository,
    private readonly notices: Notices,
  ) {}

  /** The first half, with its grounds. The steward of the other sector learns that he is asked. */
  async open(
    recognised: Recognised,
    reportId: string,
    { grounds, reason }: z.infer<typeof glassToOpen>,
  ): Promise<void> {
    const { actor, personId } = recognised;
    const { accused } = await this.one.of(recognised, reportId);
    await this.work.asPerson(personId, async () => {
      const { stored, report, opening } = await this.one.locked(reportId, accused);
      const at = this.clock.now();
      orRefuse(may(actor, 'glass.open', { report, opening, now: at.getTime() }));
      const sector = stored && actingFor(actor, stored);
      if (!sector) refuseNotFound();
      const sealed = this.seals.close(reportId, 'glass', reason);
      await this.reports.open(reportId, { grounds, reason: sealed, at, by: personId, sector });
      const others = (await this.reports.stewards()).filter(
        (one) => one.sector !== sector && stored.sectors.includes(one.sector),
      );
      const place = { groupId: stored.groupId, roomId: null, itemId: null };
      await this.notices.add('report', [...new Set(others.map((one) => one.personId))], place);
    });
  }

  /** The second half: from here on those two may look, every member of the room is told, and the ledger says so. */
  async second(recognised: Recognised, reportId: string): Promise<void> {
    const { actor, personId } = recognised;
    const { known, accused } = await this.one.of(recognised, reportId);
    orRefuse(may(actor, 'glass.second', { ...known, now: this.clock.now().getTime() }));
    const groupId = known.stored?.groupId;
    if (groupId === undefined) refuseNotFound();
    // Nobody is told of a disclosure that discloses nothing.
    if ((await this.authors.personOf(personId, reportId)) === null) throw new RefusalError(namesHaveEnded);
    await this.work.asPerson(personId, async () => {
      // The ledger first, as in every act that a group records; the room's row is locked after it.
      await this.ledger.open(groupId);
      const { stored, report, opening } = await this.one.locked(reportId, accused);
      const now = this.clock.now().getTime();
      orRefuse(may(actor, 'glass.second', { report, opening, now }));
      const sector = stored && actingFor(actor, stored);
      if (!sector || stored.itemId === null || stored.grounds === null || opening === null) refuseNotFound();
      await this.reports.second(reportId, personId, sector);
      const outcome = await this.reports.tellRoom(stored.roomId, stored.itemId, randomUUID(), stored.grounds);
      if (outcome !== 'posted') throw new RefusalError(namesHaveEnded);
      await this.ledger.run({
        group: groupId,
        at: now,
        actor: { role: 'sector-steward', sector },
        kind: 'glass-broken',
        payload: { room: stored.roomId, grounds: stored.grounds, sectors: [opening.bySector, sector] },
      });
    });
  }
}
