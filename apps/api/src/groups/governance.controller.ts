import { Body, Controller, Delete, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Response } from 'express';
import {
  declarationVersions,
  type DeclarationVersions,
  groupArchive,
  type GroupArchive,
  recusals as recusalsAnswer,
  type Recusals,
  recuseCommand,
  type RecuseCommand,
  stewardship as stewardshipAnswer,
  type Stewardship,
  suspendCommand,
  type SuspendCommand,
} from '@trialogue/groups';
import { madeId } from '@trialogue/people';
import { Asks } from '../platform/asks.ts';
import { KnownId } from '../platform/known-id.ts';
import { Me, type Recognised } from '../platform/recognition.ts';
import { EndSeat } from './end-seat.ts';
import { ReadArchive } from './read-archive.ts';
import { ReadDeclarations } from './read-declarations.ts';
import { ReadStewardship } from './read-stewardship.ts';
import { Recuse } from './recuse.ts';
import { SuspendSeat } from './suspend-seat.ts';

/** What keeps a group's seats honest: leaving and recall, suspension, recusal, declarations, its archive, its stewards. */
@Controller()
export class GovernanceController {
  constructor(
    private readonly endSeat: EndSeat,
    private readonly suspendSeat: SuspendSeat,
    private readonly recuse: Recuse,
    private readonly readDeclarations: ReadDeclarations,
    private readonly readArchive: ReadArchive,
    private readonly readStewardship: ReadStewardship,
  ) {}

  @Delete('groups/:groupId/seats/:seatId')
  @HttpCode(204)
  @Asks('seat.end')
  end(
    @Me() { actor }: Recognised,
    @Param('groupId', KnownId) groupId: string,
    @Param('seatId', KnownId) seatId: string,
  ): Promise<void> {
    return this.endSeat.run(actor, groupId, seatId);
  }

  @Post('groups/:groupId/seats/:seatId/suspension')
  @HttpCode(204)
  @Asks('seat.suspend')
  suspend(
    @Me() { actor }: Recognised,
    @Param('groupId', KnownId) groupId: string,
    @Param('seatId', KnownId) seatId: string,
    @Body({ schema: suspendCommand }) command: SuspendCommand,
  ): Promise<void> {
    return this.suspendSeat.run(actor, groupId, seatId, command);
  }

  @Delete('groups/:groupId/seats/:seatId/suspension')
  @HttpCode(204)
  @Asks('seat.unsuspend')
  unsuspend(
    @Me() { actor }: Recognised,
    @Param('groupId', KnownId) groupId: string,
    @Param('seatId', KnownId) seatId: string,
  ): Promise<void> {
    return this.suspendSeat.lift(actor, groupId, seatId);
  }

  @Get('groups/:groupId/seats/:seatId/declarations')
  @Asks('declarations.read')
  @ApiOkResponse({ standardSchema: declarationVersions })
  declarations(
    @Me() me: Recognised,
    @Param('groupId', KnownId) groupId: string,
    @Param('seatId', KnownId) seatId: string,
  ): Promise<DeclarationVersions> {
    return this.readDeclarations.versions(me, groupId, seatId);
  }

  @Get('groups/:groupId/recusals')
  @Asks('recusals.list')
  @ApiOkResponse({ standardSchema: recusalsAnswer })
  recusals(@Me() me: Recognised, @Param('groupId', KnownId) groupId: string): Promise<Recusals> {
    return this.recuse.list(me, groupId);
  }

  @Post('groups/:groupId/recusals')
  @Asks('recusal.declare')
  @ApiCreatedResponse({ standardSchema: madeId })
  async declareRecusal(
    @Me() { actor }: Recognised,
    @Param('groupId', KnownId) groupId: string,
    @Body({ schema: recuseCommand }) { subject }: RecuseCommand,
  ): Promise<{ id: string }> {
    return { id: await this.recuse.run(actor, groupId, subject) };
  }

  @Delete('groups/:groupId/recusals/:recusalId')
  @HttpCode(204)
  @Asks('recusal.end')
  endRecusal(
    @Me() { actor }: Recognised,
    @Param('groupId', KnownId) groupId: string,
    @Param('recusalId', KnownId) recusalId: string,
  ): Promise<void> {
    return this.recuse.end(actor, groupId, recusalId);
  }

  @Get('groups/:groupId/archive')
  @Asks('archive.read')
  @ApiOkResponse({ standardSchema: groupArchive })
  async archive(
    @Me() me: Recognised,
    @Param('groupId', KnownId) groupId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<GroupArchive> {
    const archive = await this.readArchive.run(me, groupId);
    // Not before: a refusal that carried it would differ from the one of a group that does not exist.
    response.setHeader('Content-Disposition', 'attachment; filename="trialogue-group.json"');
    return archive;
  }

  @Get('stewardship')
  @Asks('stewardship.read')
  @ApiOkResponse({ standardSchema: stewardshipAnswer })
  stewardship(@Me() me: Recognised): Promise<Stewardship> {
    return this.readStewardship.run(me);
  }
}
