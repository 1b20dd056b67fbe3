import { Injectable } from '@nestjs/common';
import type { Declarations } from '@trialogue/groups';
import { may } from '@trialogue/policy';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse } from '../platform/refusal.ts';
import { DeclarationRepository } from './declaration.repository.ts';
import { SeatsReader } from './seats.reader.ts';

const mostDeclarations = 500;

/** N2: members see what each of them has declared. */
@Injectable()
export class ReadDeclarations {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly seats: SeatsReader,
    private readonly declarations: DeclarationRepository,
  ) {}

  run({ actor, personId }: Recognised, groupId: string): Promise<Declarations> {
    return this.work.asPerson(personId, async () => {
      const seat = await this.seats.seatFacts(personId, groupId);
      orRefuse(may(actor, 'declarations.read', { seat, now: this.clock.now().getTime() }));
      const newest = await this.declarations.newestOf(groupId, mostDeclarations);
      const items = newest.map(({ declaredAt, ...declared }) => ({
        ...declared,
        declaredAt: declaredAt.toISOString(),
      }));
      return { items };
    });
  }
}
