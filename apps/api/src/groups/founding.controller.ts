import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import {
  charterVersions,
  type CharterVersions,
  founding as foundingAnswer,
  type Founding,
  foundGroupCommand,
  type FoundGroupCommand,
  proposeCharterCommand,
  type ProposeCharterCommand,
  proposedVersion,
  type ProposedVersion,
} from '@trialogue/groups';
import { madeId } from '@trialogue/people';
import { Asks } from '../platform/asks.ts';
import { KnownId } from '../platform/known-id.ts';
import { Me, type Recognised } from '../platform/recognition.ts';
import { FoundGroup } from './found-group.ts';
import { ListCharterVersions } from './list-charter-versions.ts';
import { ProposeCharter } from './propose-charter.ts';
import { ReadFounding } from './read-founding.ts';

/** How a group begins, and the text that it agrees on. */
@Controller('groups')
export class FoundingController {
  constructor(
    private readonly foundGroup: FoundGroup,
    private readonly readFounding: ReadFounding,
    private readonly listCharterVersions: ListCharterVersions,
    private readonly proposeCharter: ProposeCharter,
  ) {}

  @Post()
  @Asks('group.found')
  @ApiCreatedResponse({ standardSchema: madeId })
  async found(
    @Me() { actor }: Recognised,
    @Body({ schema: foundGroupCommand }) command: FoundGroupCommand,
  ): Promise<{ id: string }> {
    return { id: await this.foundGroup.run(actor, command) };
  }

  @Get(':groupId/founding')
  @Asks('group.founding')
  @ApiOkResponse({ standardSchema: foundingAnswer })
  founding(@Me() me: Recognised, @Param('groupId', KnownId) groupId: string): Promise<Founding> {
    return this.readFounding.run(me, groupId);
  }

  @Get(':groupId/charter/versions')
  @Asks('charter.versions')
  @ApiOkResponse({ standardSchema: charterVersions })
  versions(@Me() me: Recognised, @Param('groupId', KnownId) groupId: string): Promise<CharterVersions> {
    return this.listCharterVersions.run(me, groupId);
  }

  @Post(':groupId/charter/versions')
  @Asks('charter.propose')
  @ApiCreatedResponse({ standardSchema: proposedVersion })
  async propose(
    @Me() { actor }: Recognised,
    @Param('groupId', KnownId) groupId: string,
    @Body({ schema: proposeCharterCommand }) { body }: ProposeCharterCommand,
  ): Promise<ProposedVersion> {
    return { version: await this.proposeCharter.run(actor, groupId, body) };
  }
}
