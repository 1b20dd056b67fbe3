import { Injectable } from '@nestjs/common';
import { type Sector, sectors } from '@trialogue/people';
import type { OpeningFacts, PersonActor, ReportFacts } from '@trialogue/policy';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { type Accused, ReportedAuthors } from './reported-authors.ts';
import { ReportRepository, type StoredReport } from './report.repository.ts';

export interface KnownReport {
  /** Null where none went to the office of whoever asks, and where it is his own message. */
  readonly stored: StoredReport | null;
  readonly report: ReportFacts | null;
  readonly opening: OpeningFacts | null;
}

const unknown: KnownReport = { stored: null, report: null, opening: null };

/** What is decided on, when a steward does something about one report. */
@Injectable()
export class OneReport {
  constructor(
    private readonly work: Work,
    private readonly reports: ReportRepository,
    private readonly authors: ReportedAuthors,
  ) {}

  /** Not within a transaction. */
  async of({ personId }: Recognised, reportId: string): Promise<{ known: KnownReport; accused: Accused }> {
    const accused = (await this.authors.before(personId, [reportId]))(reportId);
    const stored = await this.work.asPerson(personId, () => this.reports.find(reportId));
    return { known: knownOf(stored, accused), accused };
  }

  /** In the open transaction, locked: nothing of it changes until the end. */
  async locked(reportId: string, accused: Accused): Promise<KnownReport> {
    await this.reports.lock(reportId);
    return knownOf(await this.reports.find(reportId), accused);
  }
}

function knownOf(stored: StoredReport | null, { nameable, isReader }: Accused): KnownReport {
  if (stored === null || isReader) return unknown;
  return { stored, report: { sectors: stored.sectors, closed: stored.closed, nameable }, opening: openingOf(stored) };
}

export function openingOf({ openedAt, openedBy, openedSector, secondedBy }: StoredReport): OpeningFacts | null {
  if (openedAt === null || openedBy === null || openedSector === null) return null;
  return { bySector: openedSector, byPerson: openedBy, at: openedAt.getTime(), secondedBy };
}

/** As which sector's steward somebody acts on a report. */
export function actingFor({ offices }: PersonActor, report: Pick<StoredReport, 'sectors'>): Sector | null {
  return sectors.find((sector) => offices.includes(sector) && report.sectors.includes(sector)) ?? null;
}
