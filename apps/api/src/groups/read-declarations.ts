import { Injectable } from '@nestjs/common';
import type { Declarations, DeclarationVersions } from '@trialogue/groups';
import { may } from '@trialogue/policy';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse, refuseNotFound } from '../platform/refusal.ts';
import { DeclarationRepository } from './declaration.repository.ts';
import { SeatsReader } from './seats.reader.ts';

const mostDeclarations = 500;
const mostVersions = 100;

/** N2: members see what each of them has declared, and how that changed. */
@Injectable()
export class ReadDeclarations {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly seats: SeatsReader,
    private readonly declarations: DeclarationRepository,
  ) {}

  run(me: Recognised, groupId: string): Promise<Declarations> {
    return this.asMember(me, groupId, async () => {
      const newest = await this.declarations.newestOf(groupId, mostDeclarations);
      const items = newest.map(({ declaredAt, ...declared }) => ({
        ...declared,
        declaredAt: declaredAt.toISOString(),
      }));
      return { items };
    });
  }

  versions(me: Recognised, groupId: string, seatId: string): Promise<DeclarationVersions> {
    return this.asMember(me, groupId, async () => {
      if (!(await this.declarations.isSeatOf(groupId, seatId))) refuseNotFound();
      const versions = await this.declarations.versionsOf(seatId, mostVersions);
      const items = versions.map(({ version, employer, funders, stakes, declaredAt }) => {
        return { version, employer, funders, stakes, declaredAt: declaredAt.toISOString() };
      });
      return { items };
    });
  }

  private asMember<T>({ actor, personId }: Recognised, groupId: string, read: () => Promise<T>): Promise<T> {
    return this.work.asPerson(personId, async () => {
      const seat = await this.seats.seatFacts(personId, groupId);
      orRefuse(may(actor, 'declarations.read', { seat, now: this.clock.now().getTime() }));
      return read();
    });
  }
}
