import { Injectable } from '@nestjs/common';
import type { SeatFacts } from '@trialogue/groups';
import type { Sector } from '@trialogue/people';
import { sectors } from '@trialogue/people';
import type { PersonActor } from '@trialogue/policy';
import { Clock } from '../platform/clock.ts';
import { refuseNotFound } from '../platform/refusal.ts';
import { GroupRepository, type KnownGroup } from './group.repository.ts';
import { SeatsReader } from './seats.reader.ts';

/** How somebody stands towards a group: by a seat, as its founder, as the steward of a sector, or not at all. */
export interface GroupInView {
  readonly group: KnownGroup;
  readonly facts: TowardsGroup;
  readonly at: Date;
}

export interface TowardsGroup {
  readonly seat: SeatFacts | null;
  readonly now: number;
  readonly exists: boolean;
  readonly founder: boolean;
}

/** How a reading begins that more than members may ask for. `ask` is asked before anything is told, of groups that are not there too. */
@Injectable()
export class GroupViewing {
  constructor(
    private readonly clock: Clock,
    private readonly groups: GroupRepository,
    private readonly seats: SeatsReader,
  ) {}

  async open(actor: PersonActor, groupId: string, ask: (facts: TowardsGroup) => void): Promise<GroupInView> {
    const at = this.clock.now();
    const group = await this.groups.byId(groupId);
    const seat = await this.seats.seatFacts(actor.personId, groupId);
    const founder = group !== undefined && group.foundedBy === actor.personId && group.state === 'proposed';
    const facts = { seat, now: at.getTime(), exists: group !== undefined, founder };
    ask(facts);
    if (!group) refuseNotFound();
    return { group, facts, at };
  }
}

/** The sector for which somebody looks: that of his seat, else the one whose steward he is. */
export function sectorInView(actor: PersonActor, seat: SeatFacts | null): Sector | null {
  return seat?.sector ?? sectors.find((sector) => actor.offices.includes(sector)) ?? null;
}
