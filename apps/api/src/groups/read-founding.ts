import { Injectable } from '@nestjs/common';
import type { Founding } from '@trialogue/groups';
import { may } from '@trialogue/policy';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse } from '../platform/refusal.ts';
import { CharterRepository } from './charter.repository.ts';
import { foundingOf } from './founding-answer.ts';
import { FoundingRepository } from './founding.repository.ts';
import { GroupViewing } from './group-viewing.ts';
import { SeatRepository } from './seat.repository.ts';

/** P6: how far a group is on its way to being active, and who is to act next. */
@Injectable()
export class ReadFounding {
  constructor(
    private readonly work: Work,
    private readonly viewing: GroupViewing,
    private readonly seats: SeatRepository,
    private readonly charters: CharterRepository,
    private readonly founding: FoundingRepository,
  ) {}

  run({ actor, personId }: Recognised, groupId: string): Promise<Founding> {
    return this.work.asPerson(personId, async () => {
      const { group, facts } = await this.viewing.open(actor, groupId, (asked) =>
        orRefuse(may(actor, 'group.founding', asked)),
      );
      return foundingOf({
        actor,
        group,
        founder: facts.founder,
        now: facts.now,
        charter: await this.charters.asked(groupId),
        plenaryId: await this.founding.plenaryInView(groupId),
        seats: await this.seats.ofGroup(groupId),
        names: await this.founding.seatsByName(groupId),
      });
    });
  }
}
