import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  eventsQuery,
  sessionCommand,
  type SessionCommand,
  type SessionEvents,
  type SessionSummaries,
  sessionToPlan,
  type SessionToPlan,
  type SessionView,
} from '@trialogue/sessions';
import * as z from 'zod';
import { Asks } from '../platform/asks.ts';
import { KnownId } from '../platform/known-id.ts';
import { Me, type Recognised } from '../platform/recognition.ts';
import { type Acted, ActInSession } from './act-in-session.ts';
import { ListSessions } from './list-sessions.ts';
import { PlanSession } from './plan-session.ts';
import { ReadSession } from './read-session.ts';

/** GET /api/groups/:groupId/sessions?before=&limit=: `before` is the start of the last one of the former page. */
const sessionsQuery = z.strictObject({
  before: z.coerce.number().int().min(0).max(8_640_000_000_000_000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
const actCommand = sessionCommand.omit({ sessionId: true });

/** Planning and reading sessions; what happens live is the gateway's, by the same use cases. */
@Controller()
export class SessionsController {
  constructor(
    private readonly planSession: PlanSession,
    private readonly listSessions: ListSessions,
    private readonly readSession: ReadSession,
    private readonly actInSession: ActInSession,
  ) {}

  @Post('rooms/:roomId/sessions')
  @Asks('session.plan')
  plan(
    @Me() me: Recognised,
    @Param('roomId', KnownId) roomId: string,
    @Body({ schema: sessionToPlan }) planned: SessionToPlan,
  ): Promise<{ id: string }> {
    return this.planSession.run(me, roomId, planned);
  }

  @Get('groups/:groupId/sessions')
  @Asks('sessions.list')
  list(
    @Me() me: Recognised,
    @Param('groupId', KnownId) groupId: string,
    @Query({ schema: sessionsQuery }) { before, limit }: z.infer<typeof sessionsQuery>,
  ): Promise<SessionSummaries> {
    return this.listSessions.run(me, groupId, before ?? null, limit);
  }

  @Get('sessions/:sessionId')
  @Asks('session.read')
  read(@Me() me: Recognised, @Param('sessionId', KnownId) sessionId: string): Promise<SessionView> {
    return this.readSession.run(me, sessionId);
  }

  @Get('sessions/:sessionId/events')
  @Asks('session.read')
  events(
    @Me() me: Recognised,
    @Param('sessionId', KnownId) sessionId: string,
    @Query({ schema: eventsQuery }) { after, limit }: z.infer<typeof eventsQuery>,
  ): Promise<SessionEvents> {
    return this.readSession.since(me, sessionId, after, limit);
  }

  @Post('sessions/:sessionId/acts')
  @HttpCode(200)
  @Asks('session.act')
  act(
    @Me() me: Recognised,
    @Param('sessionId', KnownId) sessionId: string,
    @Body({ schema: actCommand }) command: Omit<SessionCommand, 'sessionId'>,
  ): Promise<Acted> {
    return this.actInSession.run(me, { sessionId, ...command });
  }
}
