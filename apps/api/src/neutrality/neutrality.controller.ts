import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import {
  type CallRequests as ShownRequests,
  callRequests,
  callToRequest,
  type CallToRequest,
  challengeToMake,
  type ChallengeToMakeCommand,
  concernAnswer,
  type ConcernsForSteward,
  concernsForSteward,
  concernToFile,
  type Neutrality,
  neutrality,
  openedCall,
  removalToAsk,
  type RemovalToAskCommand,
} from '@trialogue/groups';
import type * as z from 'zod';
import { Asks } from '../platform/asks.ts';
import { KnownId } from '../platform/known-id.ts';
import { Me, type Recognised } from '../platform/recognition.ts';
import { AskRemoval } from './ask-removal.ts';
import { CallRequests } from './call-requests.ts';
import { Concerns } from './concerns.ts';
import { MakeChallenge } from './make-challenge.ts';
import { ReadNeutrality } from './read-neutrality.ts';
import { SecondChallenge } from './second-challenge.ts';

/** How a group holds its neutrals to account, and what only a call decides about a person. */
@Controller()
export class NeutralityController {
  constructor(
    private readonly readNeutrality: ReadNeutrality,
    private readonly makeChallenge: MakeChallenge,
    private readonly secondChallenge: SecondChallenge,
    private readonly concerns: Concerns,
    private readonly askRemoval: AskRemoval,
    private readonly requests: CallRequests,
  ) {}

  @Get('groups/:groupId/neutrality')
  @Asks('neutrality.read')
  @ApiOkResponse({ standardSchema: neutrality })
  read(@Me() me: Recognised, @Param('groupId', KnownId) groupId: string): Promise<Neutrality> {
    return this.readNeutrality.run(me, groupId);
  }

  @Post('groups/:groupId/challenges')
  @HttpCode(204)
  @Asks('challenge.make')
  challenge(
    @Me() me: Recognised,
    @Param('groupId', KnownId) groupId: string,
    @Body({ schema: challengeToMake }) asked: ChallengeToMakeCommand,
  ): Promise<void> {
    return this.makeChallenge.run(me, groupId, asked);
  }

  @Post('challenges/:challengeId/second')
  @HttpCode(200)
  @Asks('challenge.second')
  @ApiOkResponse({ standardSchema: openedCall })
  async second(
    @Me() { actor }: Recognised,
    @Param('challengeId', KnownId) challengeId: string,
  ): Promise<z.infer<typeof openedCall>> {
    return { id: await this.secondChallenge.run(actor, challengeId) };
  }

  @Post('groups/:groupId/concerns')
  @HttpCode(204)
  @Asks('concern.file')
  file(
    @Me() me: Recognised,
    @Param('groupId', KnownId) groupId: string,
    @Body({ schema: concernToFile }) { neutralSeatId, text }: z.infer<typeof concernToFile>,
  ): Promise<void> {
    return this.concerns.file(me, groupId, neutralSeatId, text);
  }

  @Get('concerns')
  @Asks('concerns.list')
  @ApiOkResponse({ standardSchema: concernsForSteward })
  listConcerns(@Me() me: Recognised): Promise<ConcernsForSteward> {
    return this.concerns.list(me);
  }

  @Post('concerns/:concernId/answer')
  @HttpCode(204)
  @Asks('concern.answer')
  answer(
    @Me() me: Recognised,
    @Param('concernId', KnownId) concernId: string,
    @Body({ schema: concernAnswer }) { text }: z.infer<typeof concernAnswer>,
  ): Promise<void> {
    return this.concerns.answer(me, concernId, text);
  }

  @Post('groups/:groupId/removals')
  @Asks('removal.ask')
  @ApiCreatedResponse({ standardSchema: openedCall })
  async remove(
    @Me() { actor }: Recognised,
    @Param('groupId', KnownId) groupId: string,
    @Body({ schema: removalToAsk }) asked: RemovalToAskCommand,
  ): Promise<z.infer<typeof openedCall>> {
    return { id: await this.askRemoval.run(actor, groupId, asked) };
  }

  @Get('groups/:groupId/call-requests')
  @Asks('call-requests.list')
  @ApiOkResponse({ standardSchema: callRequests })
  listRequests(@Me() me: Recognised, @Param('groupId', KnownId) groupId: string): Promise<ShownRequests> {
    return this.requests.list(me, groupId);
  }

  @Post('groups/:groupId/call-requests')
  @Asks('call-request.make')
  @ApiCreatedResponse({ standardSchema: openedCall })
  async request(
    @Me() { actor }: Recognised,
    @Param('groupId', KnownId) groupId: string,
    @Body({ schema: callToRequest }) asked: CallToRequest,
  ): Promise<z.infer<typeof openedCall>> {
    return { id: await this.requests.make(actor, groupId, asked) };
  }

  @Post('call-requests/:requestId/backing')
  @HttpCode(204)
  @Asks('call-request.back')
  back(@Me() { actor }: Recognised, @Param('requestId', KnownId) requestId: string): Promise<void> {
    return this.requests.back(actor, requestId);
  }

  @Post('call-requests/:requestId/open')
  @HttpCode(200)
  @Asks('call-request.open')
  @ApiOkResponse({ standardSchema: openedCall })
  async open(
    @Me() { actor }: Recognised,
    @Param('requestId', KnownId) requestId: string,
  ): Promise<z.infer<typeof openedCall>> {
    return { id: await this.requests.open(actor, requestId) };
  }
}
