import { Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Asks } from '../platform/asks.ts';
import { KnownId } from '../platform/known-id.ts';
import { Me, type Recognised } from '../platform/recognition.ts';
import { KeepCalendarFeed } from './keep-calendar-feed.ts';
import { ReadCalendar } from './read-calendar.ts';

const calendarType = 'text/calendar; charset=utf-8';

/** Invitations as files, and one's own calendar by a private address. */
@Controller()
export class CalendarController {
  constructor(
    private readonly readCalendar: ReadCalendar,
    private readonly keepFeed: KeepCalendarFeed,
  ) {}

  @Get('sessions/:sessionId/calendar.ics')
  @Asks('session.read')
  async invitation(
    @Me() me: Recognised,
    @Param('sessionId', KnownId) sessionId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const file = await this.readCalendar.invitation(me, sessionId);
    // After the reading: a refusal must not look like a file that is there.
    response.setHeader('Content-Type', calendarType);
    response.setHeader('Content-Disposition', 'attachment; filename="session.ics"');
    return file;
  }

  @Get('calendar/:token.ics')
  @Asks('calendar.read')
  async feed(
    @Param('token') token: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const file = await this.readCalendar.feed(token, request.ip);
    response.setHeader('Content-Type', calendarType);
    return file;
  }

  @Post('calendar-feed')
  @HttpCode(200)
  @Asks('calendar.keep')
  make(@Me() me: Recognised): Promise<{ path: string }> {
    return this.keepFeed.make(me);
  }

  @Delete('calendar-feed')
  @HttpCode(204)
  @Asks('calendar.keep')
  end(@Me() me: Recognised): Promise<void> {
    return this.keepFeed.end(me);
  }
}
