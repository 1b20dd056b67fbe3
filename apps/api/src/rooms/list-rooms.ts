import { Injectable } from '@nestjs/common';
import { may } from '@trialogue/policy';
import type { RoomSummaries } from '@trialogue/rooms';
import { SeatsReader } from '../groups/seats.reader.ts';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse } from '../platform/refusal.ts';
import { Epoch } from './epoch.ts';
import { RoomRepository } from './room.repository.ts';

/** The rooms of a group that the asker may enter, the plenary first. */
@Injectable()
export class ListRooms {
  constructor(
    private readonly work: Work,
    private readonly rooms: RoomRepository,
    private readonly seats: SeatsReader,
    private readonly epoch: Epoch,
    private readonly clock: Clock,
  ) {}

  async run({ actor, personId }: Recognised, groupId: string): Promise<RoomSummaries> {
    const rooms = await this.work.asPerson(personId, async () => {
      const seat = await this.seats.seatFacts(personId, groupId);
      orRefuse(may(actor, 'rooms.list', { seat, now: this.clock.now().getTime() }));
      return this.rooms.enterable(groupId, personId);
    });
    const epoch = await this.epoch.current();
    return {
      items: rooms.map(({ id, kind, name, rule, first, head }) => ({ id, kind, name, rule, epoch, first, head })),
    };
  }
}
