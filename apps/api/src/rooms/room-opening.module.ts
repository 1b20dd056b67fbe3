import { Module } from '@nestjs/common';
import { OwnDevicesModule } from '../own/own-devices.module.ts';
import { OpenRoom } from './open-room.ts';
import { RoomOpeningRepository } from './room-opening.repository.ts';

/** Apart from the rooms' own module, because groups open rooms and rooms ask about groups' seats. */
@Module({
  imports: [OwnDevicesModule],
  providers: [OpenRoom, RoomOpeningRepository],
  exports: [OpenRoom, RoomOpeningRepository],
})
export class RoomOpeningModule {}
