import { Injectable } from '@nestjs/common';
import { parity, stewardActsFor, type Stewardship, voiceOf } from '@trialogue/groups';
import { type Sector, sectors } from '@trialogue/people';
import { may } from '@trialogue/policy';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse, refuseNotFound } from '../platform/refusal.ts';
import { SeatRepository } from './seat.repository.ts';
import { type StewardedGroup, StewardshipRepository } from './stewardship.repository.ts';

const mostGroups = 200;

/** P2: where a sector's steward acts, and where its delegation does. The platform's steward looks after accounts, and no group. */
@Injectable()
export class ReadStewardship {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly seats: SeatRepository,
    private readonly stewardship: StewardshipRepository,
  ) {}

  run({ actor, personId }: Recognised): Promise<Stewardship> {
    return this.work.asPerson(personId, async () => {
      orRefuse(may(actor, 'stewardship.read', {}));
      const [office] = actor.offices;
      if (office === undefined) refuseNotFound();
      const sector = sectors.find((one) => one === office);
      const unverified = await this.stewardship.unverified(sector ?? 'neutral');
      if (sector === undefined) return { office, unverified, groups: [] };
      const groups: Stewardship['groups'] = [];
      for (const group of await this.stewardship.groups(mostGroups)) groups.push(await this.stateOf(group, sector));
      return { office, unverified, groups };
    });
  }

  private async stateOf(group: StewardedGroup, sector: Sector): Promise<Stewardship['groups'][number]> {
    const now = this.clock.now().getTime();
    const seats = await this.seats.ofGroup(group.id);
    const { delegates } = voiceOf(seats, sector, new Set(), now);
    const active = parity(seats, group.minimum, now).find((row) => row.sector === sector)?.active ?? 0;
    return { ...group, active, actsBySteward: stewardActsFor(delegates) };
  }
}
