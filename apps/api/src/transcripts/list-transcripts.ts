import { Injectable } from '@nestjs/common';
import { may } from '@trialogue/policy';
import type { Transcripts } from '@trialogue/rooms';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse, refuseNotFound } from '../platform/refusal.ts';
import { RoomFactsRepository } from '../rooms/room-facts.repository.ts';
import { type StoredTranscript, TranscriptRepository } from './transcript.repository.ts';

const mostShown = 200;

/** Transcripts of a room, for its members; of what was said before one joined, one reads none. */
@Injectable()
export class ListTranscripts {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly facts: RoomFactsRepository,
    private readonly transcripts: TranscriptRepository,
  ) {}

  run(recognised: Recognised, roomId: string): Promise<Transcripts> {
    return this.work.asPerson(recognised.personId, async () => {
      await this.decide(recognised, roomId);
      return { items: await this.transcripts.list(roomId, mostShown) };
    });
  }

  one(recognised: Recognised, roomId: string, transcriptId: string): Promise<StoredTranscript> {
    return this.work.asPerson(recognised.personId, async () => {
      await this.decide(recognised, roomId);
      const found = await this.transcripts.find(roomId, transcriptId);
      if (found === null) refuseNotFound();
      return found;
    });
  }

  private async decide({ actor, personId }: Recognised, roomId: string): Promise<void> {
    const facts = await this.facts.find(roomId, personId);
    if (facts === null) refuseNotFound();
    const now = this.clock.now().getTime();
    orRefuse(may(actor, 'transcripts.list', { seat: facts.seat, room: facts.room, member: true, now }));
  }
}
