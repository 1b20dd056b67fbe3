import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  draft,
  type Draft,
  type Drafts as DraftList,
  type NoticePage,
  noticesQuery,
  noticesSeen,
} from '@trialogue/rooms';
import * as z from 'zod';
import { Asks } from '../platform/asks.ts';
import { KnownId } from '../platform/known-id.ts';
import { Me, type Recognised } from '../platform/recognition.ts';
import { Drafts } from './drafts.ts';
import { ListNotices } from './list-notices.ts';

/** What is kept for nobody but oneself. */
@Controller()
export class OwnController {
  constructor(
    private readonly drafts: Drafts,
    private readonly notices: ListNotices,
  ) {}

  @Get('rooms/:roomId/drafts')
  @Asks('room.keep')
  listDrafts(@Me() me: Recognised, @Param('roomId', KnownId) roomId: string): Promise<DraftList> {
    return this.drafts.list(me, roomId);
  }

  @Put('rooms/:roomId/draft')
  @HttpCode(204)
  @Asks('room.keep')
  keepDraft(
    @Me() me: Recognised,
    @Param('roomId', KnownId) roomId: string,
    @Body({ schema: draft }) body: Draft,
  ): Promise<void> {
    return this.drafts.keep(me, roomId, body);
  }

  @Get('notices')
  @Asks('notices.list')
  listNotices(
    @Me() me: Recognised,
    @Query({ schema: noticesQuery }) query: z.infer<typeof noticesQuery>,
  ): Promise<NoticePage> {
    return this.notices.page(me, query.before ?? null, query.limit);
  }

  @Post('notices/seen')
  @HttpCode(204)
  @Asks('notices.list')
  seeNotices(@Me() me: Recognised, @Body({ schema: noticesSeen }) body: z.infer<typeof noticesSeen>): Promise<void> {
    return this.notices.see(me, body.ids);
  }
}
