import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  consentCommand,
  type ConsentCommand,
  declarations,
  type Declarations,
  declareCommand,
  type DeclareCommand,
  groupDetail,
  type GroupDetail,
  groupSummaries,
  type GroupSummaries,
  me as meAnswer,
  type Me as MeAnswer,
} from '@trialogue/groups';
import { Asks } from '../platform/asks.ts';
import { KnownId } from '../platform/known-id.ts';
import { Me, type Recognised } from '../platform/recognition.ts';
import { ConsentToCharter } from './consent-to-charter.ts';
import { DeclareInterests } from './declare-interests.ts';
import { ListGroups } from './list-groups.ts';
import { ReadDeclarations } from './read-declarations.ts';
import { ReadGroup } from './read-group.ts';
import { ReadMe } from './read-me.ts';

@Controller()
export class GroupsController {
  constructor(
    private readonly readMe: ReadMe,
    private readonly listGroups: ListGroups,
    private readonly readGroup: ReadGroup,
    private readonly readDeclarations: ReadDeclarations,
    private readonly consentToCharter: ConsentToCharter,
    private readonly declareInterests: DeclareInterests,
  ) {}

  @Get('me')
  @Asks('me.read')
  @ApiOkResponse({ standardSchema: meAnswer })
  me(@Me() me: Recognised): Promise<MeAnswer> {
    return this.readMe.run(me);
  }

  @Get('groups')
  @Asks('groups.list')
  @ApiOkResponse({ standardSchema: groupSummaries })
  list(@Me() me: Recognised): Promise<GroupSummaries> {
    return this.listGroups.run(me);
  }

  @Get('groups/:groupId')
  @Asks('group.read')
  @ApiOkResponse({ standardSchema: groupDetail })
  read(@Me() me: Recognised, @Param('groupId', KnownId) groupId: string): Promise<GroupDetail> {
    return this.readGroup.run(me, groupId);
  }

  @Post('groups/:groupId/charter/consent')
  @Asks('charter.consent')
  @HttpCode(204)
  consent(
    @Me() { actor }: Recognised,
    @Param('groupId', KnownId) groupId: string,
    @Body({ schema: consentCommand }) { version }: ConsentCommand,
  ): Promise<void> {
    return this.consentToCharter.run(actor, groupId, version);
  }

  @Post('groups/:groupId/declaration')
  @Asks('declaration.make')
  @HttpCode(204)
  declare(
    @Me() { actor }: Recognised,
    @Param('groupId', KnownId) groupId: string,
    @Body({ schema: declareCommand }) declared: DeclareCommand,
  ): Promise<void> {
    return this.declareInterests.run(actor, groupId, declared);
  }

  @Get('groups/:groupId/declarations')
  @Asks('declarations.read')
  @ApiOkResponse({ standardSchema: declarations })
  declarations(@Me() me: Recognised, @Param('groupId', KnownId) groupId: string): Promise<Declarations> {
    return this.readDeclarations.run(me, groupId);
  }
}
