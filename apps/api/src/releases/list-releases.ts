import { Injectable } from '@nestjs/common';
import { may } from '@trialogue/policy';
import type { AskedReleases, ReleaseRegister } from '@trialogue/rooms';
import { SeatsReader } from '../groups/seats.reader.ts';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse, refuseNotFound } from '../platform/refusal.ts';
import { RoomFactsRepository } from '../rooms/room-facts.repository.ts';
import { mostWaiting } from './ask-release.ts';
import { ReleaseRequestRepository } from './release-request.repository.ts';
import { ReleaseRepository } from './release.repository.ts';

/** What waits in a room, and what left a group. */
@Injectable()
export class ListReleases {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly facts: RoomFactsRepository,
    private readonly seats: SeatsReader,
    private readonly requests: ReleaseRequestRepository,
    private readonly releases: ReleaseRepository,
  ) {}

  waiting({ actor, personId }: Recognised, roomId: string): Promise<AskedReleases> {
    return this.work.asPerson(personId, async () => {
      const facts = await this.facts.find(roomId, personId);
      if (facts === null) refuseNotFound();
      const { seat, room } = facts;
      orRefuse(may(actor, 'releases.asked', { seat, room, member: true, now: this.clock.now().getTime() }));
      return { items: await this.requests.asked(roomId, mostWaiting) };
    });
  }

  /** The same bytes for every member (N6): nothing in it depends on who reads. */
  register(
    { actor, personId }: Recognised,
    groupId: string,
    before: number | null,
    limit: number,
  ): Promise<ReleaseRegister> {
    return this.work.asPerson(personId, async () => {
      const seat = await this.seats.seatFacts(personId, groupId);
      orRefuse(may(actor, 'releases.list', { seat, now: this.clock.now().getTime() }));
      const read = await this.releases.page(groupId, before, limit + 1);
      const items = read.slice(0, limit);
      return { items, next: read.length > limit ? (items.at(-1)?.number ?? null) : null };
    });
  }
}
