import { Injectable } from '@nestjs/common';
import type { Transcript as TranscriptContent } from '@trialogue/attribution';
import type { Language } from '@trialogue/people';
import type { TranscriptFormat } from '@trialogue/rooms';
import type { Recognised } from '../platform/recognition.ts';
import { PersonLimits } from '../releases/person-limits.ts';
import { asHtml } from './as-html.ts';
import { asMarkdown } from './as-markdown.ts';
import { documentOf, type TranscriptDocument } from './document.ts';
import { ListTranscripts } from './list-transcripts.ts';
import { WriteDocument } from './write-document.ts';

const filesPerTenMinutes = 120;

export interface TranscriptFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

export interface WantedFile {
  readonly roomId: string;
  readonly transcriptId: string;
  readonly format: TranscriptFormat;
  readonly language: Language;
}

const types: Readonly<Record<TranscriptFormat, string>> = {
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** A transcript as a file: the same bytes for whoever fetches it, whenever. */
@Injectable()
export class DownloadTranscript {
  constructor(
    private readonly limits: PersonLimits,
    private readonly transcripts: ListTranscripts,
    private readonly write: WriteDocument,
  ) {}

  async run(recognised: Recognised, wanted: WantedFile, signal: AbortSignal): Promise<TranscriptFile> {
    const { roomId, transcriptId, format, language } = wanted;
    const { content, ...made } = await this.transcripts.one(recognised, roomId, transcriptId);
    await this.limits.take('transcript-file', recognised.personId, filesPerTenMinutes, 600);
    const stored: TranscriptContent = JSON.parse(content);
    const document = documentOf(made, stored, language);
    const bytes = await this.bytesOf(wanted, document, signal);
    return { name: `transcript-${made.number}-${language}.${format}`, type: types[format], bytes };
  }

  private async bytesOf(wanted: WantedFile, document: TranscriptDocument, signal: AbortSignal): Promise<Buffer> {
    const { transcriptId, format, language } = wanted;
    if (format === 'md') return Buffer.from(asMarkdown(document));
    if (format === 'html') return Buffer.from(asHtml(document));
    return this.write.run(`${transcriptId} ${language} ${format}`, { format, document }, signal);
  }
}
