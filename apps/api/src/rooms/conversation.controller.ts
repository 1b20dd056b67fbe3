import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import * as z from 'zod';
import {
  actCommand,
  type ItemPlace,
  type Pinned,
  readUpTo,
  type Receipt,
  type TopicPage,
  topicsQuery,
  type UnreadRooms,
} from '@trialogue/rooms';
import { Asks } from '../platform/asks.ts';
import { KnownId } from '../platform/known-id.ts';
import { Me, type Recognised } from '../platform/recognition.ts';
import { ActInRoom } from './act-in-room.ts';
import { FindItem } from './find-item.ts';
import { ListPins } from './list-pins.ts';
import { ListTopics } from './list-topics.ts';
import { ListUnread } from './list-unread.ts';
import { MarkRead } from './mark-read.ts';

/** What a conversation has beside its log, over HTTP. */
@Controller('rooms')
export class ConversationController {
  constructor(
    private readonly actInRoom: ActInRoom,
    private readonly listTopics: ListTopics,
    private readonly listPins: ListPins,
    private readonly findItem: FindItem,
    private readonly listUnread: ListUnread,
    private readonly markRead: MarkRead,
  ) {}

  @Get('unread')
  @Asks('notices.list')
  unread(@Me() me: Recognised): Promise<UnreadRooms> {
    return this.listUnread.run(me);
  }

  @Post(':roomId/acts')
  @HttpCode(200)
  @Asks('room.act')
  act(
    @Me() me: Recognised,
    @Param('roomId', KnownId) roomId: string,
    @Body({ schema: actCommand }) command: z.infer<typeof actCommand>,
  ): Promise<Receipt> {
    return this.actInRoom.run(me, { roomId, ...command });
  }

  @Get(':roomId/topics')
  @Asks('room.topics')
  topics(
    @Me() me: Recognised,
    @Param('roomId', KnownId) roomId: string,
    @Query({ schema: topicsQuery }) query: z.infer<typeof topicsQuery>,
  ): Promise<TopicPage> {
    return this.listTopics.run(me, roomId, query.before ?? null, query.limit);
  }

  @Get(':roomId/pins')
  @Asks('room.topics')
  pins(@Me() me: Recognised, @Param('roomId', KnownId) roomId: string): Promise<Pinned> {
    return this.listPins.run(me, roomId);
  }

  @Get(':roomId/items/:itemId')
  @Asks('room.topics')
  item(
    @Me() me: Recognised,
    @Param('roomId', KnownId) roomId: string,
    @Param('itemId', KnownId) itemId: string,
  ): Promise<ItemPlace> {
    return this.findItem.run(me, roomId, itemId);
  }

  @Put(':roomId/read')
  @HttpCode(204)
  @Asks('room.keep')
  read(
    @Me() me: Recognised,
    @Param('roomId', KnownId) roomId: string,
    @Body({ schema: readUpTo }) place: z.infer<typeof readUpTo>,
  ): Promise<void> {
    return this.markRead.run(me, roomId, place);
  }
}
