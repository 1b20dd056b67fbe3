import { Injectable } from '@nestjs/common';
import { standings } from '@trialogue/people';
import { may } from '@trialogue/policy';
import type { Audience } from '@trialogue/rooms';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse, refuseNotFound } from '../platform/refusal.ts';
import { RoomFactsRepository } from './room-facts.repository.ts';
import { RoomRepository } from './room.repository.ts';

/** Who will read what is written in a room, under which rule, and for how long it is kept. */
@Injectable()
export class ReadAudience {
  constructor(
    private readonly work: Work,
    private readonly facts: RoomFactsRepository,
    private readonly rooms: RoomRepository,
    private readonly clock: Clock,
  ) {}

  run({ actor, personId }: Recognised, roomId: string): Promise<Audience> {
    return this.work.asPerson(personId, async () => {
      const facts = await this.facts.find(roomId, personId);
      if (!facts) refuseNotFound();
      const { seat, room } = facts;
      orRefuse(may(actor, 'room.audience', { seat, room, member: true, now: this.clock.now().getTime() }));
      const members = await this.rooms.audience(roomId);
      return {
        roomId,
        rule: room.rule,
        retentionDays: await this.rooms.retentionDays(roomId),
        total: members.length,
        bySector: standings.map((sector) => ({
          sector,
          count: members.filter((member) => member.sector === sector).length,
        })),
        members: members.map(({ seatId, name, sector, role, organisation }) => ({
          seatId,
          name,
          sector,
          role,
          organisation,
        })),
      };
    });
  }
}
