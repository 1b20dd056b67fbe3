import { Body, Controller, Delete, HttpCode, Param, Post, Req } from '@nestjs/common';
import { type ProjectorView, projectorLook } from '@trialogue/sessions';
import type { Request } from 'express';
import type * as z from 'zod';
import { Asks } from '../platform/asks.ts';
import { KnownId } from '../platform/known-id.ts';
import { Me, type Recognised } from '../platform/recognition.ts';
import { ProjectSession } from './project-session.ts';
import { ShowOnWall } from './show-on-wall.ts';

/** The view for a wall. Its secret comes in a body: no log of a server between keeps it. */
@Controller()
export class ProjectorController {
  constructor(
    private readonly projectSession: ProjectSession,
    private readonly showOnWall: ShowOnWall,
  ) {}

  @Post('sessions/:sessionId/projector')
  @HttpCode(200)
  @Asks('session.project')
  make(@Me() me: Recognised, @Param('sessionId', KnownId) sessionId: string): Promise<{ path: string; until: number }> {
    return this.projectSession.make(me, sessionId);
  }

  @Delete('sessions/:sessionId/projector')
  @HttpCode(204)
  @Asks('session.project')
  end(@Me() me: Recognised, @Param('sessionId', KnownId) sessionId: string): Promise<void> {
    return this.projectSession.end(me, sessionId);
  }

  @Post('projector')
  @HttpCode(200)
  @Asks('projector.look')
  look(
    @Body({ schema: projectorLook }) { token }: z.infer<typeof projectorLook>,
    @Req() request: Request,
  ): Promise<ProjectorView> {
    return this.showOnWall.run(token, request.ip);
  }
}
