import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import {
  type Absences as AbsencesAnswer,
  absences as absencesAnswer,
  absenceWord,
  type AbsenceWord,
  type Call,
  call as callAnswerSchema,
  callAnswer,
  type CallAnswer,
  callClosing,
  type Calls,
  calls as callsAnswer,
  callsQuery,
  type CallsQuery,
  callToOpen,
  type CallToOpen,
  callToReopen,
  type CallToReopen,
} from '@trialogue/consent';
import { madeId, type MadeId } from '@trialogue/people';
import * as z from 'zod';
import { Asks } from '../platform/asks.ts';
import { KnownId } from '../platform/known-id.ts';
import { Me, type Recognised } from '../platform/recognition.ts';
import { Absences } from './absences.ts';
import { AnswerCall } from './answer-call.ts';
import { EndCallEarly } from './end-call-early.ts';
import { ListCalls } from './list-calls.ts';
import { OpenCall } from './open-call.ts';
import { RecuseFromCall } from './recuse-from-call.ts';
import { ReopenCall } from './reopen-call.ts';

/** Calls for a group's consent. */
@Controller()
export class CallsController {
  constructor(
    private readonly listCalls: ListCalls,
    private readonly openCall: OpenCall,
    private readonly reopenCall: ReopenCall,
    private readonly answerCall: AnswerCall,
    private readonly recuseFromCall: RecuseFromCall,
    private readonly endCallEarly: EndCallEarly,
    private readonly absences: Absences,
  ) {}

  @Get('groups/:groupId/calls')
  @Asks('calls.list')
  @ApiOkResponse({ standardSchema: callsAnswer })
  list(
    @Me() me: Recognised,
    @Param('groupId', KnownId) groupId: string,
    @Query({ schema: callsQuery }) query: CallsQuery,
  ): Promise<Calls> {
    return this.listCalls.run(me, groupId, query);
  }

  @Post('groups/:groupId/calls')
  @Asks('call.open')
  @ApiCreatedResponse({ standardSchema: madeId })
  async open(
    @Me() { actor }: Recognised,
    @Param('groupId', KnownId) groupId: string,
    @Body({ schema: callToOpen }) asked: CallToOpen,
  ): Promise<MadeId> {
    return { id: await this.openCall.run(actor, groupId, asked) };
  }

  @Get('calls/:callId')
  @Asks('calls.list')
  @ApiOkResponse({ standardSchema: callAnswerSchema })
  one(@Me() me: Recognised, @Param('callId', KnownId) callId: string): Promise<Call> {
    return this.listCalls.one(me, callId);
  }

  @Put('calls/:callId/answer')
  @HttpCode(204)
  @Asks('call.answer')
  answer(
    @Me() { actor }: Recognised,
    @Param('callId', KnownId) callId: string,
    @Body({ schema: callAnswer }) given: CallAnswer,
  ): Promise<void> {
    return this.answerCall.run(actor, callId, given);
  }

  @Delete('calls/:callId/answer')
  @HttpCode(204)
  @Asks('call.answer')
  takeBack(@Me() { actor }: Recognised, @Param('callId', KnownId) callId: string): Promise<void> {
    return this.answerCall.run(actor, callId, null);
  }

  @Post('calls/:callId/recusal')
  @HttpCode(204)
  @Asks('call.recuse')
  recuse(@Me() { actor }: Recognised, @Param('callId', KnownId) callId: string): Promise<void> {
    return this.recuseFromCall.run(actor, callId);
  }

  @Post('calls/:callId/close')
  @HttpCode(204)
  @Asks('call.close')
  close(
    @Me() { actor }: Recognised,
    @Param('callId', KnownId) callId: string,
    @Body({ schema: callClosing }) _closing: z.infer<typeof callClosing>,
  ): Promise<void> {
    return this.endCallEarly.run(actor, callId);
  }

  @Post('calls/:callId/reopen')
  @Asks('call.reopen')
  @ApiCreatedResponse({ standardSchema: madeId })
  async reopen(
    @Me() { actor }: Recognised,
    @Param('callId', KnownId) callId: string,
    @Body({ schema: callToReopen }) asked: CallToReopen,
  ): Promise<MadeId> {
    return { id: await this.reopenCall.run(actor, callId, asked) };
  }

  @Get('groups/:groupId/absences')
  @Asks('absences.list')
  @ApiOkResponse({ standardSchema: absencesAnswer })
  agreements(@Me() me: Recognised, @Param('groupId', KnownId) groupId: string): Promise<AbsencesAnswer> {
    return this.absences.list(me, groupId);
  }

  @Put('groups/:groupId/absences')
  @HttpCode(204)
  @Asks('absence.agree')
  agree(
    @Me() { actor }: Recognised,
    @Param('groupId', KnownId) groupId: string,
    @Body({ schema: absenceWord }) word: AbsenceWord,
  ): Promise<void> {
    return this.absences.say(actor, groupId, word);
  }
}
