import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import * as z from 'zod';
import { type Audience, type LogPage, logQuery, postCommand, type Receipt, type RoomSummaries } from '@trialogue/rooms';
import { Asks } from '../platform/asks.ts';
import { Me, type Recognised } from '../platform/recognition.ts';
import { KnownId } from '../platform/known-id.ts';
import { ListRooms } from './list-rooms.ts';
import { PostMessage } from './post-message.ts';
import { ReadAudience } from './read-audience.ts';
import { ReadLog } from './read-log.ts';

/** Rooms over HTTP. */
@Controller()
export class RoomsController {
  constructor(
    private readonly listRooms: ListRooms,
    private readonly readLog: ReadLog,
    private readonly readAudience: ReadAudience,
    private readonly postMessage: PostMessage,
  ) {}

  @Get('groups/:groupId/rooms')
  @Asks('rooms.list')
  list(@Me() me: Recognised, @Param('groupId', KnownId) groupId: string): Promise<RoomSummaries> {
    return this.listRooms.run(me, groupId);
  }

  @Get('rooms/:roomId/log')
  @Asks('room.read')
  log(
    @Me() me: Recognised,
    @Param('roomId', KnownId) roomId: string,
    @Query({ schema: logQuery }) query: z.infer<typeof logQuery>,
  ): Promise<LogPage> {
    return this.readLog.run(me, roomId, query.after, query.limit);
  }

  @Get('rooms/:roomId/audience')
  @Asks('room.audience')
  audience(@Me() me: Recognised, @Param('roomId', KnownId) roomId: string): Promise<Audience> {
    return this.readAudience.run(me, roomId);
  }

  @Post('rooms/:roomId/messages')
  @HttpCode(200)
  @Asks('room.post')
  post(
    @Me() me: Recognised,
    @Param('roomId', KnownId) roomId: string,
    @Body({ schema: postCommand }) command: z.infer<typeof postCommand>,
  ): Promise<Receipt> {
    return this.postMessage.run(me, { roomId, ...command });
  }
}
