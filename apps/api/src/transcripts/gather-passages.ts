import { Injectable } from '@nestjs/common';
import { type Passage, project, transcriptCharacters, transcriptLimit } from '@trialogue/attribution';
import { Authors } from '../attribution/authors.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { refuseNotFound } from '../platform/refusal.ts';
import { ItemRepository, type StoredItem } from '../rooms/item.repository.ts';
import { type MemberFacts, RoomFactsRepository } from '../rooms/room-facts.repository.ts';
import { type RoomToTranscribe, TranscriptRepository } from './transcript.repository.ts';

export interface GatheredPassage {
  readonly seq: number;
  readonly topicId: string | null;
  /** It was promised not to be attributed. */
  readonly masked: boolean;
  readonly passage: Passage;
}

export interface Gathered {
  readonly facts: MemberFacts;
  readonly room: RoomToTranscribe;
  /** In the order of the log. */
  readonly passages: readonly GatheredPassage[];
  readonly topicNames: ReadonlyMap<string, string>;
  readonly fresh: number;
}

const portion = 500;

/**
 * What a transcript of this moment would hold: the newest messages that the asker may read, as the exit 'record' shows them. In
 * portions, each its own transaction, so that neither the database nor this node waits for it; who no longer waits for the answer
 * stops it between two of them.
 */
@Injectable()
export class GatherPassages {
  constructor(
    private readonly work: Work,
    private readonly facts: RoomFactsRepository,
    private readonly items: ItemRepository,
    private readonly authors: Authors,
    private readonly transcripts: TranscriptRepository,
  ) {}

  async run({ personId }: Recognised, roomId: string, signal: AbortSignal): Promise<Gathered> {
    const { facts, room } = await this.work.asPerson(personId, async () => ({
      facts: await this.facts.find(roomId, personId),
      room: await this.transcripts.room(roomId),
    }));
    if (facts === null || room === null) refuseNotFound();
    const passages: GatheredPassage[] = [];
    let characters = 0;
    for (let until = room.head; until >= facts.first && passages.length < transcriptLimit; until -= portion) {
      signal.throwIfAborted();
      const after = Math.max(facts.first - 1, until - portion);
      const items = await this.work.asPerson(personId, () => this.items.messages(roomId, after, until));
      for (const one of await this.leaving(facts.room.groupId, items)) {
        characters += one.passage.body.length;
        if (passages.length === transcriptLimit || characters > transcriptCharacters) break;
        passages.push(one);
      }
      if (characters > transcriptCharacters) break;
    }
    const topicNames = await this.work.asPerson(personId, () => this.transcripts.topicNames(roomId));
    const fresh = passages.filter(({ seq }) => seq > room.toSeq).length;
    return { facts, room, passages: passages.reverse(), topicNames, fresh };
  }

  private async leaving(groupId: string, items: readonly StoredItem[]): Promise<GatheredPassage[]> {
    const authorOf = await this.authors.of(groupId, items);
    return items.flatMap((item) => {
      const passage = project({ ...item, at: item.at.toISOString() }, 'record', authorOf(item));
      if (passage === null) return [];
      return [{ seq: item.seq, topicId: item.topicId, masked: item.rule !== 'on-record', passage }];
    });
  }
}
