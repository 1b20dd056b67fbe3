import { Injectable } from '@nestjs/common';
import { type GroupDetail, mayKnowSeat } from '@trialogue/groups';
import { may } from '@trialogue/policy';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse, refuseNotFound } from '../platform/refusal.ts';
import { detailOf } from './group-answers.ts';
import { GroupRepository } from './group.repository.ts';

const mostMembers = 500;

@Injectable()
export class ReadGroup {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly groups: GroupRepository,
  ) {}

  run({ actor, personId }: Recognised, groupId: string): Promise<GroupDetail> {
    return this.work.asPerson(personId, async () => {
      const now = this.clock.now().getTime();
      const found = await this.groups.withOwnSeat(groupId, personId);
      orRefuse(may(actor, 'group.read', { seat: found?.seat ?? null, now }));
      if (!found) refuseNotFound();
      const members = await this.groups.members(groupId, mostMembers);
      const charter = await this.groups.charter(groupId, found.seat.charterInForce ?? 0);
      if (!charter) throw new Error('a group has no charter');
      const detail = detailOf(found, members, charter, now);
      if (found.seat.guestUntil === null) return detail;
      const sharing = await this.groups.seatsSharingRooms(groupId, personId);
      const known = members.filter(({ seat }) => mayKnowSeat(found.seat, seat, sharing.has(seat.id)));
      return asGuestSees(detail, new Set(known.map(({ seat }) => seat.id)));
    });
  }
}

/** P5. How many a sector has stays: that is nobody's name; an organisation's breach would be one. */
function asGuestSees(detail: GroupDetail, known: ReadonlySet<string>): GroupDetail {
  return { ...detail, members: detail.members.filter((member) => known.has(member.seatId)), composition: [] };
}
