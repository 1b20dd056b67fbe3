import { Injectable } from '@nestjs/common';
import type { OrganisationsPage, OrganisationsQuery } from '@trialogue/people';
import { may } from '@trialogue/policy';
import { Work } from '../../platform/database/work.ts';
import type { Recognised } from '../../platform/recognition.ts';
import { orRefuse } from '../../platform/refusal.ts';
import { cursorOf, readCursor, soughtAs } from './directory-cursor.ts';
import { DirectoryRepository } from './directory.repository.ts';

@Injectable()
export class FindOrganisations {
  constructor(
    private readonly work: Work,
    private readonly directory: DirectoryRepository,
  ) {}

  async run({ actor, personId }: Recognised, query: OrganisationsQuery): Promise<OrganisationsPage> {
    orRefuse(may(actor, 'organisations.list', {}));
    const { limit } = query;
    const wishes = {
      readerId: personId,
      standing: query.standing ?? null,
      sought: soughtAs(query.q),
      after: readCursor(query.after),
      limit: limit + 1,
    };
    const rows = await this.work.asPerson(personId, () => this.directory.organisations(wishes));
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, next: last ? cursorOf(last) : null };
  }
}
