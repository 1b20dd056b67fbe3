import { Injectable } from '@nestjs/common';
import { refuse } from '@trialogue/kernel';
import { may } from '@trialogue/policy';
import type { DisclosedAuthor } from '@trialogue/rooms';
import { Clock } from '../platform/clock.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse, RefusalError } from '../platform/refusal.ts';
import { OneReport } from './one-report.ts';
import { ReportedAuthors } from './reported-authors.ts';

/** The name, for as long as the glass is open, to those two who opened it. It is worked out for this answer and stored nowhere. */
@Injectable()
export class LookThroughGlass {
  constructor(
    private readonly clock: Clock,
    private readonly one: OneReport,
    private readonly authors: ReportedAuthors,
  ) {}

  async run(recognised: Recognised, reportId: string): Promise<DisclosedAuthor> {
    const { actor, personId } = recognised;
    const { known } = await this.one.of(recognised, reportId);
    orRefuse(may(actor, 'glass.look', { ...known, now: this.clock.now().getTime() }));
    const authorId = await this.authors.personOf(personId, reportId);
    const author =
      authorId === null || known.stored === null ? null : await this.authors.describe(authorId, known.stored.groupId);
    if (author === null) throw new RefusalError(refuse('names-have-ended', 'rooms', []));
    return author;
  }
}
