import { Injectable } from '@nestjs/common';
import { glassClosesAt, may } from '@trialogue/policy';
import type { AbuseReport, AbuseReports } from '@trialogue/rooms';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse } from '../platform/refusal.ts';
import { openingOf } from './one-report.ts';
import { ReportSeals } from './report-seals.ts';
import { ReportedAuthors } from './reported-authors.ts';
import { ReportRepository, type StoredReport } from './report.repository.ts';

/** The reports that went to the asker's office; of what he wrote himself he sees none. */
@Injectable()
export class ListReports {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly seals: ReportSeals,
    private readonly reports: ReportRepository,
    private readonly authors: ReportedAuthors,
  ) {}

  async run({ actor, personId }: Recognised, before: string | null, limit: number): Promise<AbuseReports> {
    orRefuse(may(actor, 'reports.list', {}));
    const read = await this.work.asPerson(personId, () => this.reports.page(before, limit + 1));
    const page = read.slice(0, limit);
    const accusedOf = await this.authors.before(
      personId,
      page.map(({ id }) => id),
    );
    const now = this.clock.now().getTime();
    const items = page.flatMap((stored) => {
      const { isReader, nameable } = accusedOf(stored.id);
      return isReader ? [] : [this.shown(stored, nameable, personId, now)];
    });
    return { items, next: read.length > limit ? (page.at(-1)?.id ?? null) : null };
  }

  private shown(stored: StoredReport, nameable: boolean, readerId: string, now: number): AbuseReport {
    const { id, groupName, roomKind, reportedOn, sectors, closed, words, closing } = stored;
    return {
      id,
      groupName,
      roomKind,
      reportedOn,
      reason: this.seals.open(id, 'reason', stored.reason) ?? '',
      text: this.seals.open(id, 'words', words),
      sectors,
      closed,
      closing: this.seals.open(id, 'closing', closing),
      nameable,
      glass: this.glass(stored, readerId, now),
    };
  }

  private glass(stored: StoredReport, readerId: string, now: number): AbuseReport['glass'] {
    const { id, grounds, glassReason, secondedSector } = stored;
    const opening = openingOf(stored);
    if (opening === null || grounds === null || glassReason === null) return null;
    const until = glassClosesAt(opening.at);
    if (now >= until) return null;
    return {
      grounds,
      reason: this.seals.open(id, 'glass', glassReason) ?? '',
      bySector: opening.bySector,
      mine: opening.byPerson === readerId,
      until: new Date(until).toISOString(),
      secondedBy: secondedSector,
    };
  }
}
