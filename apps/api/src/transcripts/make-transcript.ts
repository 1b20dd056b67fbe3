import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  byTopic,
  sourceKinds,
  type TextPiece,
  type Transcript as TranscriptContent,
  withoutLeaks,
} from '@trialogue/attribution';
import { refuse } from '@trialogue/kernel';
import type { Transcript } from '@trialogue/rooms';
import { may } from '@trialogue/policy';
import { ledgerActor } from '../groups/ledger-actor.ts';
import { AppendToLedger } from '../ledger/append-to-ledger.ts';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse, RefusalError, refuseNotFound } from '../platform/refusal.ts';
import { RoomFactsRepository } from '../rooms/room-facts.repository.ts';
import { PersonLimits } from '../releases/person-limits.ts';
import { type CheckedText, type CheckedTexts, countHits, FindLeaks } from './find-leaks.ts';
import { type Gathered, GatherPassages } from './gather-passages.ts';
import { TranscriptRepository } from './transcript.repository.ts';

const makingsPerTenMinutes = 20;
/** How often it begins anew where somebody changed or took back what had been read already. */
const attempts = 4;
const busy = refuse('busy', 'limits', ['try-later'], { seconds: 60 });

/** Writes a room down: numbered, never changed again, and recorded in the group's ledger in the same transaction. */
@Injectable()
export class MakeTranscript {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly limits: PersonLimits,
    private readonly ledger: AppendToLedger,
    private readonly facts: RoomFactsRepository,
    private readonly gather: GatherPassages,
    private readonly findLeaks: FindLeaks,
    private readonly transcripts: TranscriptRepository,
  ) {}

  async run(recognised: Recognised, roomId: string, takeOut: boolean, signal: AbortSignal): Promise<Transcript> {
    await this.limits.take('transcript', recognised.personId, makingsPerTenMinutes, 600);
    for (let attempt = 0; attempt < attempts; attempt++) {
      const gathered = await this.gather.run(recognised, roomId, signal);
      this.decide(recognised, gathered, 0);
      const texts = await this.findLeaks.run(recognised.personId, roomId, gathered, signal);
      this.decide(recognised, gathered, takeOut ? 0 : countHits(texts));
      signal.throwIfAborted();
      const made = await this.store(recognised, roomId, gathered, texts);
      if (made !== null) return made;
    }
    throw new RefusalError(busy);
  }

  private decide({ actor }: Recognised, { facts, room, passages, fresh }: Gathered, hits: number): void {
    orRefuse(
      may(actor, 'transcript.make', {
        seat: facts.seat,
        room: facts.room,
        member: true,
        now: this.clock.now().getTime(),
        contributions: passages.length,
        fresh,
        first: room.number === 0,
        k: room.k,
        hits,
      }),
    );
  }

  /** Null where what was read is no longer so. */
  private store(
    recognised: Recognised,
    roomId: string,
    gathered: Gathered,
    texts: CheckedTexts,
  ): Promise<Transcript | null> {
    const { passages, room } = gathered;
    const [first, last] = [passages[0], passages.at(-1)];
    const content = JSON.stringify(contentOf(gathered, texts));
    const sha256 = createHash('sha256').update(content, 'utf8').digest();
    if (!first || !last) refuseNotFound();
    return this.work.asPerson(recognised.personId, async () => {
      const { groupId } = gathered.facts.room;
      // The ledger first, as in every act that a group records; the room's row is locked after it.
      await this.ledger.open(groupId);
      await this.transcripts.lockRoom(roomId);
      const facts = await this.facts.find(roomId, recognised.personId);
      const now = await this.transcripts.room(roomId);
      if (facts === null || now === null) refuseNotFound();
      const isOutdated = now.number !== room.number || facts.first > first.seq;
      if (isOutdated || (await this.transcripts.hasChanged(roomId, first.seq, room.head))) return null;
      this.decide(recognised, { ...gathered, facts, room: now }, 0);
      const madeAt = this.clock.now();
      const made = await this.transcripts.add({
        id: randomUUID(),
        roomId,
        number: now.number + 1,
        madeAt,
        contributions: passages.length,
        from: first.passage.day,
        to: last.passage.day,
        fromSeq: first.seq,
        toSeq: last.seq,
        takenOut: countHits(texts),
        sha256,
        content,
      });
      await this.ledger.run({
        group: groupId,
        at: madeAt.getTime(),
        actor: ledgerActor(facts.seat, recognised.actor.offices, madeAt.getTime()),
        kind: 'transcript-made',
        payload: { room: roomId, transcript: made.id, sha256: made.sha256 },
      });
      return made;
    });
  }
}

function contentOf({ facts, room, passages }: Gathered, texts: CheckedTexts): TranscriptContent {
  const kind = sourceKinds.find((one) => one === facts.room.kind);
  if (kind === undefined) refuseNotFound();
  const placed = passages.map(({ topicId, passage }, place) => ({
    topicId,
    passage,
    text: piecesOf(texts.passages[place]),
  }));
  return {
    salt: randomBytes(16).toString('hex'),
    group: room.groupName,
    room: piecesOf(texts.room),
    kind,
    masked: passages.some(({ masked }) => masked),
    from: passages[0]?.passage.day ?? '',
    to: passages.at(-1)?.passage.day ?? '',
    topics: byTopic(placed, (topicId) => piecesOf(texts.topics.get(topicId))),
  };
}

function piecesOf(checked: CheckedText | undefined): readonly TextPiece[] {
  return checked ? withoutLeaks(checked.text, checked.hits) : [];
}
