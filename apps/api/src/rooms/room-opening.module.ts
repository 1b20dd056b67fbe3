import { Module } from '@nestjs/common';
import { OpenRoom } from './open-room.ts';
import { RoomOpeningRepository } from './room-opening.repository.ts';

/** Apart from the rooms' own module, because groups open rooms and rooms ask about groups' seats. */
@Module({ providers: [OpenRoom, RoomOpeningRepository], exports: [OpenRoom] })
export class RoomOpeningModule {}
