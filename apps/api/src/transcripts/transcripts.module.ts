import { Module } from '@nestjs/common';
import { AttributionModule } from '../attribution/attribution.module.ts';
import { LedgerModule } from '../ledger/ledger.module.ts';
import { ReleasesModule } from '../releases/releases.module.ts';
import { ItemRepository } from '../rooms/item.repository.ts';
import { RoomFactsRepository } from '../rooms/room-facts.repository.ts';
import { CheckTranscript } from './check-transcript.ts';
import { DownloadTranscript } from './download-transcript.ts';
import { FindLeaks } from './find-leaks.ts';
import { GatherPassages } from './gather-passages.ts';
import { ListTranscripts } from './list-transcripts.ts';
import { MakeTranscript } from './make-transcript.ts';
import { TranscriptRepository } from './transcript.repository.ts';
import { TranscriptsController } from './transcripts.controller.ts';
import { WriteDocument } from './write-document.ts';
import { WrittenFiles } from './written-files.ts';

@Module({
  imports: [AttributionModule, LedgerModule, ReleasesModule],
  controllers: [TranscriptsController],
  providers: [
    CheckTranscript,
    DownloadTranscript,
    FindLeaks,
    GatherPassages,
    ItemRepository,
    ListTranscripts,
    MakeTranscript,
    RoomFactsRepository,
    TranscriptRepository,
    WriteDocument,
    WrittenFiles,
  ],
})
export class TranscriptsModule {}
