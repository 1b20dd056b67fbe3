import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import {
  type Silence,
  silence as silenceAnswer,
  silenceBreaking,
  type SilenceBreaking,
  silenceReading,
  type Silences,
  silences as silencesAnswer,
  silencesQuery,
  type SilencesQuery,
  silenceToOpen,
  type SilenceToOpen,
  type Sounding,
  sounding as soundingAnswerSchema,
  soundingAnswer,
  type SoundingAnswer,
  soundingClosing,
  type Soundings,
  soundings as soundingsAnswer,
  soundingsQuery,
  type SoundingsQuery,
  soundingToHold,
  type SoundingToHold,
} from '@trialogue/consent';
import { madeId, type MadeId } from '@trialogue/people';
import * as z from 'zod';
import { Asks } from '../platform/asks.ts';
import { KnownId } from '../platform/known-id.ts';
import { Me, type Recognised } from '../platform/recognition.ts';
import { AnswerSilence } from './answer-silence.ts';
import { AnswerSounding } from './answer-sounding.ts';
import { CirculateText } from './circulate-text.ts';
import { HoldSounding } from './hold-sounding.ts';
import { ListSilences } from './list-silences.ts';
import { ListSoundings } from './list-soundings.ts';

/** Soundings, which bind nobody, and texts that are adopted by silence. */
@Controller()
export class SoundingsController {
  constructor(
    private readonly listSoundings: ListSoundings,
    private readonly holdSounding: HoldSounding,
    private readonly answerSounding: AnswerSounding,
    private readonly listSilences: ListSilences,
    private readonly circulateText: CirculateText,
    private readonly answerSilence: AnswerSilence,
  ) {}

  @Get('groups/:groupId/soundings')
  @Asks('soundings.list')
  @ApiOkResponse({ standardSchema: soundingsAnswer })
  soundings(
    @Me() me: Recognised,
    @Param('groupId', KnownId) groupId: string,
    @Query({ schema: soundingsQuery }) query: SoundingsQuery,
  ): Promise<Soundings> {
    return this.listSoundings.run(me, groupId, query);
  }

  @Post('groups/:groupId/soundings')
  @Asks('sounding.hold')
  @ApiCreatedResponse({ standardSchema: madeId })
  async hold(
    @Me() { actor }: Recognised,
    @Param('groupId', KnownId) groupId: string,
    @Body({ schema: soundingToHold }) asked: SoundingToHold,
  ): Promise<MadeId> {
    return { id: await this.holdSounding.run(actor, groupId, asked) };
  }

  @Get('soundings/:soundingId')
  @Asks('soundings.list')
  @ApiOkResponse({ standardSchema: soundingAnswerSchema })
  sounding(@Me() me: Recognised, @Param('soundingId', KnownId) soundingId: string): Promise<Sounding> {
    return this.listSoundings.one(me, soundingId);
  }

  @Post('soundings/:soundingId/answer')
  @HttpCode(204)
  @Asks('sounding.answer')
  answer(
    @Me() { actor }: Recognised,
    @Param('soundingId', KnownId) soundingId: string,
    @Body({ schema: soundingAnswer }) { option }: SoundingAnswer,
  ): Promise<void> {
    return this.answerSounding.run(actor, soundingId, option);
  }

  @Post('soundings/:soundingId/close')
  @HttpCode(204)
  @Asks('sounding.close')
  close(
    @Me() { actor }: Recognised,
    @Param('soundingId', KnownId) soundingId: string,
    @Body({ schema: soundingClosing }) _closing: z.infer<typeof soundingClosing>,
  ): Promise<void> {
    return this.answerSounding.end(actor, soundingId);
  }

  @Get('groups/:groupId/silences')
  @Asks('silences.list')
  @ApiOkResponse({ standardSchema: silencesAnswer })
  silences(
    @Me() me: Recognised,
    @Param('groupId', KnownId) groupId: string,
    @Query({ schema: silencesQuery }) query: SilencesQuery,
  ): Promise<Silences> {
    return this.listSilences.run(me, groupId, query);
  }

  @Post('groups/:groupId/silences')
  @Asks('silence.open')
  @ApiCreatedResponse({ standardSchema: madeId })
  async circulate(
    @Me() { actor }: Recognised,
    @Param('groupId', KnownId) groupId: string,
    @Body({ schema: silenceToOpen }) asked: SilenceToOpen,
  ): Promise<MadeId> {
    return { id: await this.circulateText.run(actor, groupId, asked) };
  }

  @Get('silences/:silenceId')
  @Asks('silences.list')
  @ApiOkResponse({ standardSchema: silenceAnswer })
  silence(@Me() me: Recognised, @Param('silenceId', KnownId) silenceId: string): Promise<Silence> {
    return this.listSilences.one(me, silenceId);
  }

  @Put('silences/:silenceId/read')
  @HttpCode(204)
  @Asks('silence.answer')
  read(
    @Me() { actor }: Recognised,
    @Param('silenceId', KnownId) silenceId: string,
    @Body({ schema: silenceReading }) { sha256 }: z.infer<typeof silenceReading>,
  ): Promise<void> {
    return this.answerSilence.read(actor, silenceId, sha256);
  }

  @Put('silences/:silenceId/break')
  @HttpCode(204)
  @Asks('silence.answer')
  break(
    @Me() { actor }: Recognised,
    @Param('silenceId', KnownId) silenceId: string,
    @Body({ schema: silenceBreaking }) { sha256, reason }: SilenceBreaking,
  ): Promise<void> {
    return this.answerSilence.break(actor, silenceId, sha256, reason);
  }
}
