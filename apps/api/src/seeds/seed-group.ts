import { Injectable } from '@nestjs/common';
import { isNeutralRole } from '@trialogue/groups';
import { sectors, type Standing } from '@trialogue/people';
import { AppointSeat } from '../groups/appoint-seat.ts';
import { ConfirmNeutral } from '../groups/confirm-neutral.ts';
import { ConsentToCharter } from '../groups/consent-to-charter.ts';
import { DeclareInterests } from '../groups/declare-interests.ts';
import { FoundGroup } from '../groups/found-group.ts';
import { Work } from '../platform/database/work.ts';
import type { Convened } from './convened.ts';
import type { DemoGroup, DemoSeat } from './convening/group.ts';
import { emailOf, people, type PersonKey } from './convening/people.ts';
import { required } from './required.ts';
import { type GroupProgress, type SeatProgress, SeedProgressRepository } from './seed-progress.repository.ts';

/** Founds one group and seats its people, in the order in which the rules let a group come to life. */
@Injectable()
export class SeedGroup {
  constructor(
    private readonly work: Work,
    private readonly progress: SeedProgressRepository,
    private readonly foundGroup: FoundGroup,
    private readonly appointSeat: AppointSeat,
    private readonly consentToCharter: ConsentToCharter,
    private readonly declareInterests: DeclareInterests,
    private readonly confirmNeutral: ConfirmNeutral,
  ) {}

  async run(group: DemoGroup, convened: Convened): Promise<GroupProgress> {
    const founded = await this.found(group, convened);
    await this.appoint(group, founded, convened);

    const [first, others] = firstOfEachSector(group.seats.filter((seat) => seat.declaration !== null));
    await this.admit(first, founded, convened);
    // While each delegation has one active delegate, that delegate is its majority (P2), so he may confirm for it (P6).
    await this.confirm(group, first, founded, convened);
    await this.admit(others, founded, convened);
    return founded;
  }

  private async found(group: DemoGroup, convened: Convened): Promise<GroupProgress> {
    const known = await this.read(() => this.progress.group(group.name));
    if (known) return known;
    const { name, purpose, kind, phase, region, minimumDelegates, k, charter, rule } = group;
    const { actor } = await convened.as(group.founder);
    const described = { name, purpose, kind, phase, region, minimumDelegates, k, charter };
    await this.foundGroup.run(actor, { ...described, plenaryName: 'Plenary', plenaryRule: rule });
    return required(await this.read(() => this.progress.group(name)), name);
  }

  /** A sector's steward appoints while its delegation has fewer than two active delegates; the founder proposes neutrals. */
  private async appoint(group: DemoGroup, { id: groupId }: GroupProgress, convened: Convened): Promise<void> {
    const seated = await this.read(() => this.progress.seats(groupId));
    for (const { person, role, authority } of group.seats) {
      if (seated.has(emailOf(person))) continue;
      const { actor } = await convened.as(isNeutralRole(role) ? group.founder : stewardFor(person));
      const personId = convened.personId(person);
      await this.appointSeat.run(actor, { groupId, personId, role, decisionAuthority: authority });
    }
  }

  private async admit(seats: readonly DemoSeat[], founded: GroupProgress, convened: Convened): Promise<void> {
    const known = await this.read(() => this.progress.seats(founded.id));
    for (const { person, declaration } of seats) {
      const { consented, declared } = seatOf(known, person);
      const { actor } = await convened.as(person);
      if (!consented) await this.consentToCharter.run(actor, founded.id, founded.charterVersion);
      if (!declared && declaration !== null) await this.declareInterests.run(actor, founded.id, declaration);
    }
  }

  private async confirm(
    group: DemoGroup,
    confirmers: readonly DemoSeat[],
    { id: groupId }: GroupProgress,
    convened: Convened,
  ): Promise<void> {
    const known = await this.read(() => this.progress.seats(groupId));
    for (const neutral of group.seats.filter((seat) => isNeutralRole(seat.role))) {
      const { id, confirmedBy } = seatOf(known, neutral.person);
      for (const { person } of confirmers) {
        if (confirmedBy.some((sector) => sector === standingOf(person))) continue;
        const { actor } = await convened.as(person);
        await this.confirmNeutral.run(actor, groupId, id);
      }
    }
  }

  private read<T>(question: () => Promise<T>): Promise<T> {
    return this.work.onDuty('deliver', question);
  }
}

function firstOfEachSector(seats: readonly DemoSeat[]): [DemoSeat[], DemoSeat[]] {
  const first = sectors.flatMap(
    (sector) => seats.find((seat) => seat.role === 'delegate' && standingOf(seat.person) === sector) ?? [],
  );
  return [first, seats.filter((seat) => !first.includes(seat))];
}

function standingOf(key: PersonKey): Standing {
  return required(
    people.find((person) => person.key === key),
    key,
  ).standing;
}

function stewardFor(key: PersonKey): PersonKey {
  const standing = standingOf(key);
  return required(
    people.find((person) => person.office === standing),
    `a steward of ${standing}`,
  ).key;
}

function seatOf(seats: ReadonlyMap<string, SeatProgress>, person: PersonKey): SeatProgress {
  return required(seats.get(emailOf(person)), person);
}
