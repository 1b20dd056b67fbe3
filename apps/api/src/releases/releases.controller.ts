import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  type AskedReleases,
  releaseDecision,
  type ReleaseAnswer,
  type ReleaseRegister,
  releasesQuery,
  releaseToAsk,
  type ReleaseToAsk,
  type TextCheck,
  textToCheck,
} from '@trialogue/rooms';
import * as z from 'zod';
import { Asks } from '../platform/asks.ts';
import { KnownId } from '../platform/known-id.ts';
import { Me, type Recognised } from '../platform/recognition.ts';
import { AskRelease } from './ask-release.ts';
import { CheckText } from './check-text.ts';
import { DecideRelease } from './decide-release.ts';
import { ListReleases } from './list-releases.ts';

/** How a passage leaves a room, and what would give somebody away. */
@Controller()
export class ReleasesController {
  constructor(
    private readonly askRelease: AskRelease,
    private readonly decideRelease: DecideRelease,
    private readonly listReleases: ListReleases,
    private readonly checkText: CheckText,
  ) {}

  @Get('rooms/:roomId/releases')
  @Asks('releases.asked')
  waiting(@Me() me: Recognised, @Param('roomId', KnownId) roomId: string): Promise<AskedReleases> {
    return this.listReleases.waiting(me, roomId);
  }

  @Post('rooms/:roomId/releases')
  @HttpCode(200)
  @Asks('release.ask')
  ask(
    @Me() me: Recognised,
    @Param('roomId', KnownId) roomId: string,
    @Body({ schema: releaseToAsk }) asked: ReleaseToAsk,
  ): Promise<ReleaseAnswer> {
    return this.askRelease.run(me, roomId, asked);
  }

  @Post('rooms/:roomId/releases/:releaseId')
  @HttpCode(204)
  @Asks('release.decide')
  decide(
    @Me() me: Recognised,
    @Param('roomId', KnownId) roomId: string,
    @Param('releaseId', KnownId) releaseId: string,
    @Body({ schema: releaseDecision }) { approve, sha256 }: z.infer<typeof releaseDecision>,
  ): Promise<void> {
    return this.decideRelease.run(me, roomId, releaseId, approve, sha256);
  }

  @Get('groups/:groupId/releases')
  @Asks('releases.list')
  register(
    @Me() me: Recognised,
    @Param('groupId', KnownId) groupId: string,
    @Query({ schema: releasesQuery }) { before, limit }: z.infer<typeof releasesQuery>,
  ): Promise<ReleaseRegister> {
    return this.listReleases.register(me, groupId, before ?? null, limit);
  }

  @Post('groups/:groupId/text-check')
  @HttpCode(200)
  @Asks('text.check')
  check(
    @Me() me: Recognised,
    @Param('groupId', KnownId) groupId: string,
    @Body({ schema: textToCheck }) { text }: z.infer<typeof textToCheck>,
  ): Promise<TextCheck> {
    return this.checkText.run(me, groupId, text);
  }
}
