import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse } from '@nestjs/swagger';
import * as z from 'zod';
import { membersToInvite, openedRoom, roomToOpen, type RoomToOpen } from '@trialogue/rooms';
import { Asks } from '../platform/asks.ts';
import { KnownId } from '../platform/known-id.ts';
import { Me, type Recognised } from '../platform/recognition.ts';
import { DepartFromRoom } from './depart-from-room.ts';
import { InviteToRoom } from './invite-to-room.ts';
import { OpenDelegatesRoom } from './open-delegates-room.ts';

/** Rooms that delegates open, and who is in them. */
@Controller()
export class MembershipController {
  constructor(
    private readonly openRoom: OpenDelegatesRoom,
    private readonly invite: InviteToRoom,
    private readonly depart: DepartFromRoom,
  ) {}

  @Post('groups/:groupId/rooms')
  @Asks('room.open')
  @ApiCreatedResponse({ standardSchema: openedRoom })
  async open(
    @Me() { actor }: Recognised,
    @Param('groupId', KnownId) groupId: string,
    @Body({ schema: roomToOpen }) wished: RoomToOpen,
  ): Promise<z.infer<typeof openedRoom>> {
    return { id: await this.openRoom.run(actor, groupId, wished) };
  }

  @Post('rooms/:roomId/members')
  @HttpCode(204)
  @Asks('room.invite')
  bringIn(
    @Me() { actor }: Recognised,
    @Param('roomId', KnownId) roomId: string,
    @Body({ schema: membersToInvite }) { seats }: z.infer<typeof membersToInvite>,
  ): Promise<void> {
    return this.invite.run(actor, roomId, seats);
  }

  @Post('rooms/:roomId/depart')
  @HttpCode(204)
  @Asks('room.depart')
  leave(@Me() me: Recognised, @Param('roomId', KnownId) roomId: string): Promise<void> {
    return this.depart.run(me, roomId);
  }
}
