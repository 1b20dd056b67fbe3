import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RoomRule } from '@trialogue/rooms';
import { OwnDevices } from '../own/own-devices.ts';
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
  constructor(
    private readonly rooms: RoomOpeningRepository,
    private readonly devices: OwnDevices,
  ) {}

  async plenary({ groupId, name, rule, at }: PlenaryToOpen): Promise<string> {
    const id = randomUUID();
    await this.rooms.addPlenary({ id, groupId, name, rule, openedAt: at });
    return id;
  }

  /** What belongs to a seat of the group: its plenary, and to a delegate the caucuses of his sector. */
  async admitBySeat(groupId: string, personId: string, seatId: string, at: Date): Promise<void> {
    await this.rooms.joinPlenary(groupId, personId, seatId, at);
    await this.rooms.joinCaucuses(seatId, at);
    await this.devices.tell([personId], { about: 'rooms' });
  }

  /** The rooms that the invitation of this guest's seat names (P5). */
  namedTo(seatId: string): Promise<NamedRoom[]> {
    return this.rooms.namedTo(seatId);
  }

  async admit(roomIds: readonly string[], personId: string, seatId: string, at: Date): Promise<void> {
    await this.rooms.join(roomIds, personId, seatId, at);
    await this.devices.tell([personId], { about: 'rooms' });
  }
}
