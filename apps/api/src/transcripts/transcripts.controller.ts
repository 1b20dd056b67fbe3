import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { Language } from '@trialogue/people';
import {
  type Transcript,
  type TranscriptCheck,
  type TranscriptFormat,
  transcriptQuery,
  type Transcripts,
  transcriptToMake,
} from '@trialogue/rooms';
import type { Response } from 'express';
import * as z from 'zod';
import { Asks } from '../platform/asks.ts';
import { KnownId } from '../platform/known-id.ts';
import { Me, type Recognised } from '../platform/recognition.ts';
import { unavailable } from '../platform/refusal.filter.ts';
import { RefusalError } from '../platform/refusal.ts';
import { CheckTranscript } from './check-transcript.ts';
import { DownloadTranscript } from './download-transcript.ts';
import { ListTranscripts } from './list-transcripts.ts';
import { MakeTranscript } from './make-transcript.ts';

type Wishes = z.infer<typeof transcriptQuery>;

/** What was said in a room, written down. */
@Controller('rooms/:roomId/transcripts')
export class TranscriptsController {
  constructor(
    private readonly listTranscripts: ListTranscripts,
    private readonly checkTranscript: CheckTranscript,
    private readonly makeTranscript: MakeTranscript,
    private readonly downloadTranscript: DownloadTranscript,
  ) {}

  @Get()
  @Asks('transcripts.list')
  list(@Me() me: Recognised, @Param('roomId', KnownId) roomId: string): Promise<Transcripts> {
    return this.listTranscripts.run(me, roomId);
  }

  @Get('check')
  @Asks('transcripts.list')
  check(
    @Me() me: Recognised,
    @Param('roomId', KnownId) roomId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<TranscriptCheck> {
    return this.checkTranscript.run(me, roomId, whileAwaited(response));
  }

  @Post()
  @HttpCode(200)
  @Asks('transcript.make')
  make(
    @Me() me: Recognised,
    @Param('roomId', KnownId) roomId: string,
    @Body({ schema: transcriptToMake }) { takeOut }: z.infer<typeof transcriptToMake>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Transcript> {
    return this.makeTranscript.run(me, roomId, takeOut, whileAwaited(response));
  }

  @Get(':transcriptId.md')
  @Asks('transcripts.list')
  asMarkdown(
    @Me() me: Recognised,
    @Param('roomId', KnownId) roomId: string,
    @Param('transcriptId', KnownId) transcriptId: string,
    @Query({ schema: transcriptQuery }) { language }: Wishes,
    @Res() response: Response,
  ): Promise<void> {
    return this.file(me, { roomId, transcriptId, format: 'md', language }, response);
  }

  @Get(':transcriptId.html')
  @Asks('transcripts.list')
  asHtml(
    @Me() me: Recognised,
    @Param('roomId', KnownId) roomId: string,
    @Param('transcriptId', KnownId) transcriptId: string,
    @Query({ schema: transcriptQuery }) { language }: Wishes,
    @Res() response: Response,
  ): Promise<void> {
    return this.file(me, { roomId, transcriptId, format: 'html', language }, response);
  }

  @Get(':transcriptId.pdf')
  @Asks('transcripts.list')
  asPdf(
    @Me() me: Recognised,
    @Param('roomId', KnownId) roomId: string,
    @Param('transcriptId', KnownId) transcriptId: string,
    @Query({ schema: transcriptQuery }) { language }: Wishes,
    @Res() response: Response,
  ): Promise<void> {
    return this.file(me, { roomId, transcriptId, format: 'pdf', language }, response);
  }

  @Get(':transcriptId.docx')
  @Asks('transcripts.list')
  asDocx(
    @Me() me: Recognised,
    @Param('roomId', KnownId) roomId: string,
    @Param('transcriptId', KnownId) transcriptId: string,
    @Query({ schema: transcriptQuery }) { language }: Wishes,
    @Res() response: Response,
  ): Promise<void> {
    return this.file(me, { roomId, transcriptId, format: 'docx', language }, response);
  }

  private async file(
    me: Recognised,
    wanted: { roomId: string; transcriptId: string; format: TranscriptFormat; language: Language },
    response: Response,
  ): Promise<void> {
    const { name, type, bytes } = await this.downloadTranscript.run(me, wanted, whileAwaited(response));
    // Not before: a refusal that carried them would differ from the one of what does not exist.
    response.setHeader('Content-Type', type);
    response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
    response.end(bytes);
  }
}

/** Long work ends with whoever asked for it. */
function whileAwaited(response: Response): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => controller.abort(new RefusalError(unavailable)));
  return controller.signal;
}
