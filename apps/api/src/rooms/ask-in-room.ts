import { Injectable } from '@nestjs/common';
import { may, type InRoom, type PersonActor } from '@trialogue/policy';
import { Clock } from '../platform/clock.ts';
import { orRefuse, refuseNotFound } from '../platform/refusal.ts';
import { type MemberFacts, RoomFactsRepository } from './room-facts.repository.ts';

type Plain = 'room.read' | 'room.topics' | 'room.keep' | 'room.audience' | 'room.depart';

/** How a reading of a room begins that is decided on the asker's membership alone, in a transaction in his name. */
@Injectable()
export class AskInRoom {
  constructor(
    private readonly facts: RoomFactsRepository,
    private readonly clock: Clock,
  ) {}

  async within(actor: PersonActor, action: Plain, roomId: string): Promise<MemberFacts> {
    const facts = await this.facts.find(roomId, actor.personId);
    if (!facts) refuseNotFound();
    const inRoom: InRoom = { seat: facts.seat, room: facts.room, member: true, now: this.clock.now().getTime() };
    orRefuse(may(actor, action, inRoom));
    return facts;
  }
}
