import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  backingCommand,
  type BackingCommand,
  candidates as candidatesAnswer,
  type Candidates,
  candidatesQuery,
  type CandidatesQuery,
  motionAnswer,
  type MotionAnswer,
  motionCommand,
  type MotionCommand,
  motions as motionsAnswer,
  type Motions,
} from '@trialogue/groups';
import { Asks } from '../platform/asks.ts';
import { KnownId } from '../platform/known-id.ts';
import { Me, type Recognised } from '../platform/recognition.ts';
import { BackMotion } from './back-motion.ts';
import { ListCandidates } from './list-candidates.ts';
import { ListMotions } from './list-motions.ts';
import { Move } from './move.ts';
import { WithdrawMotion } from './withdraw-motion.ts';

/** What a delegation does with its own seats. */
@Controller('groups/:groupId')
export class MotionsController {
  constructor(
    private readonly listMotions: ListMotions,
    private readonly move: Move,
    private readonly backMotion: BackMotion,
    private readonly withdrawMotion: WithdrawMotion,
    private readonly listCandidates: ListCandidates,
  ) {}

  @Get('motions')
  @Asks('motions.list')
  @ApiOkResponse({ standardSchema: motionsAnswer })
  list(@Me() me: Recognised, @Param('groupId', KnownId) groupId: string): Promise<Motions> {
    return this.listMotions.run(me, groupId);
  }

  /** The act that it moves decides: seat.appoint, seat.end, neutral.confirm or group.end. */
  @Post('motions')
  @HttpCode(200)
  @Asks('seat.appoint')
  @ApiOkResponse({ standardSchema: motionAnswer })
  propose(
    @Me() { actor }: Recognised,
    @Param('groupId', KnownId) groupId: string,
    @Body({ schema: motionCommand }) command: MotionCommand,
  ): Promise<MotionAnswer> {
    return this.move.run(actor, groupId, command);
  }

  @Post('motions/:motionId/backing')
  @HttpCode(200)
  @Asks('motion.back')
  @ApiOkResponse({ standardSchema: motionAnswer })
  back(
    @Me() { actor }: Recognised,
    @Param('groupId', KnownId) groupId: string,
    @Param('motionId', KnownId) motionId: string,
    @Body({ schema: backingCommand }) { backs }: BackingCommand,
  ): Promise<MotionAnswer> {
    return this.backMotion.run(actor, groupId, motionId, backs);
  }

  @Delete('motions/:motionId')
  @HttpCode(204)
  @Asks('motion.withdraw')
  withdraw(
    @Me() { actor }: Recognised,
    @Param('groupId', KnownId) groupId: string,
    @Param('motionId', KnownId) motionId: string,
  ): Promise<void> {
    return this.withdrawMotion.run(actor, groupId, motionId);
  }

  @Get('candidates')
  @Asks('candidates.list')
  @ApiOkResponse({ standardSchema: candidatesAnswer })
  candidates(
    @Me() me: Recognised,
    @Param('groupId', KnownId) groupId: string,
    @Query({ schema: candidatesQuery }) query: CandidatesQuery,
  ): Promise<Candidates> {
    return this.listCandidates.run(me, groupId, query);
  }
}
