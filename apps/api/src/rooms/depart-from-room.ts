import { Injectable } from '@nestjs/common';
import { OwnDevices } from '../own/own-devices.ts';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { AskInRoom } from './ask-in-room.ts';
import { RoomOpeningRepository } from './room-opening.repository.ts';

/** For good, or until somebody brings him in again; not as leaving a page, which only ends what is heard there. */
@Injectable()
export class DepartFromRoom {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly inRoom: AskInRoom,
    private readonly rooms: RoomOpeningRepository,
    private readonly devices: OwnDevices,
  ) {}

  run({ actor, personId }: Recognised, roomId: string): Promise<void> {
    return this.work.asPerson(personId, async () => {
      await this.inRoom.within(actor, 'room.depart', roomId);
      await this.rooms.depart(roomId, personId, this.clock.now());
      await this.devices.tell([personId], { about: 'rooms', roomId });
    });
  }
}
