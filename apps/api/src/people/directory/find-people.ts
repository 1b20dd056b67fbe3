import { Injectable } from '@nestjs/common';
import { keepsAccountsOf, type PeoplePage, type PeopleQuery, standings } from '@trialogue/people';
import { may } from '@trialogue/policy';
import { Work } from '../../platform/database/work.ts';
import type { Recognised } from '../../platform/recognition.ts';
import { orRefuse } from '../../platform/refusal.ts';
import { cursorOf, readCursor, soughtAs } from './directory-cursor.ts';
import { DirectoryRepository } from './directory.repository.ts';

/** Members find their sector's people and those who wish to be found; stewards find everybody; a guest the people of his rooms. */
@Injectable()
export class FindPeople {
  constructor(
    private readonly work: Work,
    private readonly directory: DirectoryRepository,
  ) {}

  async run({ actor, personId }: Recognised, query: PeopleQuery): Promise<PeoplePage> {
    orRefuse(may(actor, 'people.list', {}));
    const { limit } = query;
    const wishes = {
      readerId: personId,
      keeps: standings.filter((standing) => keepsAccountsOf(actor, standing)),
      standing: query.standing ?? null,
      sought: soughtAs(query.q),
      unverified: query.unverified === '1',
      after: readCursor(query.after),
      // One more than asked for tells whether there is a next page.
      limit: limit + 1,
    };
    const rows = await this.work.asPerson(personId, () => this.directory.people(wishes));
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, next: last ? cursorOf(last) : null };
  }
}
