import { Injectable } from '@nestjs/common';
import type { DisclosedAuthor } from '@trialogue/rooms';
import { Authorship } from '../attribution/authorship.ts';
import type { AuthorMark } from '../attribution/authors.ts';
import { em, Work } from '../platform/database/work.ts';

interface ReportedMark extends AuthorMark {
  readonly reportId: string;
  readonly nameable: boolean;
  readonly readerWasThere: boolean;
}

/** What a report's reader may be told of its author: that he can still be known, and nothing at all where it is himself. */
export interface Accused {
  readonly nameable: boolean;
  readonly isReader: boolean;
}

const nobody: Accused = { nameable: false, isReader: false };

/** Who wrote what was reported: worked out anew each time, kept nowhere. None of this within a transaction. */
@Injectable()
export class ReportedAuthors {
  constructor(
    private readonly work: Work,
    private readonly authorship: Authorship,
  ) {}

  /** By the ids of the reports. */
  async before(readerId: string, reportIds: readonly string[]): Promise<(reportId: string) => Accused> {
    const accused = new Map<string, Accused>();
    for (const mark of await this.marks(readerId, reportIds)) {
      const isReader = mark.readerWasThere && (await this.authorship.isBy(readerId, mark)) === true;
      accused.set(mark.reportId, { nameable: mark.nameable, isReader });
    }
    return (reportId) => accused.get(reportId) ?? nobody;
  }

  /** Null where nobody can tell any more. */
  async personOf(readerId: string, reportId: string): Promise<string | null> {
    const [mark] = await this.marks(readerId, [reportId]);
    return mark === undefined ? null : this.authorship.personOf(mark);
  }

  describe(personId: string, groupId: string): Promise<DisclosedAuthor | null> {
    return this.work.onDuty('deliver', async () => {
      const rows: DisclosedAuthor[] = await em().query(
        `select p.name, coalesce(s.sector, p.standing) as sector, o.name as organisation
         from person p
         left join lateral (select sector, organisation_id from seat where person_id = p.id and group_id = $2
                            order by appointed_at desc limit 1) as s on true
         join organisation o on o.id = coalesce(s.organisation_id, p.organisation_id)
         where p.id = $1`,
        [personId, groupId],
      );
      return rows[0] ?? null;
    });
  }

  private marks(readerId: string, reportIds: readonly string[]): Promise<ReportedMark[]> {
    return this.work.onDuty('report', () =>
      em().query(
        `select report_id as "reportId", period_id as "periodId", speaker_ref as "speakerRef", seat_id as "seatId", nameable,
                reader_was_there as "readerWasThere"
         from reported_marks($1, $2)`,
        [reportIds, readerId],
      ),
    );
  }
}
