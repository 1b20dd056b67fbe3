import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RoomRule } from '@trialogue/rooms';
import { type NamedRoom, RoomOpeningRepository } from './room-opening.repository.ts';

export interface PlenaryToOpen {
  readonly groupId: string;
  readonly name: string;
  readonly rule: Exclude<RoomRule, 'confidential'>;
  readonly at: Date;
}

/** Opens the room that every group has from its start. Whoever calls has asked the policy and records it in the ledger. */
@Injectable()
export class OpenRoom {
  constructor(private readonly rooms: RoomOpeningRepository) {}

  async plenary({ groupId, name, rule, at }: PlenaryToOpen): Promise<string> {
    const id = randomUUID();
    await this.rooms.addPlenary({ id, groupId, name, rule, openedAt: at });
    return id;
  }

  admitToPlenary(groupId: string, personId: string, seatId: string, at: Date): Promise<void> {
    return this.rooms.joinPlenary(groupId, personId, seatId, at);
  }

  /** The rooms that the invitation of this guest's seat names (P5). */
  namedTo(seatId: string): Promise<NamedRoom[]> {
    return this.rooms.namedTo(seatId);
  }

  admit(roomIds: readonly string[], personId: string, seatId: string, at: Date): Promise<void> {
    return this.rooms.join(roomIds, personId, seatId, at);
  }
}
