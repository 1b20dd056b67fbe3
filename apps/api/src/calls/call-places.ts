import { Injectable } from '@nestjs/common';
import type { AskedPlace } from '@trialogue/policy';
import type { RoomFacts } from '@trialogue/rooms';
import { RoomFactsRepository } from '../rooms/room-facts.repository.ts';

/** Where something is asked, as the policy wants to know it. */
@Injectable()
export class CallPlaces {
  constructor(private readonly rooms: RoomFactsRepository) {}

  async of(roomId: string | null, personId: string): Promise<AskedPlace['place']> {
    if (roomId === null) return 'group';
    const facts = await this.rooms.find(roomId, personId);
    return { room: facts?.room ?? null, member: facts !== null };
  }
}

export function roomOf(place: AskedPlace['place']): RoomFacts | null {
  return place === 'group' ? null : place.room;
}
